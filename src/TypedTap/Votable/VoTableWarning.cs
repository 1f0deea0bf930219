using System.Globalization;

namespace TypedTap.Votable;

/// <summary>
/// A breach of the standard that a reader has tolerated. Of the same breach in the same column, the first is kept and the rest counted.
/// </summary>
/// <param name="Code">Which breach; docs/votable-tolerance.md says what is done about it.</param>
/// <param name="Message">What was found and what was made of it.</param>
/// <param name="Line">The line of the document, counted from 1.</param>
/// <param name="Column">The byte within the line, counted from 1.</param>
public sealed record VoTableWarning(VoTableWarningCode Code, string Message, long Line, long Column)
{
    /// <summary>The FIELD concerned; null when it is none.</summary>
    public string? Field { get; init; }

    /// <summary>The row concerned, counted from 1; null when it is none.</summary>
    public long? Row { get; init; }

    /// <summary>How often it was met.</summary>
    public long Count { get; init; } = 1;

    /// <summary>Place, code and message.</summary>
    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"line {Line}, character {Column}: {Code}: {Message}")
            + (Count == 1 ? "" : string.Create(CultureInfo.InvariantCulture, $" ({Count} times)"));
}
