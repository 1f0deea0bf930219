using System.Net.Security;
using System.Net.Sockets;
using System.Security.Authentication;
using System.Security.Cryptography.X509Certificates;

namespace TypedTap.Testing.Wire;

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
                using var network = new NetworkStream(socket, ownsSocket: false);
                var stream = await SecureAsync(network).ConfigureAwait(false);
                await using var disposal = stream.ConfigureAwait(false);
                var reader = new WireReader(stream, server.Options.MaxBody);
                while (await reader.HeadAsync(stop).ConfigureAwait(false) is { } head
                    && await ExchangeAsync(stream, reader, head.First, head.Headers).ConfigureAwait(false))
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
        if (first.Split(' ') is not [{ Length: > 0 }, { Length: > 0 }, ..] start)
            throw new InvalidDataException($"A request that does not begin with a method and a target: {first}");
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
            await SendAsync(stream, request, early, bodyRead: false).ConfigureAwait(false);
            // Closing a socket that holds unread bytes would reset the connection and take the reply along.
            if (!early.Reset)
            {
                socket.Shutdown(SocketShutdown.Send);
                await reader.DrainAsync(stop).ConfigureAwait(false);
            }

            return false;
        }

        if (headers.Find("Expect")?.Equals("100-continue", StringComparison.OrdinalIgnoreCase) == true)
            await stream.WriteAsync("HTTP/1.1 100 Continue\r\n\r\n"u8.ToArray(), stop).ConfigureAwait(false);
        request = request with { Body = await reader.BodyAsync(headers, toEnd: false, stop).ConfigureAwait(false) };
        server.Record(request);
        var reply = await AnswerAsync(request).ConfigureAwait(false);
        await SendAsync(stream, request, reply, bodyRead: true).ConfigureAwait(false);
        return reply.KeepAlive && headers.Find("Connection")?.Equals("close", StringComparison.OrdinalIgnoreCase) != true;
    }

    private async Task<LoopbackReply> AnswerAsync(RecordedRequest request)
    {
        using var over = CancellationTokenSource.CreateLinkedTokenSource(stop);
        var answering = server.AnswerAsync(request, over.Token);
        if (answering.IsCompleted)
            return await answering.ConfigureAwait(false);
        var leaving = LeavingAsync(over.Token);
        try
        {
            if (await Task.WhenAny(answering, leaving).ConfigureAwait(false) == leaving && await leaving.ConfigureAwait(false))
                server.ClientLeft.TrySetResult();
            else
                return await answering.ConfigureAwait(false);
        }
        finally
        {
            await over.CancelAsync().ConfigureAwait(false);
            await leaving.ConfigureAwait(false);
        }

        return await answering.ConfigureAwait(false);
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
            if (await Task.WhenAny(writing, leaving).ConfigureAwait(false) == leaving && await leaving.ConfigureAwait(false))
                server.ClientLeft.TrySetResult();
            else
                await writing.ConfigureAwait(false);
            await over.CancelAsync().ConfigureAwait(false);
            await leaving.ConfigureAwait(false);
        }

        await writing.ConfigureAwait(false);
        await stream.FlushAsync(stop).ConfigureAwait(false);
        if (reply.Reset)
            socket.LingerState = new LingerOption(true, 0);
    }

    /// <summary>Waits until the client closes or resets; false where it was told to stop, or where more came from the client.</summary>
    private async Task<bool> LeavingAsync(CancellationToken cancellationToken)
    {
        try
        {
            // The request has been read: what can be read now is the end (a TLS client says good-bye first).
            var count = await socket.ReceiveAsync(new byte[1], SocketFlags.Peek, cancellationToken).ConfigureAwait(false);
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
            stop).ConfigureAwait(false);
        return secure;
    }
}
