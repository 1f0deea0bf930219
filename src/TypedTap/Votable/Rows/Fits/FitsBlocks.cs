namespace TypedTap.Votable.Rows.Fits;

/// <summary>A FITS stream in its blocks of 2880 bytes.</summary>
internal sealed class FitsBlocks(Func<Memory<byte>, CancellationToken, ValueTask<int>> read, int maxHeaderBytes)
{
    public const int Size = 2880;

    private readonly byte[] _bytes = new byte[8 * Size];
    private long _headerBytes;

    /// <summary>The next block of a header, good until the next call; empty at the end of the stream.</summary>
    public async ValueTask<ReadOnlyMemory<byte>> NextAsync(int unit, CancellationToken cancellationToken)
    {
        _headerBytes += Size;
        if (_headerBytes > maxHeaderBytes)
            throw new InvalidDataException($"The FITS headers, up to the one numbered {unit}, are longer than {maxHeaderBytes} bytes.");
        var length = await FillAsync(Size, cancellationToken).ConfigureAwait(false);
        if (length is > 0 and < Size)
            throw new InvalidDataException($"The FITS data end within a block of header {unit}, after {length} of its {Size} bytes: they are truncated, or not FITS.");
        return _bytes.AsMemory(0, length);
    }

    /// <summary>Goes over the data of a header and what fills their last block.</summary>
    public async ValueTask SkipAsync(long length, int unit, CancellationToken cancellationToken)
    {
        var fill = (int)((Size - (length % Size)) % Size);
        for (var rest = length; rest > 0;)
        {
            var count = await FillAsync((int)Math.Min(rest, _bytes.Length), cancellationToken).ConfigureAwait(false);
            if (count == 0)
                throw new InvalidDataException($"The FITS data end within the data of header {unit}: {rest} of {length} bytes are missing.");
            rest -= count;
        }

        // Some writers leave the filling of the last block out.
        await FillAsync(fill, cancellationToken).ConfigureAwait(false);
    }

    private async ValueTask<int> FillAsync(int length, CancellationToken cancellationToken)
    {
        var filled = 0;
        while (filled < length)
        {
            var count = await read(_bytes.AsMemory(filled, length - filled), cancellationToken).ConfigureAwait(false);
            if (count == 0)
                break;
            filled += count;
        }

        return filled;
    }
}
