namespace TypedTap.Conformance.Fuzzing.Votable;

/// <summary>A stream that can't seek, gives its bytes in pieces of chosen sizes, and counts how often it is asked.</summary>
internal sealed class FuzzStream(byte[] bytes, ChunkMode mode) : Stream
{
    /// <summary>More often than this nobody needs to be told that there are no more bytes.</summary>
    private const int MostReadsAtEnd = 200;

    private static readonly int[] OddSizes = [1, 3, 2, 7, 5, 31, 1, 127, 13, 1021, 3, 61, 4093];

    private int _at;
    private int _reads;
    private int _readsAtEnd;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override int Read(Span<byte> buffer)
    {
        if (_at == bytes.Length && ++_readsAtEnd > MostReadsAtEnd)
            throw new StepLimitException($"the stream was read {_readsAtEnd} times after its end");
        var size = mode switch
        {
            ChunkMode.Whole => buffer.Length,
            ChunkMode.Single => 1,
            _ => OddSizes[_reads % OddSizes.Length],
        };
        if (++_reads > (2 * bytes.Length) + MostReadsAtEnd)
            throw new StepLimitException($"a stream of {bytes.Length} bytes was read {_reads} times");
        var count = Math.Min(Math.Min(size, buffer.Length), bytes.Length - _at);
        bytes.AsSpan(_at, count).CopyTo(buffer);
        _at += count;
        return count;
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        Task.FromResult(Read(buffer.AsSpan(offset, count)));

    public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
        ValueTask.FromResult(Read(buffer.Span));

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}
