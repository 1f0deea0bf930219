using System.Net;
using TypedTap.Downloads.Checksums;
using TypedTap.Downloads.Compression;
using TypedTap.Downloads.Folder;
using TypedTap.Http;

namespace TypedTap.Downloads.Running;

/// <summary>Fetches the bytes of one file: goes on where an earlier run or an answer broke off, where that is safe.</summary>
internal sealed class Fetching(DownloadRun run, string key, TapDownload file)
{
    /// <summary>How many answers that do not fit what is there are taken.</summary>
    private const int MaxMisfits = 3;

    /// <summary>An answer that brings less than this before it breaks off is no progress.</summary>
    private const int LeastProgress = 64 * 1024;

    /// <summary>How far the file has come at most: what is begun anew is no progress until it comes further.</summary>
    private long _furthest;

    /// <summary>What is known of what is being fetched; null until a service has answered.</summary>
    public DownloadRecord? Record { get; set; }

    public Uri? FinalUrl { get; private set; }

    public long BytesReceived { get; private set; }

    /// <summary>How much was there from an earlier run.</summary>
    public long ResumedFrom { get; private set; }

    /// <summary>Whether more than one answer has contributed.</summary>
    public bool IsPiecedTogether { get; private set; }

    /// <summary>Fetches what is missing; null when all has come, otherwise why it will not.</summary>
    /// <exception cref="TapException">The network failed, more often than it may.</exception>
    public async Task<TapDownloadResult?> RunAsync(UnfinishedFile part, CancellationToken cancellationToken)
    {
        var breaks = 0;
        ResumedFrom = CanGoOn ? part.Length : 0;
        _furthest = ResumedFrom;
        while (true)
        {
            if (!CanGoOn)
                Forget(part);
            else if (part.Length > 0 && part.Length == Record!.Length)
                return null;

            try
            {
                var (isWhole, end) = await ExchangeAsync(part, cancellationToken).ConfigureAwait(false);
                if (isWhole || end is not null)
                    return end;
                breaks = Progressed(part) ? 0 : breaks + 1;
                if (breaks > MaxMisfits)
                    return Failed($"{SafeUrl.Print(FinalUrl!)} sends pieces that do not make a file.");
            }
            catch (BrokenBodyException broken)
            {
                breaks = Progressed(part) ? 0 : breaks + 1;
                if (run.Http.Options.Retry.MaxRetries is var most && (most == 0 || breaks > most))
                    throw broken.Failure;
                await PauseAsync(breaks, cancellationToken).ConfigureAwait(false);
            }
        }
    }

    /// <summary>Forgets what has come, to begin anew.</summary>
    public void Forget(UnfinishedFile part)
    {
        part.Restart(null);
        ResumedFrom = 0;
        IsPiecedTogether = false;
        Record = null;
    }

    private bool Progressed(UnfinishedFile part)
    {
        var progressed = part.Length >= _furthest + LeastProgress;
        _furthest = Math.Max(_furthest, part.Length);
        return progressed;
    }

    // Only where something proves that both pieces are of the same file: what identifies it now, or a checksum afterwards.
    private bool CanGoOn => Record is { } record && (Validator(record) is not null || HasChecksum(record));

    private bool HasChecksum(DownloadRecord record) => file.Checksum is not null || record.Announced.Count > 0;

    // RFC 9110 §13.1.5: a weak tag does not do.
    private static string? Validator(DownloadRecord record) =>
        record.ETag is { } tag && tag.StartsWith('"') ? tag : record.ETag is null ? record.LastModified : null;

