namespace TypedTap.Vosi;

/// <summary>An optional feature of a query language (TAPRegExt 1.0, section 2.3).</summary>
/// <param name="Form">
/// A keyword, like <c>POINT</c>, or the signature of a user-defined function, like <c>ivo_hasword(haystack TEXT, needle TEXT) ->
/// INTEGER</c>.
/// </param>
/// <param name="Description">What it does, for people, or null.</param>
public sealed record VosiFeature(string Form, string? Description);
