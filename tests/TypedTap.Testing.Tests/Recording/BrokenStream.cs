namespace TypedTap.Testing.Tests.Recording;

/// <summary>A body whose connection is lost in the middle.</summary>
internal sealed class BrokenStream : MemoryStream
{
    private bool _isRead;

    public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        if (_isRead)
            throw new IOException("wire cut");
        _isRead = true;
        "half"u8.CopyTo(buffer.Span);
        return ValueTask.FromResult(4);
    }

    public override Task CopyToAsync(Stream destination, int bufferSize, CancellationToken cancellationToken) =>
        throw new IOException("wire cut");
}
