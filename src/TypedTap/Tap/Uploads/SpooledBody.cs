namespace TypedTap.Tap;

/// <summary>A table that was written or copied aside.</summary>
internal sealed class SpooledBody(Spool spool) : UploadBody
{
    public override long Length => spool.Length;

    public override Stream OpenRead() => spool.OpenRead();

    public override ValueTask DisposeAsync() => spool.DisposeAsync();
}