    private async Task<(bool IsWhole, TapDownloadResult? End)> ExchangeAsync(UnfinishedFile part, CancellationToken cancellationToken)
    {
        var from = part.Length;
        var answer = await run.Http.SendAsync(Request(from), cancellationToken).ConfigureAwait(false);
        await using (answer.ConfigureAwait(false))
        {
            FinalUrl = answer.FinalUrl;
            var range = AnswerRange.Parse(answer.BodyHeader("Content-Range"));
            switch (answer.StatusCode)
            {
                case HttpStatusCode.OK:
                    var start = await new Beginning(run, key, file).OfAsync(
                        answer, () => Forget(part), cancellationToken).ConfigureAwait(false);
                    Record = start.Record ?? Record;
                    if (start.End is not null)
                        return (false, start.End);
                    part.Restart(Algorithm());
                    await AppendAsync(part, answer, cancellationToken).ConfigureAwait(false);
                    return (true, null);

                case HttpStatusCode.PartialContent when from > 0 && range is { From: { } first } && first == from
                    && IsSame(answer, range.Total):
                    IsPiecedTogether = true;
                    Record = Record! with { Length = Record.Length ?? range.Total };
                    await AppendAsync(part, answer, cancellationToken).ConfigureAwait(false);

                    // Where nobody has said how long the whole is, only the question for more tells that there is none.
                    return (part.Length == Record.Length, null);

                case HttpStatusCode.RequestedRangeNotSatisfiable when from > 0 && range is { Total: { } total } && total == from
                    && IsSame(answer, total):
                    IsPiecedTogether = true;
                    Record = Record! with { Length = total };
                    return (true, null);

                case HttpStatusCode.PartialContent or HttpStatusCode.RequestedRangeNotSatisfiable when from > 0:
                    Forget(part);
                    return (false, null);

                case HttpStatusCode.PartialContent:
                    return (false, Failed($"{SafeUrl.Print(answer.FinalUrl)} sent a piece of the file that was not asked for (206)."));

                default:
                    var (outcome, message) = await Refusals.OfAsync(answer, cancellationToken).ConfigureAwait(false);
                    return (false, new TapDownloadResult { File = file, Outcome = outcome, Message = message });
            }
        }
    }

    private TapDownloadResult Failed(string message) => new() { File = file, Outcome = TapDownloadOutcome.Failed, Message = message };

    private TapHttpRequest Request(long from) => TapHttpRequest.Get(file.Url) with
    {
        Purpose = "download",
        AsSent = true,
        Credential = file.IsAnonymous ? CredentialUse.None : CredentialUse.WithinScope,
        EveryHeaders = headers =>
        {
            // Encoded answers cannot be told from files that are compressed themselves.
            headers.TryAddWithoutValidation("Accept-Encoding", "identity");
            if (from == 0)
                return;
            headers.TryAddWithoutValidation("Range", FormattableString.Invariant($"bytes={from}-"));
            if (Record is { } record && Validator(record) is { } validator)
                headers.TryAddWithoutValidation("If-Range", validator);
        },
    };

    private TapChecksumAlgorithm? Algorithm() => file.Checksum?.Algorithm
        ?? ServiceChecksums.Strongest(Record!.Announced.Select(TapChecksum.Parse))?.Algorithm;

    // Some services take Range and not If-Range. A tag comes with pieces too (RFC 9110 §15.3.7); only a checksum makes up for one that does
    // not.
    private bool IsSame(TapHttpResponse answer, long? total)
    {
        var record = Record!;
        var tag = Beginning.ETag(answer);
        return (total is null || record.Length is null || total == record.Length)
            && (record.ETag is null
                ? Agrees(answer.BodyHeader("Last-Modified"), record.LastModified)
                : tag == record.ETag || (tag is null && HasChecksum(record)))
            && (answer.LeftEncoding is null || record.Encoding is not null || Unpacking.IsOfName(answer.LeftEncoding, record.OriginalName));
    }

    private static bool Agrees(string? now, string? before) => now is null || before is null || now == before;

    private async Task AppendAsync(UnfinishedFile part, TapHttpResponse answer, CancellationToken cancellationToken)
    {
        try
        {
            var limit = Record!.Length ?? (Record.Encoding is null ? file.Size : null) ?? run.Http.Options.MaxResponseBytes;
            await part.AppendAsync(answer.Body, limit, Count, cancellationToken).ConfigureAwait(false);
        }
        catch (TapException e) when (e is TapTransportException { IsTransient: true } or TapTimeoutException)
        {
            IsPiecedTogether = true;
            throw new BrokenBodyException(e);
        }
    }

    private void Count(int bytes)
    {
        BytesReceived += bytes;
        run.Meter.Received(bytes);
    }

    private Task PauseAsync(int breaks, CancellationToken cancellationToken)
    {
        var options = run.Http.Options.Retry;
        var pause = options.Delay * Math.Pow(2, Math.Min(breaks, 16));
        return Task.Delay(pause < options.MaxDelay ? pause : options.MaxDelay, run.Http.Options.TimeProvider, cancellationToken);
    }
}
