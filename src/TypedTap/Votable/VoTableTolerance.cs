namespace TypedTap.Votable;

/// <summary>What a reader does about breaches of the standard; docs/votable-tolerance.md lists them.</summary>
public enum VoTableTolerance
{
    /// <summary>
    /// Reads on wherever a meaning can be found and records a warning; but what would lose or change data is an error, such
    /// as a value that is none, or a row of the wrong width.
    /// </summary>
    Careful,

    /// <summary>The same, but what loses or changes data is a warning too: bad values are null, missing cells are null.</summary>
    Lenient,

    /// <summary>Every breach is an error.</summary>
    Strict,
}
