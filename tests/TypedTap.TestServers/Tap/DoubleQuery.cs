namespace TypedTap.TestServers;

/// <summary>A query as it reached a double.</summary>
/// <param name="Adql">The text of QUERY.</param>
/// <param name="User">Who asks; null for an anonymous user.</param>
/// <param name="Uploads">The tables that came along.</param>
/// <param name="Parameters">All parameters, by name in upper case.</param>
public sealed record DoubleQuery(
    string Adql,
    string? User,
    IReadOnlyList<DoubleUpload> Uploads,
    IReadOnlyList<KeyValuePair<string, string>> Parameters);
