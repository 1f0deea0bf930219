namespace TypedTap.Metadata;

/// <summary>What the values of a column mean.</summary>
public enum TapTypeKind
{
    /// <summary>Text; also whatever has a datatype that nobody knows.</summary>
    String,

    /// <summary>True or false.</summary>
    Boolean,

    /// <summary>A single bit.</summary>
    Bit,

    /// <summary>8 bits, unsigned.</summary>
    UnsignedByte,

    /// <summary>16 bits, signed.</summary>
    Short,

    /// <summary>32 bits, signed.</summary>
    Int,

    /// <summary>64 bits, signed.</summary>
    Long,

    /// <summary>Floating point of 32 bits.</summary>
    Float,

    /// <summary>Floating point of 64 bits.</summary>
    Double,

    /// <summary>Two 32-bit floats.</summary>
    FloatComplex,

    /// <summary>Two 64-bit floats.</summary>
    DoubleComplex,

    /// <summary>A date or a date and time.</summary>
    Timestamp,

    /// <summary>A UUID.</summary>
    Guid,

    /// <summary>A pair of numbers, both included.</summary>
    Interval,

    /// <summary>Any number of intervals.</summary>
    IntervalArray,

    /// <summary>A position on the sky.</summary>
    Point,

    /// <summary>A circle on the sky.</summary>
    Circle,

    /// <summary>A polygon on the sky.</summary>
    Polygon,

    /// <summary>Any shape on the sky, or several.</summary>
    Region,

    /// <summary>Several values; <see cref="TapType.Element"/> tells of what kind. More dimensions are flattened.</summary>
    Array,
}
