using System.IO.Compression;

namespace TypedTap.Votable.Input;

/// <summary>Looks at the first bytes of a document: undoes gzip and drops blanks before the first tag.</summary>
internal static class DocumentInput
{
    private const int MaxLeadingBlanks = 1 << 20;

    /// <summary>Opens a document; <paramref name="stream"/> is never closed by what is returned.</summary>
    public static async ValueTask<SourceStream> OpenAsync(Stream stream, CancellationToken cancellationToken)
    {
        var raw = new SourceStream(stream);
        try
        {
            return await UnpackAsync(raw, cancellationToken).ConfigureAwait(false);
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

        var source = raw;
        if (raw.Peeked is [0x1f, 0x8b, ..])
            source = new SourceStream(new GZipStream(raw, CompressionMode.Decompress, leaveOpen: true));
        await SkipLeadingBlanksAsync(source, cancellationToken).ConfigureAwait(false);
        return source;
    }

    /// <summary>
    /// Templates leave blank lines before the XML declaration, where XML does not allow them. They are dropped only
    /// in front of a tag, so that other encodings than UTF-8 stay aligned.
    /// </summary>
    private static async ValueTask SkipLeadingBlanksAsync(SourceStream source, CancellationToken cancellationToken)
    {
        while (true)
        {
            var peeked = source.Peeked;
            ReadOnlySpan<byte> mark = [0xef, 0xbb, 0xbf];
            var start = peeked.StartsWith(mark) ? mark.Length : 0;
            var blanks = peeked[start..].IndexOfAnyExcept(" \t\r\n"u8);
            if (blanks >= 0 && (start > 0 || !mark.StartsWith(peeked)))
            {
                if (blanks > 0 && peeked[start + blanks] == (byte)'<')
                    source.SkipPeeked(start + blanks);
                return;
            }

            if (peeked.Length > MaxLeadingBlanks || !await source.PeekMoreAsync(cancellationToken).ConfigureAwait(false))
                return;
        }
    }
}
