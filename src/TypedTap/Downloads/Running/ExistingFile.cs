using TypedTap.Downloads.Checksums;
using TypedTap.Downloads.Compression;
using TypedTap.Downloads.Folder;
using TypedTap.Downloads.Names;
using TypedTap.Http;

namespace TypedTap.Downloads.Running;

/// <summary>Looks whether a wanted file is there already, without asking the service for its content.</summary>
internal static class ExistingFile
{
    /// <summary>Before anything is asked: by the record, or by what the caller knows of the file.</summary>
    public static async Task<TapDownloadResult?> FindAsync(
        DownloadRun run, string key, TapDownload file, DownloadRecord? record, CancellationToken cancellationToken)
    {
        if (await OfRecordAsync(run, key, file, record, cancellationToken).ConfigureAwait(false) is { } there)
            return there;
        var guess = new DownloadRecord { Url = SafeUrl.Print(file.Url), OriginalName = file.Name ?? UrlFileName.Of(file.Url, file.Url) };
        return await OfNamesAsync(run, key, file, guess, file.Size, file.Checksum, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>When the head of the answer has told what the file is called and what it is.</summary>
    public static Task<TapDownloadResult?> OfHeadAsync(
        DownloadRun run, string key, TapDownload file, DownloadRecord record, CancellationToken cancellationToken) =>
        OfNamesAsync(run, key, file, record, record.Length ?? file.Size, Wanted(file, record), cancellationToken);

    // The file of an earlier run that its record tells of, if it is the same still, and what is wanted now.
    private static async Task<TapDownloadResult?> OfRecordAsync(
        DownloadRun run, string key, TapDownload file, DownloadRecord? record, CancellationToken cancellationToken)
    {
        if (record?.Name is not { } name || run.Options.Existing == TapExistingFiles.Replace || run.Folder.Find(name) is not { } there)
            return null;
        var isOther = there.Length != record.Size
            || (file.Size is { } size && size != record.Size && record.Length is { } sent && size != sent)
            || (file.Checksum is { } wanted && Known(record, wanted.Algorithm) is { } known && known != wanted)
            || (run.Options.Decompress && !record.IsDecompressed && !record.IsPlain && record.Encoding is null
                && Unpacking.NameWithout(name) is not null)
            || (record.IsDecompressed && !run.Options.Decompress);
        if (isOther)
            return null;

        // A decompressed file has no checksum to compare with: that of what came is gone with it.
        var isUntouched = there.LastWriteTimeUtc.Ticks == record.Changed;
        var checksum = record.IsDecompressed ? null : Wanted(file, record);
        if (!isUntouched && checksum is null && run.Options.Existing != TapExistingFiles.TrustNames)
            return null;
        var mustRead = checksum is not null
            && (run.Options.Existing == TapExistingFiles.Verify || !isUntouched || Known(record, checksum.Algorithm) != checksum);
        if (mustRead
            && await ChecksumReader.OfFileAsync(there.FullName, checksum!.Algorithm, cancellationToken).ConfigureAwait(false) != checksum)
        {
            return null;
        }

        if (!run.Folder.TryClaim(name, key))
            return null;
        return new TapDownloadResult
        {
            File = file,
            Outcome = TapDownloadOutcome.Skipped,
            Path = there.FullName,
            OriginalName = record.OriginalName,
            Size = there.Length,
            ContentType = record.ContentType,
            Checksum = checksum ?? (TapChecksum.TryParse(record.Checksum, out var compared) ? compared : null),
            Proof = mustRead ? (checksum == file.Checksum ? TapDownloadProof.GivenChecksum : TapDownloadProof.ServiceChecksum)
                : isUntouched ? record.Proof
                : TapDownloadProof.Size,
        };
    }

    // A name as other programs store it counts too: they leave colons as they are, and may have decompressed the file.
    private static async Task<TapDownloadResult?> OfNamesAsync(
        DownloadRun run, string key, TapDownload file, DownloadRecord record, long? size, TapChecksum? checksum,
        CancellationToken cancellationToken)
    {
        var unpacked = run.Options.Decompress ? Unpacking.NameWithout(record.OriginalName) : null;
        if (unpacked is not null)
            (size, checksum) = (null, null);
        var name = unpacked ?? record.OriginalName;
        foreach (var candidate in new[] { TapFileName.Encode(name), name }.Distinct(StringComparer.Ordinal))
        {
            if (!RecordFiles.IsNameOfFile(candidate)
                || await OfNameAsync(run, key, file, candidate, size, checksum, cancellationToken).ConfigureAwait(false) is not { } there)
            {
                continue;
            }

            run.Folder.Records.Write(key, record with
            {
                Name = candidate,
                IsDecompressed = unpacked is not null,
                Size = there.Size,
                Changed = File.GetLastWriteTimeUtc(there.Path!).Ticks,
                Checksum = there.Checksum?.ToString(),
                Proof = there.Proof,
            });
            return there with { OriginalName = record.OriginalName, ContentType = record.ContentType };
        }

        return null;
    }

    // A file that nobody here has a record of, if it is the wanted one for certain, or is to be taken for it.
    private static async Task<TapDownloadResult?> OfNameAsync(
        DownloadRun run, string key, TapDownload file, string name, long? size, TapChecksum? checksum, CancellationToken cancellationToken)
    {
        if (run.Options.Existing == TapExistingFiles.Replace || (checksum is null && run.Options.Existing != TapExistingFiles.TrustNames))
            return null;
        if (run.Folder.Find(name) is not { } there || (size is not null && there.Length != size) || !run.Folder.TryClaim(name, key))
            return null;
        if (checksum is not null
            && await ChecksumReader.OfFileAsync(there.FullName, checksum.Algorithm, cancellationToken).ConfigureAwait(false) != checksum)
        {
            run.Folder.Release(name);
            return null;
        }

        return new TapDownloadResult
        {
            File = file,
            Outcome = TapDownloadOutcome.Skipped,
            Path = there.FullName,
            Size = there.Length,
            Checksum = checksum,
            Proof = checksum is null ? (size is null ? TapDownloadProof.None : TapDownloadProof.Size)
                : checksum == file.Checksum ? TapDownloadProof.GivenChecksum
                : TapDownloadProof.ServiceChecksum,
        };
    }

    private static TapChecksum? Wanted(TapDownload file, DownloadRecord record)
    {
        if (file.Checksum is not null)
            return file.Checksum;

        // What the service announced is that of what it sent, and with an encoding taken off the file is another.
        if (record.Encoding is not null)
            return null;
        return ServiceChecksums.Strongest(record.Announced.Select(TapChecksum.Parse));
    }

    private static TapChecksum? Known(DownloadRecord record, TapChecksumAlgorithm algorithm) =>
        TapChecksum.TryParse(record.Checksum, out var checksum) && checksum.Algorithm == algorithm ? checksum : null;
}
