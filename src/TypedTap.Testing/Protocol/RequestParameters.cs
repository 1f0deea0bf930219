namespace TypedTap.Testing.Protocol;

/// <summary>The parameters of a request, from its query and its form; names compare without case (DALI §2.4).</summary>
internal sealed record RequestParameters(IReadOnlyList<KeyValuePair<string, string>> All)
{
    public static RequestParameters Of(RecordedRequest request) => new(
    [
        .. request.Query.Concat(request.Form).Select(field => KeyValuePair.Create(field.Key.ToUpperInvariant(), field.Value)),
    ]);

    /// <summary>The first value, or null.</summary>
    public string? this[string name] => Values(name).FirstOrDefault();

    public IEnumerable<string> Values(string name) =>
        All.Where(field => field.Key.Equals(name, StringComparison.Ordinal)).Select(field => field.Value);

    /// <summary>These with others in the place of those of the same name.</summary>
    public RequestParameters With(RequestParameters others) =>
        new([.. All.Where(field => others[field.Key] is null), .. others.All]);

    public RequestParameters Without(params string[] names) =>
        new([.. All.Where(field => !names.Contains(field.Key, StringComparer.Ordinal))]);
}
