using TypedTap.Downloads.Folder;
using TypedTap.Http;

namespace TypedTap.Downloads.Running;

/// <summary>
/// One file: looks whether it is there, has it fetched, checked and named; whatever happens becomes a result.
/// </summary>
internal sealed class FileDownload(DownloadRun run, string key, TapDownload file)
{
    /// <summary>How often a file is begun anew because what came does not go together.</summary>
    private const int MaxRestarts = 1;

    private readonly Fetching _fetching = new(run, key, file);
    private readonly Finishing _finishing = new(run, key, file);

    public async Task<TapDownloadResult> RunAsync(CancellationToken cancellationToken)
    {
        try
        {
            return Told(await TryAsync(cancellationToken).ConfigureAwait(false));
        }
        catch (OperationCanceledException e) when (cancellationToken.IsCancellationRequested)
        {
            return Ended(TapDownloadOutcome.Cancelled, "The run was cancelled; what had come stays for the next one.", e);
        }
        catch (TapAuthenticationException e)
        {
            return Ended(TapDownloadOutcome.Denied, e.Message, e);
        }
        catch (TapException e)
        {
            return Ended(TapDownloadOutcome.Failed, e.Message, e);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            var message = $"It cannot be stored in '{run.Folder.FullPath}': {e.Message}";
            if (e is IOException disk && DiskFailures.IsFull(disk))
                run.Stop(message += " Make room and run the same again: what is there is not fetched again.");
            return Ended(TapDownloadOutcome.Failed, message, e);
        }
    }

    private async Task<TapDownloadResult> TryAsync(CancellationToken cancellationToken)
    {
        var record = run.Folder.Records.Find(key);
        if (await ExistingFile.FindAsync(run, key, file, record, cancellationToken).ConfigureAwait(false) is { } there)
            return there;

        UnfinishedFile part;
        using (await run.Folder.Lock.EnterAsync(cancellationToken).ConfigureAwait(false))
            part = UnfinishedFile.Open(run.Folder.PartPath(key));
        try
        {
            var result = await WithPartAsync(part, record, cancellationToken).ConfigureAwait(false);
            if (result.Outcome == TapDownloadOutcome.Corrupt && !part.IsLetGo)
                part.Restart(null);
            return result;
        }
        finally
        {
            await LetGoAsync(part).ConfigureAwait(false);
        }
    }

    // What has its name was let go of before.
    private async Task LetGoAsync(UnfinishedFile part)
    {
        if (part.IsLetGo)
            return;
        try
        {
            using (await run.Folder.Lock.EnterAsync(CancellationToken.None).ConfigureAwait(false))
            {
                await part.DisposeAsync().ConfigureAwait(false);
                if (part.Length == 0)
                    File.Delete(run.Folder.PartPath(key));
            }
        }
        finally
        {
            await part.DisposeAsync().ConfigureAwait(false);
        }
    }

    private async Task<TapDownloadResult> WithPartAsync(UnfinishedFile part, DownloadRecord? before, CancellationToken cancellationToken)
    {
        // Read again: another program may have gone on with it until a moment ago, and have it whole now.
        var record = run.Options.Existing == TapExistingFiles.Replace ? null : run.Folder.Records.Find(key);
        if (record is { Name: not null }
            && await _finishing.ResumeAsync(record, part, cancellationToken).ConfigureAwait(false) is { } named)
        {
            return named;
        }

        if (record is { Name: not null } && (record.Name, record.Changed) != (before?.Name, before?.Changed)
            && await ExistingFile.FindAsync(run, key, file, record, cancellationToken).ConfigureAwait(false) is { } there)
        {
            return there;
        }

        _fetching.Record = record is null ? null : record with { Name = null, IsDecompressed = false, IsPlain = false };
        for (var restarts = 0; ; restarts++)
        {
            if (await _fetching.RunAsync(part, cancellationToken).ConfigureAwait(false) is { } end)
                return end;
            var result = await _finishing.RunAsync(_fetching.Record!, part, cancellationToken).ConfigureAwait(false);

            // What came in pieces, from two runs or two mirrors, may not belong together: then the whole is fetched once more.
            if (result.Outcome != TapDownloadOutcome.Corrupt || !_fetching.IsPiecedTogether || restarts >= MaxRestarts)
                return result;
            _fetching.Forget(part);
        }
    }

    private TapDownloadResult Ended(TapDownloadOutcome outcome, string message, Exception error) =>
        Told(new TapDownloadResult { File = file, Outcome = outcome, Message = message, Error = error });

    private TapDownloadResult Told(TapDownloadResult result) => result with
    {
        BytesReceived = _fetching.BytesReceived,
        ResumedFrom = _fetching.ResumedFrom,
        FinalUrl = _fetching.FinalUrl is { } url ? SafeUrl.Redact(url) : null,
        ContentType = result.ContentType ?? _fetching.Record?.ContentType,
        OriginalName = result.OriginalName ?? (result.IsThere ? _fetching.Record?.OriginalName : null),
    };
}
