namespace TypedTap.Querying.Model;

/// <summary>Where a text is looked for in a string.</summary>
public enum TextMatchKind
{
    /// <summary>At its beginning.</summary>
    StartsWith,

    /// <summary>At its end.</summary>
    EndsWith,

    /// <summary>Anywhere in it.</summary>
    Contains,

    /// <summary>It is all of it.</summary>
    Whole,
}
