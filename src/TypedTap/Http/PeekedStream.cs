namespace TypedTap.Http;

/// <summary>A stream whose beginning has been looked at: gives it again, then goes on with the rest.</summary>
internal sealed class PeekedStream(ReadOnlyMemory<byte> beginning, Stream rest) : ReadOnlyStream
{
    private ReadOnlyMemory<byte> _beginning = beginning;

    public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        if (_beginning.IsEmpty)
            return rest.ReadAsync(buffer, cancellationToken);
        cancellationToken.ThrowIfCancellationRequested();
        var count = Math.Min(buffer.Length, _beginning.Length);
        _beginning.Span[..count].CopyTo(buffer.Span);
        _beginning = _beginning[count..];
        return new ValueTask<int>(count);
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
            rest.Dispose();
        base.Dispose(disposing);
    }
}
