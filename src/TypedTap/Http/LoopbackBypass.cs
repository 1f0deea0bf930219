using System.Net;

namespace TypedTap.Http;

/// <summary>
/// A proxy that requests to this machine do not take: credentials may go there over plain http, and the proxy is another machine.
/// The system's settings exempt loopback only where NO_PROXY says so.
/// </summary>
internal sealed class LoopbackBypass(IWebProxy proxy) : IWebProxy
{
    public ICredentials? Credentials
    {
        get => proxy.Credentials;
        set => proxy.Credentials = value;
    }

    public Uri? GetProxy(Uri destination) => destination.IsLoopback ? null : proxy.GetProxy(destination);

    public bool IsBypassed(Uri host) => host.IsLoopback || proxy.IsBypassed(host);
}
