using System.Globalization;
using TypedTap.Downloads.Checksums;
using TypedTap.Downloads.Compression;
using TypedTap.Downloads.Folder;
using TypedTap.Downloads.Names;
using TypedTap.Http;

namespace TypedTap.Downloads.Running;

/// <summary>What the head of an answer (200) says of the file, before its first byte is read.</summary>
internal sealed class Beginning(DownloadRun run, string key, TapDownload file)
{
    /// <summary>The tag of what is sent; null where there is none.</summary>
    public static string? ETag(TapHttpResponse answer) =>
        answer.HeaderValues("ETag") is [var tag, ..] && tag.Length <= 1000 ? tag.Trim() : null;

    /// <summary>The record of what begins to come, written down already; or, with it, why nothing should.</summary>
    /// <param name="answer">The answer.</param>
    /// <param name="forget">
    /// Forgets what had come before. Called only for an answer that is the file: one that is none, like a page to log in with, says nothing
    /// against going on later. Called before the record is written: never does a new record stand for old bytes.
    /// </param>
    /// <param name="cancellationToken">Ends it.</param>
    public async Task<(DownloadRecord? Record, TapDownloadResult? End)> OfAsync(
        TapHttpResponse answer, Action forget, CancellationToken cancellationToken)
    {
        var name = file.Name
            ?? ContentDisposition.FileName(answer.BodyHeader("Content-Disposition")) ?? UrlFileName.Of(file.Url, answer.FinalUrl);
        if (!file.MayBePage && Refusals.IsPage(answer, name))
        {
            var (outcome, message) = await Refusals.OfPageAsync(answer, cancellationToken).ConfigureAwait(false);
            return (null, Result(outcome, message) with { ContentType = answer.ContentType });
        }

        var encoding = EncodingOf(answer, name);
        var where = SafeUrl.Print(answer.FinalUrl);
        if (encoding is not null && !Unpacking.IsKnown(encoding))
        {
            var message = $"{where} sends it with the content encoding '{encoding}', which nobody asked for and is not known here.";
            return (null, Result(TapDownloadOutcome.Failed, message) with { ContentType = answer.ContentType });
        }

        forget();
        var length = Number(answer.BodyHeader("Content-Length"));
        var record = new DownloadRecord
        {
            Url = SafeUrl.Print(file.Url),
            OriginalName = name,
            ETag = ETag(answer),
            LastModified = answer.BodyHeader("Last-Modified"),
            Length = length,
            Encoding = encoding,
            ContentType = answer.ContentType,
            Announced = [.. ServiceChecksums.Of(answer, isWhole: true).Select(static checksum => checksum.ToString())],
        };
        if (encoding is null && file.Size is { } size && length is not null && length != size)
        {
            return (
                record, Result(
                    TapDownloadOutcome.Corrupt, FormattableString.Invariant($"{where} has {length} bytes, and {size} were expected.")));
        }

        if (encoding is null
            && await ExistingFile.OfHeadAsync(run, key, file, record, cancellationToken).ConfigureAwait(false) is { } there)
        {
            return (record, there);
        }

        run.Folder.Records.Write(key, record);
        return (record, null);
    }

    private static string? EncodingOf(TapHttpResponse answer, string name) =>
        answer.LeftEncoding is { } left && !left.Equals("identity", StringComparison.OrdinalIgnoreCase) && !Unpacking.IsOfName(left, name)
            ? left
            : null;

    private static long? Number(string? text) =>
        long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    private TapDownloadResult Result(TapDownloadOutcome outcome, string message) =>
        new() { File = file, Outcome = outcome, Message = message };
}
