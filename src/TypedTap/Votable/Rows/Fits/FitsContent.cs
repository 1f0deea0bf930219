namespace TypedTap.Votable.Rows.Fits;

/// <summary>The bytes of a STREAM in pieces of any size.</summary>
internal sealed class FitsContent(IByteContent content)
{
    private readonly byte[] _buffer = new byte[Math.Max(content.MinRoom, 64 * 1024)];
    private int _start;
    private int _end;

    /// <summary>Reads more bytes; 0 at the end.</summary>
    public async ValueTask<int> ReadAsync(Memory<byte> target, CancellationToken cancellationToken)
    {
        if (await IsEmptyAsync(cancellationToken).ConfigureAwait(false))
            return 0;
        var count = Math.Min(target.Length, _end - _start);
        _buffer.AsMemory(_start, count).CopyTo(target);
        _start += count;
        return count;
    }

    /// <summary>Reads as many bytes as there is room for; false when there are fewer.</summary>
    public async ValueTask<bool> ReadAllAsync(Memory<byte> target, CancellationToken cancellationToken)
    {
        while (!target.IsEmpty)
        {
            var count = await ReadAsync(target, cancellationToken).ConfigureAwait(false);
            if (count == 0)
                return false;
            target = target[count..];
        }

        return true;
    }

    /// <summary>Whether there is nothing to be read.</summary>
    public async ValueTask<bool> IsEmptyAsync(CancellationToken cancellationToken)
    {
        if (_start == _end)
        {
            _start = 0;
            _end = await content.ReadAsync(_buffer, cancellationToken).ConfigureAwait(false);
        }

        return _end == 0;
    }

    /// <summary>Passes over what is left.</summary>
    public async ValueTask SkipRestAsync(CancellationToken cancellationToken)
    {
        _start = _end = 0;
        while (await content.ReadAsync(_buffer, cancellationToken).ConfigureAwait(false) > 0)
        {
            // Filling of the last block, or other extensions.
        }
    }

    public ValueTask DisposeAsync() => content.DisposeAsync();
}
