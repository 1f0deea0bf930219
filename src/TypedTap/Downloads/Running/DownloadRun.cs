using TypedTap.Downloads.Folder;
using TypedTap.Http;

namespace TypedTap.Downloads.Running;

/// <summary>One call of <see cref="TapDownloader"/>: its files, each once, so many at a time, and what becomes of them.</summary>
internal sealed class DownloadRun
{
    private readonly CancellationToken _cancellation;
    private volatile string? _stopReason;

    public DownloadRun(
        TapHttp http, DownloadFolder folder, TapDownloadOptions options, ProgressMeter meter, CancellationToken cancellationToken)
    {
        (Http, Folder, Options, Meter) = (http, folder, options, meter);
        _cancellation = cancellationToken;
    }

    public TapHttp Http { get; }

    public DownloadFolder Folder { get; }

    public TapDownloadOptions Options { get; }

    public ProgressMeter Meter { get; }

    /// <summary>Begins no more files: what has just failed would fail for all.</summary>
    public void Stop(string reason) => _stopReason ??= reason;

    /// <summary>Downloads files, none of which is another, and gives what became of each, in their order.</summary>
    public async Task<TapDownloadResult[]> RunAsync(IReadOnlyList<KeyValuePair<string, TapDownload>> files)
    {
        var results = new TapDownloadResult[files.Count];
        using var places = new SemaphoreSlim(Options.MaxParallel);
        var queues = files
            .Select(static (file, index) => (file, index))
            .GroupBy(static item => item.file.Value.Url.IdnHost, StringComparer.OrdinalIgnoreCase);
        var workers = new List<Task>();
        foreach (var queue in queues)
        {
            // A host's files are taken by as many as it may be asked by at a time; hosts share the places.
            var items = new Queue<(KeyValuePair<string, TapDownload> File, int Index)>(queue);
            for (var i = Math.Min(Math.Min(Options.MaxPerHost, Options.MaxParallel), items.Count); i > 0; i--)
                workers.Add(WorkAsync(items, results, places));
        }

        await Task.WhenAll(workers).ConfigureAwait(false);
        return results;
    }

    private async Task WorkAsync(
        Queue<(KeyValuePair<string, TapDownload> File, int Index)> items, TapDownloadResult[] results, SemaphoreSlim places)
    {
        while (true)
        {
            // Cancelled files are reported one by one as well, so the place is waited for in any case: it is free soon.
            await places.WaitAsync(CancellationToken.None).ConfigureAwait(false);
            try
            {
                (KeyValuePair<string, TapDownload> File, int Index) item;
                lock (items)
                {
                    if (!items.TryDequeue(out item))
                        return;
                }

                var result = await OneAsync(item.File.Key, item.File.Value).ConfigureAwait(false);
                results[item.Index] = result;
                Meter.Ended(result);
            }
            finally
            {
                places.Release();
            }
        }
    }

    private async Task<TapDownloadResult> OneAsync(string key, TapDownload file)
    {
        if (_cancellation.IsCancellationRequested)
            return Untried(file, TapDownloadOutcome.Cancelled, "The run was cancelled before its turn.");
        if (_stopReason is { } reason)
            return Untried(file, TapDownloadOutcome.Failed, $"It was not tried, because another file failed so: {reason}");
        return await new FileDownload(this, key, file).RunAsync(_cancellation).ConfigureAwait(false);
    }

    private static TapDownloadResult Untried(TapDownload file, TapDownloadOutcome outcome, string message) =>
        new() { File = file, Outcome = outcome, Message = message };
}
