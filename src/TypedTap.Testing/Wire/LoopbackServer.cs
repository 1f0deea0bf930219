using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using TypedTap.Testing.Hosting;

namespace TypedTap.Testing.Wire;

/// <summary>
/// An HTTP server on a free port of this machine that records what it is asked and answers as told. Two of them are two origins.
/// What an answer function throws, and that a request is none of HTTP, comes out of <see cref="DisposeAsync"/>, once all is ended.
/// </summary>
internal sealed class LoopbackServer : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _stop = new();
    private readonly RequestLog _requests = new();
    private readonly ConcurrentDictionary<Task, bool> _open = [];
    private readonly Func<RecordedRequest, CancellationToken, Task<LoopbackReply>> _answer;
    private readonly Task _accepting;
    private Task? _failed;
    private int _made;
    private int _serving;
    private int _mostOpen;

    /// <param name="answer">The answer to a request; the token is cancelled when the client leaves or the server stops.</param>
    /// <param name="options">https, shared log, limits.</param>
    public LoopbackServer(Func<RecordedRequest, CancellationToken, Task<LoopbackReply>> answer, LoopbackServerOptions? options = null)
    {
        _answer = answer;
        Options = options ?? new LoopbackServerOptions();
        RequestLog = Options.Log ?? new RequestLog();
        _listener.Start(backlog: 1024);
        var scheme = Options.Certificate is null ? "http" : "https";
        Url = new Uri($"{scheme}://127.0.0.1:{((IPEndPoint)_listener.LocalEndpoint).Port}/");
        _accepting = AcceptAsync();
    }

    public LoopbackServer(Func<RecordedRequest, LoopbackReply> answer, LoopbackServerOptions? options = null)
        : this((request, _) => Task.FromResult(answer(request)), options)
    {
    }

    public LoopbackServer(LoopbackReply reply, LoopbackServerOptions? options = null)
        : this(_ => reply, options)
    {
    }

    /// <summary>Where it listens; ends with a slash.</summary>
    public Uri Url { get; }

    /// <summary>Where it listens, without the slash, as in <see cref="RecordedRequest.Origin"/>.</summary>
    public string Origin => Url.GetLeftPart(UriPartial.Authority);

    /// <summary>The base URL of its TAP service.</summary>
    public Uri Tap => new(Url, "tap");

    /// <summary>What it was asked, in order.</summary>
    public IReadOnlyList<RecordedRequest> Requests => _requests.All;

    /// <summary>The log that its requests are in, perhaps together with those of other servers.</summary>
    public RequestLog RequestLog { get; }

    /// <summary>Method and target of the requests, and whether they had a body: <c>POST /tap/sync +body</c>.</summary>
    public IReadOnlyList<string> Log => [.. _requests.All.Select(request => request.ToString())];

    /// <summary>Completed when a client has closed or reset its connection while its answer was made or sent.</summary>
    public TaskCompletionSource ClientLeft { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>How many connections were made.</summary>
    public int Connections => _made;

    /// <summary>How many connections there were at once, at most.</summary>
    public int MostConnections => _mostOpen;

    /// <summary>
    /// How many connections are kept: those that have ended are forgotten, a test's server being asked for hours sometimes.
    /// </summary>
    public int KeptConnections => _open.Count;

    internal LoopbackServerOptions Options { get; }

    public async ValueTask DisposeAsync()
    {
        var endings = new Endings();
        await endings.DoAsync(async () => await _stop.CancelAsync().ConfigureAwait(false)).ConfigureAwait(false);
        await endings.DoAsync(async () => await _accepting.ConfigureAwait(false)).ConfigureAwait(false);
        endings.Do(_listener.Stop);
        await endings.DoAsync(
            async () => await Task.WhenAll([.. _open.Keys, _failed ?? Task.CompletedTask]).ConfigureAwait(false)).ConfigureAwait(false);
        endings.Do(_stop.Dispose);
        endings.Throw();
    }

    internal void Record(RecordedRequest request)
    {
        _requests.Add(request);
        RequestLog.Add(request);
    }

    internal Task<LoopbackReply> AnswerAsync(RecordedRequest request, CancellationToken cancellationToken) =>
        _answer(request, cancellationToken);

    private async Task AcceptAsync()
    {
        try
        {
            while (true)
                Keep(ServeAsync(await _listener.AcceptSocketAsync(_stop.Token).ConfigureAwait(false)));
        }
        catch (Exception e) when (e is OperationCanceledException or SocketException)
        {
            // Stopped.
        }
    }

    private void Keep(Task connection)
    {
        Interlocked.Increment(ref _made);
        _open.TryAdd(connection, true);
        _ = connection.ContinueWith(Forget, CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default);
    }

    // The first failure is what disposing tells; it is known before the task is gone from those that are waited for.
    private void Forget(Task connection)
    {
        if (!connection.IsCompletedSuccessfully)
            _ = Interlocked.CompareExchange(ref _failed, connection, null);
        _open.TryRemove(connection, out _);
    }

    private async Task ServeAsync(Socket socket)
    {
        // Accepting must not wait for a handshake or an answer that is made without waiting.
        await Task.CompletedTask.ConfigureAwait(ConfigureAwaitOptions.ForceYielding);
        var open = Interlocked.Increment(ref _serving);
        while (_mostOpen is var most && open > most && Interlocked.CompareExchange(ref _mostOpen, open, most) != most)
        {
        }

        try
        {
            await new LoopbackConnection(this, socket, _stop.Token).RunAsync().ConfigureAwait(false);
        }
        finally
        {
            Interlocked.Decrement(ref _serving);
        }
    }
}
