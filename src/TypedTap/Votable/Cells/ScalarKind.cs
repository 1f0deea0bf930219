namespace TypedTap.Votable.Cells;

/// <summary>What a decoded element is.</summary>
internal enum ScalarKind : byte
{
    /// <summary>Nothing: an empty text, the boolean <c>?</c>.</summary>
    Missing,
    Boolean,
    Integer,

    /// <summary>A 32-bit float, kept widened.</summary>
    Single,
    Double,

    /// <summary>Text that is none of these.</summary>
    Malformed,
}
