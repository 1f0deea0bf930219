namespace TypedTap.Linq.Translation;

/// <summary>How much of a captured value a plan depends on.</summary>
internal enum CapturedUse
{
    /// <summary>Nothing: it is used when rows are read, if at all.</summary>
    None,

    /// <summary>Its type: it stands as a literal in the text.</summary>
    Type,

    /// <summary>How many values it lists, and their type: they stand as literals in the text.</summary>
    Items,

    /// <summary>The value.</summary>
    Value,
}
