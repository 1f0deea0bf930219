using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;

namespace TypedTap.Tests.Http;

/// <summary>An HTTP server on a free port of this machine that records what it is asked and answers as told.</summary>
internal sealed class LoopbackServer : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _stop = new();
    private readonly ConcurrentQueue<RecordedRequest> _requests = new();
    private readonly ConcurrentBag<Task> _connections = [];
    private readonly Func<RecordedRequest, LoopbackReply> _answer;
    private readonly Task _accepting;

    public LoopbackServer(Func<RecordedRequest, LoopbackReply> answer)
    {
        _answer = answer;
        _listener.Start();
        Url = new Uri($"http://127.0.0.1:{((IPEndPoint)_listener.LocalEndpoint).Port}/");
        _accepting = AcceptAsync();
    }

    public LoopbackServer(LoopbackReply reply)
        : this(_ => reply)
    {
    }

    /// <summary>Where it listens; ends with a slash.</summary>
    public Uri Url { get; }

    /// <summary>The base URL of its TAP service.</summary>
    public Uri Tap => new(Url, "tap");

    /// <summary>What it was asked, in order.</summary>
    public IReadOnlyList<RecordedRequest> Requests => [.. _requests];

    /// <summary>Method and path of the requests, and whether they had a body: <c>POST /tap/sync +body</c>.</summary>
    public IReadOnlyList<string> Log =>
        [.. _requests.Select(request => $"{request.Method} {request.Path}{(request.Body.Length > 0 ? " +body" : "")}")];

    /// <summary>Completed when a client has closed or reset its connection in the middle of a reply.</summary>
    public TaskCompletionSource ClientLeft { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        await _accepting;
        _listener.Stop();
        await Task.WhenAll(_connections);
        _stop.Dispose();
    }

    private async Task AcceptAsync()
    {
        try
        {
            while (true)
                _connections.Add(ServeAsync(await _listener.AcceptTcpClientAsync(_stop.Token)));
        }
        catch (Exception e) when (e is OperationCanceledException or SocketException)
        {
            // Stopped.
        }
    }

    private async Task ServeAsync(TcpClient client)
    {
        using (client)
        {
            try
            {
                var stream = client.GetStream();
                while (await RequestParser.ReadAsync(stream, _stop.Token) is { } request)
                {
                    _requests.Enqueue(request);
                    var reply = _answer(request);
                    await WriteAsync(client, stream, reply);
                    if (reply.Reset)
                        client.Client.LingerState = new LingerOption(true, 0);
                    if (!reply.KeepAlive)
                        return;
                }
            }
            catch (Exception e) when (e is OperationCanceledException or IOException or SocketException)
            {
                // The client went away, or the server did.
            }
        }
    }

    private async Task WriteAsync(TcpClient client, NetworkStream stream, LoopbackReply reply)
    {
        using var over = CancellationTokenSource.CreateLinkedTokenSource(_stop.Token);
        var writing = reply.WriteAsync(stream, over.Token);
        if (!reply.Endless)
        {
            await writing;
            return;
        }

        try
        {
            // The request has been read: whatever can be read now is the end.
            await Task.WhenAny(writing, client.Client.ReceiveAsync(new byte[1], SocketFlags.Peek, over.Token).AsTask());
            if (!_stop.IsCancellationRequested)
                ClientLeft.TrySetResult();
        }
        finally
        {
            await over.CancelAsync();
        }

        await writing;
    }
}
