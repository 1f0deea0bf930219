namespace TypedTap.Votable;

/// <summary>A MIN or MAX of VALUES.</summary>
/// <param name="Value">The limit, verbatim; several numbers for an xtype such as circle.</param>
/// <param name="IsInclusive">Whether the limit itself belongs to the domain.</param>
public sealed record VoTableLimit(string Value, bool IsInclusive = true);
