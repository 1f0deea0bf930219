namespace TypedTap.Vosi;

/// <summary>A time that a service tells.</summary>
/// <param name="Text">As published.</param>
/// <param name="Utc">The time, in UTC; a text without a zone is UTC, as VOSI 1.1 has it. Null when the text is none.</param>
public sealed record VosiTime(string Text, DateTime? Utc);
