namespace TypedTap.Votable;

/// <summary>A FIELDref or PARAMref of a GROUP.</summary>
/// <param name="Ref">The XML ID of the FIELD or PARAM.</param>
/// <param name="Ucd">Its UCD within the group; null for none.</param>
/// <param name="Utype">Its role within the group; null for none.</param>
public sealed record VoTableReference(string Ref, string? Ucd = null, string? Utype = null);
