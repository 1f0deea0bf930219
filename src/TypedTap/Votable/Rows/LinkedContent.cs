using System.IO.Compression;
using TypedTap.Votable.Xml;

namespace TypedTap.Votable.Rows;

/// <summary>
/// The bytes of a STREAM that lies in another file, gzip'd or as they are. Nothing but gzip's own length tells whether such
/// a file is whole, so that is looked at; for the rest there is nrows.
/// </summary>
internal sealed class LinkedContent(Stream stream, TrailerStream? compressed, XmlPull xml) : IByteContent
{
    private uint _delivered;

    public int MinRoom => 4096;

    /// <summary>Whether a file with such an encoding can be read. Not base64: it would not show where it is cut.</summary>
    public static bool Supports(string encoding) => encoding.ToUpperInvariant() is "" or "NONE" or "DYNAMIC" or "GZIP";

    public static LinkedContent Open(Stream stream, string encoding, XmlPull xml)
    {
        if (!encoding.Equals("gzip", StringComparison.OrdinalIgnoreCase))
            return new LinkedContent(stream, null, xml);
        var compressed = new TrailerStream(stream);
        return new LinkedContent(new GZipStream(compressed, CompressionMode.Decompress), compressed, xml);
    }

    public async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken)
    {
        try
        {
            var count = await stream.ReadAsync(buffer, cancellationToken).ConfigureAwait(false);
            _delivered += (uint)count;
            // The framework's inflater ends without a word where its input does.
            if (count == 0 && buffer.Length > 0 && compressed is not null && !compressed.EndsAfter(_delivered))
                throw xml.Error(VoTableErrorKind.Truncated, "The gzip'd file that holds the rows ends too early: it was cut short.");
            return count;
        }
        catch (Exception exception) when (exception is IOException or InvalidDataException)
        {
            throw xml.Error(VoTableErrorKind.Truncated, $"The file that holds the rows cannot be read on: {exception.Message}", exception);
        }
    }

    public ValueTask DisposeAsync() => stream.DisposeAsync();
}
