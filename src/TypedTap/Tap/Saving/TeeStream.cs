using TypedTap.Http;

namespace TypedTap.Tap;

/// <summary>Passes a body on to whoever reads it, and writes what passes to where it is saved.</summary>
internal sealed class TeeStream(Stream source, Stream target, SaveProgress progress) : ReadOnlyStream
{
    /// <summary>What went wrong with the target; readers take it for a fault of the body.</summary>
    public Exception? TargetFailure { get; private set; }

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        var count = await source.ReadAsync(buffer, cancellationToken).ConfigureAwait(false);
        if (count == 0)
            return 0;
        try
        {
            await target.WriteAsync(buffer[..count], cancellationToken).ConfigureAwait(false);
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            TargetFailure = e;
            throw;
        }

        progress.Add(count);
        return count;
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
            source.Dispose();
        base.Dispose(disposing);
    }
}
