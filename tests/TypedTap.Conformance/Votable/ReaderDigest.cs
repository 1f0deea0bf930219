namespace TypedTap.Conformance.Votable;

/// <summary>What another reader made of a column.</summary>
/// <param name="Type">Its own name for the type: <c>Short</c>, <c>float[]</c>, <c>&lt;U10</c>.</param>
/// <param name="Strict">The strict digest.</param>
/// <param name="Loose">The loose digest.</param>
internal sealed record ReaderDigest(string Type, string Strict, string Loose);
