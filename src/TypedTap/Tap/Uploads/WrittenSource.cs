namespace TypedTap.Tap;

/// <summary>A table that is written as a VOTable.</summary>
/// <param name="write">Writes it and gives the number of rows.</param>
/// <param name="isOneShot">Whether that can be done only once.</param>
internal sealed class WrittenSource(Func<Stream, CancellationToken, Task<long>> write, bool isOneShot) : UploadSource
{
    public override bool IsOneShot => isOneShot;

    protected override async Task<UploadBody> OpenAsync(UploadRoom room, CancellationToken cancellationToken)
    {
        var spool = room.NewSpool();
        try
        {
            var rows = await write(spool, cancellationToken).ConfigureAwait(false);
            return new SpooledBody(spool) { Rows = rows };
        }
        catch
        {
            await spool.DisposeAsync().ConfigureAwait(false);
            throw;
        }
    }
}
