using TypedTap.Http;
using TypedTap.Votable;

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
    /// <exception cref="VoTableException">It is something else, or was cut off or damaged inside its gzip.</exception>
    public static async Task<UploadBody> CopyAsync(Stream source, UploadRoom room, string noun, CancellationToken cancellationToken)
    {
        var beginning = await UploadCheck.LookAsync(source, cancellationToken).ConfigureAwait(false);
        var whole = new PeekedStream(beginning, source);
        if (!UploadCheck.IsGzip(beginning.Span))
            return await SpoolAsync(whole, beginning, room, noun, cancellationToken).ConfigureAwait(false);

        var inside = new WholeGzipStream(whole);
        await using (inside.ConfigureAwait(false))
        {
            try
            {
                beginning = await UploadCheck.LookAsync(inside, cancellationToken).ConfigureAwait(false);
                return await SpoolAsync(
                    new PeekedStream(beginning, inside), beginning, room, noun, cancellationToken).ConfigureAwait(false);
            }
            catch (InvalidDataException e)
            {
                throw new VoTableException(
                    VoTableErrorKind.Truncated,
                    $"The upload '{room.Name}' is no whole gzip file: the {noun} cannot be decompressed to its end. {e.Message} Nothing was sent. Get or make it anew.",
                    e);
            }
        }
    }

    private static async Task<UploadBody> SpoolAsync(
        Stream whole, ReadOnlyMemory<byte> beginning, UploadRoom room, string noun, CancellationToken cancellationToken)
    {
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
