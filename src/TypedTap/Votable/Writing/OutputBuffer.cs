using System.Buffers;

namespace TypedTap.Votable.Writing;

/// <summary>Bytes waiting to be sent, in one array of the pool that grows as needed.</summary>
internal sealed class OutputBuffer : IDisposable
{
    private byte[] _array;

    public OutputBuffer(int capacity) => _array = ArrayPool<byte>.Shared.Rent(capacity);

    public int Length { get; private set; }

    public ReadOnlyMemory<byte> Memory => _array.AsMemory(0, Length);

    public ReadOnlySpan<byte> Span => _array.AsSpan(0, Length);

    /// <summary>A place that was written before, to be set right.</summary>
    public Span<byte> At(int start, int length) => _array.AsSpan(0, Length).Slice(start, length);

    /// <summary>Free space of at least so many bytes behind what is written; <see cref="Advance"/> tells how many were used.</summary>
    public Span<byte> Reserve(int size)
    {
        if (_array.Length - Length < size)
            Grow(size);
        return _array.AsSpan(Length);
    }

    public void Advance(int count) => Length += count;

    public void Write(ReadOnlySpan<byte> bytes)
    {
        bytes.CopyTo(Reserve(bytes.Length));
        Length += bytes.Length;
    }

    public void Write(byte value)
    {
        Reserve(1)[0] = value;
        Length++;
    }

    /// <summary>So many equal bytes.</summary>
    public void Fill(byte value, int count)
    {
        Reserve(count)[..count].Fill(value);
        Length += count;
    }

    public void Clear() => Length = 0;

    /// <summary>Drops the first bytes and moves the rest to the front.</summary>
    public void RemoveFirst(int count)
    {
        _array.AsSpan(count, Length - count).CopyTo(_array);
        Length -= count;
    }

    public void Dispose()
    {
        var array = _array;
        _array = [];
        Length = 0;
        if (array.Length > 0)
            ArrayPool<byte>.Shared.Return(array);
    }

    private void Grow(int size)
    {
        // Doubling ends at the largest array there is; beyond it the request itself fails.
        var wanted = Math.Max((long)Length + size, Math.Min(2L * _array.Length, Array.MaxLength));
        if (wanted > Array.MaxLength)
        {
            throw new VoTableException(
                VoTableErrorKind.LimitExceeded, "A row of more than 2 GiB cannot be written: it is held in memory until it is whole.");
        }

        var larger = ArrayPool<byte>.Shared.Rent((int)wanted);
        _array.AsSpan(0, Length).CopyTo(larger);
        ArrayPool<byte>.Shared.Return(_array);
        _array = larger;
    }
}
