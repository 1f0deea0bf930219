using System.Buffers;
using TypedTap.Http;

namespace TypedTap.Downloads.Compression;

/// <summary>Takes compressions off files.</summary>
internal static class Unpacking
{
    private static readonly (string Encoding, string[] Endings)[] Compressed =
    [
        ("gzip", [".gz", ".tgz"]),
        ("x-gzip", [".gz", ".tgz"]),
        ("compress", [".Z"]),
        ("x-compress", [".Z"]),
    ];

    /// <summary>Whether the first bytes are those of gzip.</summary>
    public static bool IsGzip(ReadOnlySpan<byte> beginning) => beginning is [0x1F, 0x8B, 8, ..];

    /// <summary>A name without the ending of a compression that can be taken off; null where it has none.</summary>
    public static string? NameWithout(string name)
    {
        foreach (var ending in (ReadOnlySpan<string>)[".gz", ".Z"])
        {
            // ".z" was pack(1), but on Windows letters lose their case.
            if (name.Length > ending.Length && name.EndsWith(ending, StringComparison.OrdinalIgnoreCase))
                return name[..^ending.Length];
        }

        return null;
    }

    /// <summary>
    /// Whether a content encoding (RFC 9110 §8.4.1) can be taken off. None is asked for, so that the oldest two are enough.
    /// </summary>
    public static bool IsKnown(string encoding) => IsGzip(encoding) || IsCompress(encoding);

    /// <summary>
    /// Whether a content encoding is only the compression that the file has anyway: <c>.fits.gz</c> with <c>Content-Encoding: gzip</c> is
    /// sent by servers that mean the file, not the way it is sent.
    /// </summary>
    public static bool IsOfName(string encoding, string name) => Array.Exists(
        Compressed,
        known => known.Encoding.Equals(encoding.Trim(), StringComparison.OrdinalIgnoreCase)
            && Array.Exists(known.Endings, ending => name.EndsWith(ending, StringComparison.OrdinalIgnoreCase)));

    /// <summary>The content of a stream with a content encoding that is known.</summary>
    public static Stream Decoded(Stream stream, string encoding) => IsGzip(encoding) ? new WholeGzipStream(stream) : new LzwStream(stream);

    /// <summary>The content of a file that its first bytes say to be compressed; null where they do not.</summary>
    public static async Task<Stream?> OpenAsync(Stream file, CancellationToken cancellationToken)
    {
        var beginning = new byte[LzwDecoder.HeaderLength];
        var count = await file.ReadAtLeastAsync(
            beginning, beginning.Length, throwOnEndOfStream: false, cancellationToken).ConfigureAwait(false);
        file.Position = 0;
        if (count < beginning.Length)
            return null;
        return IsGzip(beginning) ? new WholeGzipStream(file)
            : LzwDecoder.IsHeader(beginning) ? new LzwStream(file)
            : null;
    }

    /// <summary>Writes what a stream gives to a new file, which is on the disk then.</summary>
    /// <exception cref="InvalidDataException">The stream is damaged, or has more than <paramref name="limit"/> bytes.</exception>
    public static async Task WriteAsync(Stream content, string path, long limit, CancellationToken cancellationToken)
    {
        File.Delete(path);
        var file = new FileStream(path, FileMode.CreateNew, FileAccess.Write, FileShare.None, bufferSize: 0, FileOptions.None);
        var buffer = ArrayPool<byte>.Shared.Rent(256 * 1024);
        try
        {
            await using (file.ConfigureAwait(false))
            {
                int count;
                while ((count = await content.ReadAsync(buffer, cancellationToken).ConfigureAwait(false)) > 0)
                {
                    if (file.Position + count > limit)
                    {
                        throw new InvalidDataException(
                            FormattableString.Invariant($"It has more than {limit} bytes then (TapDownloadOptions.MaxDecompressedBytes)."));
                    }

                    file.Write(buffer, 0, count);
                }

                file.Flush(flushToDisk: true);
            }
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    private static bool IsGzip(string encoding) => encoding.Trim().ToUpperInvariant() is "GZIP" or "X-GZIP";

    private static bool IsCompress(string encoding) => encoding.Trim().ToUpperInvariant() is "COMPRESS" or "X-COMPRESS";
}
