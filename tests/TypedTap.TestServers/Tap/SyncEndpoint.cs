using System.Collections.Concurrent;
using System.Globalization;

namespace TypedTap.TestServers;

/// <summary>/sync, and /sync/ID/run where the answer is behind a redirect.</summary>
internal sealed class SyncEndpoint(
    TapDoubleOptions options,
    QueryRunner runner,
    UploadReader reader,
    Action<IReadOnlyList<DoubleUpload>> keep)
{
    private readonly ConcurrentDictionary<string, (RequestParameters Parameters, IReadOnlyList<DoubleUpload> Uploads)> _redirected = [];
    private int _count;

    public async Task<LoopbackReply> AnswerAsync(Exchange exchange, string[] path, CancellationToken cancellationToken)
    {
        if (path is [var id, "run"])
        {
            return _redirected.TryGetValue(id, out var asked)
                ? await RunAsync(exchange, asked.Parameters, asked.Uploads, cancellationToken)
                : exchange.Reply(QueryRunner.Error(404, $"No sync job {id}."));
        }

        if (path is not [] || exchange.Method is not ("GET" or "POST"))
            return exchange.Reply(QueryRunner.Error(404, $"Nothing at {exchange.Request.Target}."));
        var uploads = await reader.ReadAsync(exchange.Request, cancellationToken);
        keep(uploads);
        if (!options.SyncRedirect || exchange.Method != "POST")
            return await RunAsync(exchange, exchange.Parameters, uploads, cancellationToken);
        var number = string.Create(CultureInfo.InvariantCulture, $"s{Interlocked.Increment(ref _count)}");
        _redirected[number] = (exchange.Parameters, uploads);
        return exchange.SeeOther($"{exchange.Request.Path}/{number}/run");
    }

    private async Task<LoopbackReply> RunAsync(
        Exchange exchange,
        RequestParameters parameters,
        IReadOnlyList<DoubleUpload> uploads,
        CancellationToken cancellationToken)
    {
        if (options.HoldSyncAsync is { } holdAsync)
            await holdAsync(runner.Read(parameters, uploads, exchange.User), cancellationToken);
        return exchange.Reply(runner.Run(parameters, uploads, exchange.User));
    }
}
