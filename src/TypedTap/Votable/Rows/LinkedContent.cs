using TypedTap.Http;
using TypedTap.Votable.Xml;

namespace TypedTap.Votable.Rows;

/// <summary>
/// The bytes of a STREAM that lies in another file, gzip'd or as they are. Nothing but gzip itself tells whether such
/// a file is whole, so that is looked at; for the rest there is nrows.
/// </summary>
internal sealed class LinkedContent(Stream stream, Stream file, XmlPull xml) : IByteContent
{
    public int MinRoom => 4096;

    /// <summary>Whether a file with such an encoding can be read. Not base64: it would not show where it is cut.</summary>
    public static bool Supports(string encoding) => encoding.ToUpperInvariant() is "" or "NONE" or "DYNAMIC" or "GZIP";

    public static LinkedContent Open(Stream file, string encoding, XmlPull xml) =>
        new(encoding.Equals("gzip", StringComparison.OrdinalIgnoreCase) ? new WholeGzipStream(file) : file, file, xml);

    public async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken)
    {
        try
        {
            return await stream.ReadAsync(buffer, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception exception) when (exception is IOException or InvalidDataException)
        {
            throw xml.Error(VoTableErrorKind.Truncated, $"The file that holds the rows cannot be read on: {exception.Message}", exception);
        }
    }

    public async ValueTask DisposeAsync()
    {
        await stream.DisposeAsync().ConfigureAwait(false);
        await file.DisposeAsync().ConfigureAwait(false);
    }
}
