using TypedTap.Adql;

namespace TypedTap.DataLink;

/// <summary>A term of a vocabulary of links.</summary>
/// <param name="Name">The term, without the hash: <c>calibration</c>.</param>
/// <param name="Label">What to show people.</param>
/// <param name="Description">What a link with it leads to, seen from the data that it is a link of.</param>
/// <param name="Wider">The wider term that includes it; null at the top.</param>
public sealed record DataLinkTerm(string Name, string Label, string Description, string? Wider = null)
{
    /// <summary>The terms just below it, by name.</summary>
    public ValueList<string> Narrower { get; init; } = ValueList<string>.Empty;

    /// <summary>How a row of links writes it: <c>#calibration</c>.</summary>
    public string Text => "#" + Name;
}
