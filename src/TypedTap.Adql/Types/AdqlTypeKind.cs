namespace TypedTap.Adql;

/// <summary>The kinds of values that a checker tells apart.</summary>
public enum AdqlTypeKind
{
    /// <summary>Not known: nothing is concluded from it and nothing is refused because of it.</summary>
    Unknown,

    /// <summary>True or false. ADQL has no literal for it.</summary>
    Boolean,

    /// <summary>SMALLINT, 16 bits; also an unsigned byte.</summary>
    SmallInt,

    /// <summary>INTEGER, 32 bits.</summary>
    Integer,

    /// <summary>BIGINT, 64 bits.</summary>
    BigInt,

    /// <summary>REAL, floating point of 32 bits.</summary>
    Real,

    /// <summary>DOUBLE PRECISION, floating point of 64 bits.</summary>
    Double,

    /// <summary>CHAR, VARCHAR, CLOB: text of whatever length.</summary>
    Text,

    /// <summary>Text of Unicode characters (unicodeChar in VOTable).</summary>
    UnicodeText,

    /// <summary>TIMESTAMP, also a date.</summary>
    Timestamp,

    /// <summary>An interval of numbers (DALI 1.2 section 3.3.3).</summary>
    Interval,

    /// <summary>BLOB, BINARY, VARBINARY.</summary>
    Binary,

    /// <summary>POINT</summary>
    Point,

    /// <summary>CIRCLE</summary>
    Circle,

    /// <summary>POLYGON; also a box, which DALI has no type of its own for.</summary>
    Polygon,

    /// <summary>A multi-order coverage map.</summary>
    Moc,

    /// <summary>A region of whatever shape (REGION of TAP 1.0, shape of DALI 1.2).</summary>
    Region,

    /// <summary>Several values of one kind.</summary>
    Array,
}
