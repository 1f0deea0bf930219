using System.Collections.Concurrent;
using System.Globalization;

namespace TypedTap.Testing.Protocol;

/// <summary>/sync, and /sync/ID/run where the answer is behind a redirect.</summary>
internal sealed class SyncEndpoint(EmbeddedTapServiceOptions options, QueryRunner runner, UploadReader reader)
{
    private readonly ConcurrentDictionary<string, Asked> _redirected = [];
    private readonly BoundedQueue<Asked> _order = new(capacity: 10_000, maxBytes: 256L << 20, asked => asked.Size);
    private int _count;

    public async Task<ServiceReply> AnswerAsync(Exchange exchange, string[] path, CancellationToken cancellationToken)
    {
        if (path is [var id, "run"])
        {
            return _redirected.TryGetValue(id, out var asked)
                ? await RunAsync(exchange, asked.Parameters, asked.Uploads, cancellationToken).ConfigureAwait(false)
                : exchange.Reply(Errors.NotFound($"No sync job {id}."));
        }

        if (path is not [])
            return exchange.Reply(Errors.NotFound($"Nothing at {exchange.Request.Target}."));
        if (exchange.Method is not ("GET" or "POST"))
            return exchange.NotAllowed();
        var uploads = await reader.ReadAsync(exchange, cancellationToken).ConfigureAwait(false);
        if (!options.Profile.SyncRedirect || exchange.Method != "POST")
            return await RunAsync(exchange, exchange.Parameters, uploads, cancellationToken).ConfigureAwait(false);
        var name = string.Create(CultureInfo.InvariantCulture, $"s{Interlocked.Increment(ref _count)}");
        var kept = new Asked(name, exchange.Parameters, uploads);
        _redirected[name] = kept;
        foreach (var old in _order.Add(kept))
            _redirected.TryRemove(old.Name, out _);
        return exchange.SeeOther($"{exchange.Request.Path}/{name}/run");
    }

    private async Task<ServiceReply> RunAsync(
        Exchange exchange,
        RequestParameters parameters,
        IReadOnlyList<EmbeddedUpload> uploads,
        CancellationToken cancellationToken)
    {
        if (options.HoldSyncAsync is { } holdAsync)
            await holdAsync(runner.Read(parameters, uploads, exchange.User), cancellationToken).ConfigureAwait(false);
        using var limit = options.Profile.SyncDuration is { } time
            ? new CancellationTokenSource(time, options.Time)
            : new CancellationTokenSource();
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, limit.Token);
        try
        {
            return exchange.Reply(
                await runner.RunAsync(new QueryTask(parameters, uploads, exchange.User, IsJob: false), either.Token).ConfigureAwait(false));
        }
        catch (OperationCanceledException) when (limit.IsCancellationRequested && !cancellationToken.IsCancellationRequested)
        {
            throw new RefusedException(
                options.Profile.ErrorStatus,
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"The request timed out: a sync query may run for {options.Profile.SyncDuration!.Value.TotalSeconds} seconds here; ask as a job."));
        }
    }

    /// <summary>What waits behind a redirect.</summary>
    private sealed record Asked(string Name, RequestParameters Parameters, IReadOnlyList<EmbeddedUpload> Uploads)
    {
        public long Size { get; } = Uploads.Sum(upload => upload.Bytes.LongLength)
            + Parameters.All.Sum(pair => 2L * (pair.Key.Length + pair.Value.Length));
    }
}
