using System.Runtime.CompilerServices;
using TypedTap.Downloads.Compression;
using TypedTap.Fits.Reading;

namespace TypedTap.Fits;

/// <summary>
/// Reads the headers of FITS files (FITS 4.0 §3, §4), one after the other. Data are passed over, by their size, and never held. Bytes
/// behind the last extension that begin no other (§3.5) are not looked at.
/// </summary>
/// <example>
/// <code>
/// await foreach (var unit in FitsHeaders.ReadFileAsync("cut.fits"))
/// {
///     Console.WriteLine(unit);                        // 0 PRIMARY, no data, 0 bytes, 42 cards
///     Console.WriteLine(unit.Header["EXPTIME"]?.Real);
/// }
/// </code>
/// </example>
public static class FitsHeaders
{
    /// <summary>
    /// The headers of a stream, from where it stands. It stays open; whoever wants the first header only, stops there, and nothing behind
    /// it is read.
    /// </summary>
    /// <param name="stream">
    /// The bytes of a file, not compressed. Data are passed over by <see cref="Stream.Seek"/> where it can do that, otherwise read and
    /// dropped.
    /// </param>
    /// <param name="options">How much is held; null for the usual.</param>
    /// <param name="cancellationToken">Ends it.</param>
    /// <exception cref="ArgumentException">The stream cannot be read.</exception>
    /// <exception cref="FitsException">
    /// While it is gone through: the bytes are not FITS, end early, or a header breaks a rule that the next one cannot be found without.
    /// </exception>
    /// <exception cref="IOException">While it is gone through: the stream failed.</exception>
    public static IAsyncEnumerable<FitsUnit> ReadAsync(
        Stream stream, FitsOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(stream);
        if (!stream.CanRead)
            throw new ArgumentException("The stream cannot be read.", nameof(stream));
        return UnitsAsync(stream, options ?? new(), cancellationToken);
    }

    /// <summary>
    /// The headers of a file. One that is compressed with gzip or compress (<c>.gz</c>, <c>.Z</c>) is decompressed on the way; <c>.fz</c>
    /// is FITS as it is (§10).
    /// </summary>
    /// <param name="path">The file.</param>
    /// <param name="options">How much is held; null for the usual.</param>
    /// <param name="cancellationToken">Ends it.</param>
    /// <exception cref="FitsException">While it is gone through: as for <see cref="ReadAsync"/>, or the compression is damaged.</exception>
    /// <exception cref="IOException">While it is gone through: the file is not there, or cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">While it is gone through: the file is not for this user to read.</exception>
    public static IAsyncEnumerable<FitsUnit> ReadFileAsync(
        string path, FitsOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        return FileUnitsAsync(path, options ?? new(), cancellationToken);
    }

    private static async IAsyncEnumerable<FitsUnit> FileUnitsAsync(
        string path, FitsOptions options, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 0, FileOptions.Asynchronous);
        await using (file.ConfigureAwait(false))
        {
            var unpacked = await Unpacking.OpenAsync(file, cancellationToken).ConfigureAwait(false) ?? file;
            await using (unpacked.ConfigureAwait(false))
            {
                await foreach (var unit in UnitsAsync(unpacked, options, cancellationToken).ConfigureAwait(false))
                    yield return unit;
            }
        }
    }

    private static async IAsyncEnumerable<FitsUnit> UnitsAsync(
        Stream stream, FitsOptions options, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var reader = new UnitReader(new FitsBlocks(stream.ReadAsync, stream.CanSeek ? stream : null), options);
        while (await reader.NextAsync(cancellationToken).ConfigureAwait(false) is { } unit)
            yield return unit;
    }
}
