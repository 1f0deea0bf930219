using System.IO.Compression;
using System.Security.Cryptography;
using TypedTap.Votable.Xml;

namespace TypedTap.Votable.Rows;

/// <summary>The bytes of a STREAM that lies in another file, gzip'd, in base64, or as they are.</summary>
internal sealed class LinkedContent(Stream stream, XmlPull xml) : IByteContent
{
    public int MinRoom => 4096;

    public static async ValueTask<LinkedContent> OpenAsync(Stream stream, string encoding, XmlPull xml, CancellationToken cancellationToken)
    {
        switch (encoding.ToUpperInvariant())
        {
            case "" or "NONE" or "DYNAMIC":
                return new LinkedContent(stream, xml);
            case "GZIP":
                return new LinkedContent(new GZipStream(stream, CompressionMode.Decompress), xml);
            case "BASE64":
                return new LinkedContent(new CryptoStream(stream, new FromBase64Transform(FromBase64TransformMode.IgnoreWhiteSpaces), CryptoStreamMode.Read), xml);
            default:
                await stream.DisposeAsync().ConfigureAwait(false);
                cancellationToken.ThrowIfCancellationRequested();
                throw xml.Error(VoTableErrorKind.Unsupported, $"A STREAM with encoding '{encoding}' is not supported; gzip and base64 are.");
        }
    }

    public async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken)
    {
        try
        {
            return await stream.ReadAsync(buffer, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception exception) when (exception is IOException or InvalidDataException or FormatException)
        {
            throw xml.Error(VoTableErrorKind.Truncated, $"The file that holds the rows cannot be read on: {exception.Message}", exception);
        }
    }

    public ValueTask DisposeAsync() => stream.DisposeAsync();
}
