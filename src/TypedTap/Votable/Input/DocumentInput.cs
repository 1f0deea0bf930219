using System.IO.Compression;
using System.Text;

namespace TypedTap.Votable.Input;

/// <summary>Looks at the first bytes of a document: undoes gzip, drops what stands before the first tag, makes UTF-8 of it.</summary>
internal static class DocumentInput
{
    private const int MaxLeadingBlanks = 1 << 20;

    /// <summary>Opens a document; the stream is never closed by what is returned.</summary>
    public static async ValueTask<OpenedDocument> OpenAsync(SourceStream raw, CancellationToken cancellationToken)
    {
        try
        {
            var source = await UnpackAsync(raw, cancellationToken).ConfigureAwait(false);
            var blanks = await SkipLeadingBlanksAsync(source, cancellationToken).ConfigureAwait(false);
            var encoding = await DeclaredEncoding.FindAsync(source, cancellationToken).ConfigureAwait(false);
            var isDeclared = source.Peeked.StartsWith("<?xml"u8);
            return new OpenedDocument(
                encoding is null ? source : Encoding.CreateTranscodingStream(source, encoding, Encoding.UTF8, leaveOpen: true), blanks,
                isDeclared);
        }
        catch (InvalidDataException exception)
        {
            var message = "The document is not valid gzip, though it begins so. " + exception.Message;
            throw new VoTableException(VoTableErrorKind.Malformed, message, exception);
        }
        catch (IOException exception)
        {
            var message = "The connection broke before the document began. " + exception.Message;
            throw new VoTableException(VoTableErrorKind.Truncated, message, exception);
        }
    }

    private static async ValueTask<SourceStream> UnpackAsync(SourceStream raw, CancellationToken cancellationToken)
    {
        while (raw.Peeked.Length < 2 && await raw.PeekMoreAsync(cancellationToken).ConfigureAwait(false))
        {
            // One byte is too few for gzip's magic number.
        }

        return raw.Peeked is [0x1f, 0x8b, ..]
            ? new SourceStream(new GZipStream(raw, CompressionMode.Decompress, leaveOpen: true))
            : raw;
    }

    /// <summary>
    /// Templates leave blank lines before the XML declaration, where XML does not allow them. They are dropped only
    /// in front of a tag, so that other encodings than UTF-8 stay aligned; so is UTF-8's byte order mark.
    /// </summary>
    private static async ValueTask<byte[]> SkipLeadingBlanksAsync(SourceStream source, CancellationToken cancellationToken)
    {
        while (true)
        {
            var peeked = source.Peeked;
            ReadOnlySpan<byte> mark = [0xef, 0xbb, 0xbf];
            var start = peeked.StartsWith(mark) ? mark.Length : 0;
            var blanks = peeked[start..].IndexOfAnyExcept(" \t\r\n"u8);
            if (blanks >= 0 && (start > 0 || !mark.StartsWith(peeked)))
            {
                if (peeked[start + blanks] != (byte)'<')
                    return [];
                var dropped = peeked.Slice(start, blanks).ToArray();
                source.SkipPeeked(start + blanks);
                return dropped;
            }

            if (peeked.Length > MaxLeadingBlanks || !await source.PeekMoreAsync(cancellationToken).ConfigureAwait(false))
                return [];
        }
    }
}
