namespace TypedTap.Testing.Recording;

/// <summary>A body that ends before its end, as it did when it was recorded.</summary>
internal sealed class CutStream(Stream inner, string ending) : BodyStream
{
    public override int Read(Span<byte> buffer) => Checked(inner.Read(buffer), buffer.Length);

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
        Checked(await inner.ReadAsync(buffer, cancellationToken).ConfigureAwait(false), buffer.Length);

    protected override void Dispose(bool disposing)
    {
        if (disposing)
            inner.Dispose();
        base.Dispose(disposing);
    }

    private int Checked(int count, int asked) =>
        count > 0 || asked == 0 ? count : throw new IOException($"The recording of the answer ends here: {ending}");
}
