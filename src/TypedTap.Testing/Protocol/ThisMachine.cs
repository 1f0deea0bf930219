using System.Net;
using System.Net.Sockets;

namespace TypedTap.Testing.Protocol;

/// <summary>Connections that never leave the machine.</summary>
internal static class ThisMachine
{
    /// <summary>Whether a host is this machine by its very name; no name is looked up for it.</summary>
    public static bool Has(string host) =>
        IPAddress.TryParse(host, out var address)
            ? IPAddress.IsLoopback(address)
            : host.Equals("localhost", StringComparison.OrdinalIgnoreCase);

    /// <summary>Connects to a server of this machine.</summary>
    /// <exception cref="IOException">The server is one of another machine.</exception>
    public static async ValueTask<Stream> ConnectAsync(SocketsHttpConnectionContext context, CancellationToken cancellationToken)
    {
        var (host, port) = (context.DnsEndPoint.Host, context.DnsEndPoint.Port);
        if (!Has(host))
            throw new IOException($"{host} is another machine, from which this service fetches nothing.");
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            // Whatever localhost is said to be, it is this.
            IPAddress[] addresses = IPAddress.TryParse(host, out var address) ? [address] : [IPAddress.Loopback, IPAddress.IPv6Loopback];
            await socket.ConnectAsync(addresses, port, cancellationToken).ConfigureAwait(false);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }
}
