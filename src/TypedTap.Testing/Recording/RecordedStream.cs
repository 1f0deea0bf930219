namespace TypedTap.Testing.Recording;

/// <summary>The body of an answer, which is written down as far as it is read.</summary>
/// <param name="inner">The body.</param>
/// <param name="sink">Where it is written to.</param>
/// <param name="completed">Told at the end why the body is not whole, or null if it is.</param>
internal sealed class RecordedStream(Stream inner, BodySink sink, Action<string?> completed) : BodyStream
{
    private bool _isCompleted;

    public override int Read(Span<byte> buffer)
    {
        try
        {
            return Taken(inner.Read(buffer), buffer);
        }
        catch (Exception e) when (e is IOException or HttpRequestException)
        {
            Complete(e.Message);
            throw;
        }
    }

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        try
        {
            var count = await inner.ReadAsync(buffer, cancellationToken).ConfigureAwait(false);
            return Taken(count, buffer.Span);
        }
        catch (Exception e) when (e is IOException or HttpRequestException)
        {
            Complete(e.Message);
            throw;
        }
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            inner.Dispose();
            Complete("The client stopped reading.");
        }

        base.Dispose(disposing);
    }

    private int Taken(int count, Span<byte> buffer)
    {
        // A read of nothing says nothing about the end.
        if (count > 0)
            sink.Write(buffer[..count]);
        else if (buffer.Length > 0)
            Complete(null);
        return count;
    }

    private void Complete(string? ending)
    {
        if (_isCompleted)
            return;
        _isCompleted = true;
        sink.Complete();
        completed(ending);
    }
}
