namespace TypedTap.Tests.Votable.Support;

/// <summary>Delivers one byte at a time, asynchronously only, like a slow network; may fail or wait at an offset.</summary>
internal sealed class DripStream(byte[] data, int chunk = 1) : Stream
{
    private int _position;

    public int? FailAt { get; init; }

    public int? HangAt { get; init; }

    public bool IsDisposed { get; private set; }

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        if (_position % 7 == 0)
            await Task.Yield();
        cancellationToken.ThrowIfCancellationRequested();
        if (_position >= FailAt)
            throw new IOException("The connection was reset.");
        if (_position >= HangAt)
            await Task.Delay(Timeout.Infinite, cancellationToken);
        var count = Math.Min(Math.Min(chunk, buffer.Length), data.Length - _position);
        data.AsMemory(_position, count).CopyTo(buffer);
        _position += count;
        return count;
    }

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException("Synchronous reading.");

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        IsDisposed = true;
        base.Dispose(disposing);
    }
}
