namespace TypedTap.Testing;

/// <summary>A query as it reached the service.</summary>
/// <param name="Adql">The text of QUERY.</param>
/// <param name="User">Who asks; null for an anonymous user.</param>
/// <param name="Uploads">The tables that came along.</param>
/// <param name="Parameters">All parameters, by name in upper case.</param>
public sealed record EmbeddedQuery(
    string Adql,
    string? User,
    IReadOnlyList<EmbeddedUpload> Uploads,
    IReadOnlyList<KeyValuePair<string, string>> Parameters);
