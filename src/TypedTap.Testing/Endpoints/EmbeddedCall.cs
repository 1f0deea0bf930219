using TypedTap.Testing.Protocol;

namespace TypedTap.Testing;

/// <summary>A request to an <see cref="EmbeddedEndpoint"/>.</summary>
public sealed class EmbeddedCall
{
    private readonly RequestParameters _parameters;

    internal EmbeddedCall(RecordedRequest request, string? user, ServiceCore core)
    {
        (Request, User) = (request, user);
        _parameters = RequestParameters.Of(request);
        (Root, Elsewhere, Now) = (core.Address.Root, core.Address.Elsewhere, core.Options.Time.GetUtcNow());
    }

    /// <summary>The request.</summary>
    public RecordedRequest Request { get; }

    /// <summary>Who asks; null for an anonymous user.</summary>
    public string? User { get; }

    /// <summary>The root of the service; ends with a slash.</summary>
    public Uri Root { get; }

    /// <summary>The root of its second origin; ends with a slash.</summary>
    public Uri Elsewhere { get; }

    /// <summary>What time it is.</summary>
    public DateTimeOffset Now { get; }

    /// <summary>All parameters of query and form, by name in upper case, in order.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Parameters => _parameters.All;

    /// <summary>The first value of a parameter, or null.</summary>
    /// <param name="name">Its name in any case.</param>
    public string? this[string name] => Values(name).FirstOrDefault();

    /// <summary>All values of a parameter.</summary>
    /// <param name="name">Its name in any case.</param>
    public IEnumerable<string> Values(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        return _parameters.Values(name.ToUpperInvariant());
    }
}
