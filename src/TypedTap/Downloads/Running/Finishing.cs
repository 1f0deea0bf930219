using TypedTap.Downloads.Checksums;
using TypedTap.Downloads.Compression;
using TypedTap.Downloads.Folder;
using TypedTap.Http;

namespace TypedTap.Downloads.Running;

/// <summary>
/// Makes a file of what has come: checks it, takes compressions off where that is wanted, and gives it its name in one step.
/// </summary>
internal sealed class Finishing(DownloadRun run, string key, TapDownload file)
{
    /// <summary>Gives its name to a file that an earlier run had whole and checked when it was ended; null when there is none.</summary>
    public async Task<TapDownloadResult?> ResumeAsync(DownloadRecord record, UnfinishedFile part, CancellationToken cancellationToken)
    {
        var source = SourceOf(record);
        var there = new FileInfo(source);
        if (!there.Exists || there.LinkTarget is not null || there.Length != record.Size || there.LastWriteTimeUtc.Ticks != record.Changed
            || (record.IsDecompressed && !run.Options.Decompress))
        {
            return null;
        }

        using (await run.Folder.Lock.EnterAsync(cancellationToken).ConfigureAwait(false))
        {
            await part.DisposeAsync().ConfigureAwait(false);
            return Named(record, record.Name!, source);
        }
    }

    /// <summary>Does it; the outcome is <see cref="TapDownloadOutcome.Saved"/> or <see cref="TapDownloadOutcome.Corrupt"/>.</summary>
    public async Task<TapDownloadResult> RunAsync(DownloadRecord record, UnfinishedFile part, CancellationToken cancellationToken)
    {
        try
        {
            var name = record.OriginalName;
            if (record.Length is { } length && length != part.Length)
                return Corrupt(FormattableString.Invariant($"{part.Length} bytes came, and {length} were announced."));
            if (record.Encoding is not null)
                await UnpackAsync(Unpacking.Decoded(part.Read(), record.Encoding), cancellationToken).ConfigureAwait(false);

            var size = part.Length;
            var decodedSize = record.Encoding is null ? size : new FileInfo(Made).Length;
            if (file.Size is { } expected && expected != size && expected != decodedSize)
                return Corrupt(FormattableString.Invariant($"{decodedSize} bytes came, and {expected} were expected."));
            var (checksum, isRight) = await CheckAsync(record, part, cancellationToken).ConfigureAwait(false);
            if (!isRight)
            {
                return Corrupt(
                    $"Its checksum is not {(checksum == file.Checksum ? "the expected one" : "the one that its service announces")} ({checksum}).");
            }

            if (record.Encoding is null && run.Options.Decompress && Unpacking.NameWithout(name) is { } shorter)
            {
                var content = await Unpacking.OpenAsync(part.Read(), cancellationToken).ConfigureAwait(false);
                if (content is not null)
                {
                    await UnpackAsync(content, cancellationToken).ConfigureAwait(false);
                    name = shorter;
                }

                record = record with { IsDecompressed = content is not null, IsPlain = content is null };
            }

            if (SourceOf(record) != Made)
                part.Flush();
            using var alone = await run.Folder.Lock.EnterAsync(cancellationToken).ConfigureAwait(false);
            await part.DisposeAsync().ConfigureAwait(false);
            var source = new FileInfo(SourceOf(record));
            record = record with
            {
                Length = size,
                Size = source.Length,
                Changed = source.LastWriteTimeUtc.Ticks,
                Checksum = checksum?.ToString(),
                Proof = checksum is not null
                    ? (checksum == file.Checksum ? TapDownloadProof.GivenChecksum : TapDownloadProof.ServiceChecksum)
                        : record.Length is not null || file.Size is not null ? TapDownloadProof.Size
                        : TapDownloadProof.None,
            };
            return Named(record, TapFileName.Encode(name), source.FullName);
        }
        catch (InvalidDataException e)
        {
            return Corrupt($"It cannot be decompressed: {e.Message}") with { Error = e };
        }
    }

    private string Made => run.Folder.MadePath(key);

    private async Task UnpackAsync(Stream content, CancellationToken cancellationToken)
    {
        await using (content.ConfigureAwait(false))
            await Unpacking.WriteAsync(content, Made, run.Options.MaxDecompressedBytes, cancellationToken).ConfigureAwait(false);
    }

    private string SourceOf(DownloadRecord record) =>
        record.IsDecompressed || record.Encoding is not null ? Made : run.Folder.PartPath(key);

    // What is expected counts for more than what is announced. With a content encoding either form may be meant.
    private async Task<(TapChecksum? Checksum, bool IsRight)> CheckAsync(
        DownloadRecord record, UnfinishedFile part, CancellationToken cancellationToken)
    {
        if ((file.Checksum ?? ServiceChecksums.Strongest(record.Announced.Select(TapChecksum.Parse))) is not { } checksum)
            return (null, true);
        var isRight = await part.ChecksumAsync(checksum.Algorithm, cancellationToken).ConfigureAwait(false) == checksum
            || (record.Encoding is not null
                && await ChecksumReader.OfFileAsync(Made, checksum.Algorithm, cancellationToken).ConfigureAwait(false) == checksum);
        return (checksum, isRight);
    }

    // The record is written before the file gets its name: whenever this is interrupted, the next run finds either the one or the other.
    private TapDownloadResult Named(DownloadRecord record, string wanted, string source)
    {
        var replaces = run.Options.Existing == TapExistingFiles.Replace;
        while (true)
        {
            var name = run.Folder.Claim(wanted, key, replaces);
            run.Folder.Records.Write(key, record with { Name = name });
            var path = run.Folder.PathOf(name);
            try
            {
                File.Move(source, path, overwrite: replaces);
            }
            catch (IOException) when (!replaces && DownloadFolder.HasEntry(path))
            {
                // Somebody else has made one meanwhile.
                run.Folder.Release(name);
                continue;
            }

            if (source == Made)
                File.Delete(run.Folder.PartPath(key));
            return new TapDownloadResult
            {
                File = file,
                Outcome = TapDownloadOutcome.Saved,
                Path = path,
                OriginalName = record.OriginalName,
                Size = record.Size,
                ContentType = record.ContentType,
                Checksum = TapChecksum.TryParse(record.Checksum, out var checksum) ? checksum : null,
                Proof = record.Proof,
                Message = name == wanted ? null : $"The name '{wanted}' was taken by another file, which was left alone.",
            };
        }
    }

    private TapDownloadResult Corrupt(string message)
    {
        File.Delete(Made);
        return new TapDownloadResult
        {
            File = file,
            Outcome = TapDownloadOutcome.Corrupt,
            Message = $"{message} It was thrown away: {SafeUrl.Print(file.Url)}.",
        };
    }
}
