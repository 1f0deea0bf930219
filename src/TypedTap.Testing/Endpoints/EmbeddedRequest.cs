namespace TypedTap.Testing;

/// <summary>A request to an <see cref="EmbeddedEndpoint"/>.</summary>
/// <param name="Http">The request as it came.</param>
/// <param name="User">Who asks; null for an anonymous user.</param>
/// <param name="IsElsewhere">Whether it came to the second origin.</param>
/// <param name="Root">The root of the service.</param>
/// <param name="Elsewhere">The root of its second origin.</param>
public sealed record EmbeddedRequest(RecordedRequest Http, string? User, bool IsElsewhere, Uri Root, Uri Elsewhere)
{
    /// <summary>The path, without the query.</summary>
    public string Path => Http.Path;

    /// <summary>The parameters of query and form, in order, with their names in upper case.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Parameters =>
        field ??= [.. Http.Query.Concat(Http.Form).Select(pair => KeyValuePair.Create(pair.Key.ToUpperInvariant(), pair.Value))];

    /// <summary>The first value of a parameter, or null.</summary>
    /// <param name="name">Its name in upper case.</param>
    public string? this[string name] => Values(name).FirstOrDefault();

    /// <summary>All values of a parameter.</summary>
    /// <param name="name">Its name in upper case.</param>
    public IEnumerable<string> Values(string name) => Parameters.Where(pair => pair.Key == name).Select(pair => pair.Value);
}
