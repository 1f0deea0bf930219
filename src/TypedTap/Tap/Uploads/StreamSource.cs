using System.IO.Compression;
using TypedTap.Http;

namespace TypedTap.Tap;

/// <summary>A VOTable that comes from a stream, once.</summary>
internal sealed class StreamSource(Stream stream, bool leaveOpen) : UploadSource
{
    public override bool IsOneShot => true;

    protected override async Task<UploadBody> OpenAsync(UploadRoom room, CancellationToken cancellationToken)
    {
        try
        {
            return await CopyAsync(stream, room, "stream", cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            if (!leaveOpen)
                await stream.DisposeAsync().ConfigureAwait(false);
        }
    }

    /// <summary>Copies a VOTable aside, without the gzip around it: services do not take that off.</summary>
    public static async Task<UploadBody> CopyAsync(Stream source, UploadRoom room, string noun, CancellationToken cancellationToken)
    {
        var beginning = await UploadCheck.LookAsync(source, cancellationToken).ConfigureAwait(false);
        Stream whole = new PeekedStream(beginning, source);
        if (UploadCheck.IsGzip(beginning.Span))
        {
            var inside = new GZipStream(whole, CompressionMode.Decompress, leaveOpen: true);
            beginning = await UploadCheck.LookAsync(inside, cancellationToken).ConfigureAwait(false);
            whole = new PeekedStream(beginning, inside);
        }

        UploadCheck.RequireVoTable(beginning.Span, room.Name, noun);
        var spool = room.NewSpool();
        try
        {
            await whole.CopyToAsync(spool, cancellationToken).ConfigureAwait(false);
            return new SpooledBody(spool);
        }
        catch
        {
            await spool.DisposeAsync().ConfigureAwait(false);
            throw;
        }
    }
}
