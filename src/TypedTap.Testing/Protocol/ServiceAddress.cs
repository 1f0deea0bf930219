using System.Diagnostics.CodeAnalysis;

namespace TypedTap.Testing.Protocol;

/// <summary>Where the service is, which is known once it listens.</summary>
internal sealed class ServiceAddress
{
    private readonly Dictionary<string, string> _proxied = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>The root of the service as its clients know it; ends with a slash.</summary>
    [field: MaybeNull]
    public Uri Root
    {
        get => field ?? throw new InvalidOperationException("The service is not up.");
        set;
    }

    /// <summary>The root of its second origin; ends with a slash.</summary>
    [field: MaybeNull]
    public Uri Elsewhere
    {
        get => field ?? throw new InvalidOperationException("The service is not up.");
        set;
    }

    /// <summary>Lets clients come by way of a proxy, which keeps their Host.</summary>
    public void Proxied(Uri origin) => _proxied[origin.Authority] = origin.GetLeftPart(UriPartial.Authority);

    /// <summary>The origin that a client meant: the one that it came to, or that of a proxy before the service.</summary>
    public string OriginOf(string? host, string own) => host is not null && _proxied.TryGetValue(host, out var origin) ? origin : own;
}
