using System.Buffers;
using System.Security.Cryptography;

namespace TypedTap.Downloads.Checksums;

/// <summary>Computes checksums.</summary>
internal static class ChecksumReader
{
    /// <summary>An empty computation.</summary>
    public static IncrementalHash Start(TapChecksumAlgorithm algorithm) => IncrementalHash.CreateHash(algorithm switch
    {
        TapChecksumAlgorithm.Md5 => HashAlgorithmName.MD5,
        TapChecksumAlgorithm.Sha1 => HashAlgorithmName.SHA1,
        TapChecksumAlgorithm.Sha256 => HashAlgorithmName.SHA256,
        TapChecksumAlgorithm.Sha384 => HashAlgorithmName.SHA384,
        _ => HashAlgorithmName.SHA512,
    });

    /// <summary>The checksum of a stream from where it stands to its end.</summary>
    public static async Task<TapChecksum> OfAsync(Stream stream, TapChecksumAlgorithm algorithm, CancellationToken cancellationToken)
    {
        using var hash = Start(algorithm);
        var buffer = ArrayPool<byte>.Shared.Rent(256 * 1024);
        try
        {
            int count;
            while ((count = await stream.ReadAsync(buffer, cancellationToken).ConfigureAwait(false)) > 0)
                hash.AppendData(buffer, 0, count);
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }

        return TapChecksum.Of(algorithm, hash.GetHashAndReset());
    }

    /// <summary>The checksum of a file.</summary>
    public static async Task<TapChecksum> OfFileAsync(string path, TapChecksumAlgorithm algorithm, CancellationToken cancellationToken)
    {
        var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 0, FileOptions.SequentialScan);
        await using (file.ConfigureAwait(false))
            return await OfAsync(file, algorithm, cancellationToken).ConfigureAwait(false);
    }
}
