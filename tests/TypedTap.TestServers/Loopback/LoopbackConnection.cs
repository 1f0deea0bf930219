using System.Net.Security;
using System.Net.Sockets;
using System.Security.Authentication;
using System.Security.Cryptography.X509Certificates;

namespace TypedTap.TestServers;

/// <summary>One connection of a loopback server: requests and replies, one after the other.</summary>
internal sealed class LoopbackConnection(LoopbackServer server, Socket socket, CancellationToken stop)
{
    public async Task RunAsync()
    {
        using (socket)
        {
            try
            {
                socket.NoDelay = true;
                await using var network = new NetworkStream(socket, ownsSocket: false);
                await using var stream = await SecureAsync(network);
                var reader = new WireReader(stream, server.Options.MaxBody);
                while (await reader.HeadAsync(stop) is { } head && await ExchangeAsync(stream, reader, head.First, head.Headers))
                {
                }
            }
            catch (Exception e) when (e is OperationCanceledException or IOException or SocketException or AuthenticationException)
            {
                // The client went away, or the server did, or they did not agree on TLS.
            }
        }
    }

    private async Task<bool> ExchangeAsync(Stream stream, WireReader reader, string first, HeaderList headers)
    {
        var start = first.Split(' ');
        var request = new RecordedRequest
        {
            Number = server.RequestLog.Next(),
            Origin = server.Origin,
            Method = start[0],
            Target = start[1],
            Headers = headers,
            ClientCertificate = (stream as SslStream)?.RemoteCertificate as X509Certificate2,
        };
        if (server.Options.BeforeBody?.Invoke(request) is { } early)
        {
            server.Record(request);
            await SendAsync(stream, request, early, bodyRead: false);
            // Closing a socket that holds unread bytes would reset the connection and take the reply along.
            if (!early.Reset)
            {
                socket.Shutdown(SocketShutdown.Send);
                await reader.DrainAsync(stop);
            }

            return false;
        }

        if (headers.Find("Expect")?.Equals("100-continue", StringComparison.OrdinalIgnoreCase) == true)
            await stream.WriteAsync("HTTP/1.1 100 Continue\r\n\r\n"u8.ToArray(), stop);
        request = request with { Body = await reader.BodyAsync(headers, toEnd: false, stop) };
        server.Record(request);
        var reply = await AnswerAsync(request);
        await SendAsync(stream, request, reply, bodyRead: true);
        return reply.KeepAlive && headers.Find("Connection")?.Equals("close", StringComparison.OrdinalIgnoreCase) != true;
    }

    private async Task<LoopbackReply> AnswerAsync(RecordedRequest request)
    {
        using var over = CancellationTokenSource.CreateLinkedTokenSource(stop);
        var answering = server.AnswerAsync(request, over.Token);
        if (answering.IsCompleted)
            return await answering;
        var leaving = LeavingAsync(over.Token);
        try
        {
            if (await Task.WhenAny(answering, leaving) == leaving && await leaving)
                server.ClientLeft.TrySetResult();
            else
                return await answering;
        }
        finally
        {
            await over.CancelAsync();
            await leaving;
        }

        return await answering;
    }

    private async Task SendAsync(Stream stream, RecordedRequest request, LoopbackReply reply, bool bodyRead)
    {
        using var over = CancellationTokenSource.CreateLinkedTokenSource(stop);
        var writing = request.Method == "HEAD" && reply.Head is { } head
            ? stream.WriteAsync(head, over.Token).AsTask()
            : reply.WriteAsync(stream, over.Token);
        if (reply.Endless)
        {
            var leaving = bodyRead ? LeavingAsync(over.Token) : Task.FromResult(false);
            if (await Task.WhenAny(writing, leaving) == leaving && await leaving)
                server.ClientLeft.TrySetResult();
            else
                await writing;
            await over.CancelAsync();
            await leaving;
        }

        await writing;
        await stream.FlushAsync(stop);
        if (reply.Reset)
            socket.LingerState = new LingerOption(true, 0);
    }

    /// <summary>Waits until the client closes or resets; false where it was told to stop, or where more came from the client.</summary>
    private async Task<bool> LeavingAsync(CancellationToken cancellationToken)
    {
        try
        {
            // The request has been read: what can be read now is the end (a TLS client says good-bye first).
            var count = await socket.ReceiveAsync(new byte[1], SocketFlags.Peek, cancellationToken);
            return count == 0 || server.Options.Certificate is not null;
        }
        catch (OperationCanceledException)
        {
            return false;
        }
        catch (SocketException)
        {
            return true;
        }
    }

    private async Task<Stream> SecureAsync(NetworkStream network)
    {
        if (server.Options.Certificate is not { } certificate)
            return network;
        var mode = server.Options.ClientCertificates;
        var secure = new SslStream(network);
        await secure.AuthenticateAsServerAsync(
            new SslServerAuthenticationOptions
            {
                ServerCertificate = certificate,
                ClientCertificateRequired = mode != ClientCertificateMode.None,
                RemoteCertificateValidationCallback = (_, shown, _, _) => shown is not null || mode != ClientCertificateMode.Required,
            },
            stop);
        return secure;
    }
}
