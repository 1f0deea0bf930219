namespace TypedTap.Vosi;

/// <summary>A version of a query language (TAPRegExt 1.0, section 2.3).</summary>
/// <param name="Text">As sent in LANG behind the name: <c>2.0</c>.</param>
/// <param name="IvoId">Its identifier, like <c>ivo://ivoa.net/std/ADQL#v2.0</c>, or null.</param>
public sealed record VosiLanguageVersion(string? Text, string? IvoId);
