namespace TypedTap.Testing;

/// <summary>What a SODA service is asked for (SODA 1.0 §3).</summary>
/// <param name="Id">The identifier.</param>
/// <param name="User">Who asks; null for an anonymous user.</param>
/// <param name="Parameters">All parameters, by name in upper case: <c>CIRCLE</c>, <c>BAND</c>.</param>
public sealed record EmbeddedSodaRequest(string Id, string? User, IReadOnlyList<KeyValuePair<string, string>> Parameters)
{
    /// <summary>The first value of a parameter, or null.</summary>
    /// <param name="name">Its name in upper case.</param>
    public string? this[string name] => Parameters.FirstOrDefault(parameter => parameter.Key == name).Value;
}
