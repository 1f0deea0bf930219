namespace TypedTap.Fits.Reading;

/// <summary>A FITS stream in its blocks of 2880 bytes (FITS 4.0 §3.1).</summary>
/// <param name="read">Delivers the next bytes, 0 of them at the end.</param>
/// <param name="seekable">The stream that they are of, if it can be moved.</param>
internal sealed class FitsBlocks(Func<Memory<byte>, CancellationToken, ValueTask<int>> read, Stream? seekable = null)
{
    public const int Size = 2880;

    private readonly byte[] _bytes = new byte[16 * Size];

    /// <summary>How many bytes lie behind.</summary>
    public long Position { get; private set; }

    /// <summary>The next block, good until the next call; shorter at the end, empty behind it.</summary>
    public async ValueTask<ReadOnlyMemory<byte>> NextAsync(CancellationToken cancellationToken) =>
        _bytes.AsMemory(0, await FillAsync(Size, cancellationToken).ConfigureAwait(false));

    /// <summary>Goes over data and what fills their last block.</summary>
    /// <returns>How many bytes of the data are missing.</returns>
    public async ValueTask<long> SkipAsync(long length, CancellationToken cancellationToken)
    {
        var rest = length;
        if (seekable is not null && rest > _bytes.Length)
        {
            var step = Math.Clamp(seekable.Length - seekable.Position, 0, rest);
            seekable.Seek(step, SeekOrigin.Current);
            Position += step;
            return rest == step ? await FillLastAsync(length, cancellationToken).ConfigureAwait(false) : rest - step;
        }

        while (rest > 0)
        {
            var count = await FillAsync((int)Math.Min(rest, _bytes.Length), cancellationToken).ConfigureAwait(false);
            if (count == 0)
                return rest;
            rest -= count;
        }

        return await FillLastAsync(length, cancellationToken).ConfigureAwait(false);
    }

    // Some writers leave the filling of the last block out.
    private async ValueTask<long> FillLastAsync(long length, CancellationToken cancellationToken)
    {
        await FillAsync((int)((Size - (length % Size)) % Size), cancellationToken).ConfigureAwait(false);
        return 0;
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

        Position += filled;
        return filled;
    }
}
