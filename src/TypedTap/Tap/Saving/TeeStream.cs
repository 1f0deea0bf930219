using TypedTap.Http;

namespace TypedTap.Tap;

/// <summary>Passes a body on to whoever reads it, and writes what passes to where it is saved.</summary>
internal sealed class TeeStream(Stream source, Stream target, SaveProgress progress) : ReadOnlyStream
{
    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        var count = await source.ReadAsync(buffer, cancellationToken).ConfigureAwait(false);
        if (count == 0)
            return 0;
        await target.WriteAsync(buffer[..count], cancellationToken).ConfigureAwait(false);
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
