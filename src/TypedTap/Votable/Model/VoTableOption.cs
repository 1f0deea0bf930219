using TypedTap.Adql;

namespace TypedTap.Votable;

/// <summary>An OPTION of VALUES: a possible value.</summary>
/// <param name="Value">The value, verbatim.</param>
/// <param name="Name">What to show for it; null when there is nothing.</param>
public sealed record VoTableOption(string Value, string? Name = null)
{
    /// <summary>The options below it.</summary>
    public ValueList<VoTableOption> Options { get; init; } = ValueList<VoTableOption>.Empty;
}
