namespace TypedTap.Generators.VotableRows;

/// <summary>Which arraysizes the column of a property may have.</summary>
internal enum RowShape
{
    /// <summary>None, or 1.</summary>
    Scalar,

    /// <summary>None or one dimension, of characters.</summary>
    Text,

    /// <summary>One dimension or more.</summary>
    Array,

    /// <summary>Two dimensions or more, the first of characters.</summary>
    Strings,
}
