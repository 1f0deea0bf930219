using System.Text;
using TypedTap.Votable.Cells;

namespace TypedTap.Votable.Xml;

/// <content>The text of an element, piece by piece.</content>
internal sealed partial class XmlPull
{
    private readonly byte[] _reference = new byte[4];
    private int _contentDepth = -1;
    private bool _inSection;

    /// <summary>Prepares <see cref="ReadContentAsync"/> for the element at whose start tag the reader stands.</summary>
    public void BeginContent()
    {
        _contentDepth = IsEmptyElement ? -1 : Depth;
        _inSection = false;
    }

    /// <summary>
    /// The next piece of the element's text, references decoded, that of nested elements included; empty when the reader
    /// has reached the end tag (or stands on an empty element). Valid until the next call.
    /// </summary>
    public async ValueTask<ReadOnlyMemory<byte>> ReadContentAsync(CancellationToken cancellationToken)
    {
        while (_contentDepth >= 0)
        {
            var piece = TakePiece();
            if (!piece.IsEmpty)
                return piece;
            var isText = _inSection || Window.Span is [not (byte)'<', ..];
            if (isText || Window.Span.IsEmpty || IsShortMarkup())
            {
                // What cannot be used yet needs more bytes.
                if (!await FillAsync(cancellationToken).ConfigureAwait(false))
                    throw EndsTooEarly();
                continue;
            }

            if (Window.Span.StartsWith("<![CDATA["u8))
            {
                Use("<![CDATA["u8.Length);
                _inSection = true;
                continue;
            }

            await ReadMarkupAsync(cancellationToken).ConfigureAwait(false);
        }

        return default;
    }

    /// <summary>Leaves the element at whose start tag the reader stands, whatever its size.</summary>
    public async ValueTask SkipAsync(CancellationToken cancellationToken)
    {
        BeginContent();
        while (!(await ReadContentAsync(cancellationToken).ConfigureAwait(false)).IsEmpty)
        {
            // Text is dropped piece by piece.
        }
    }

    /// <summary>A tag or comment within content; the end tag of the element ends it.</summary>
    private async ValueTask ReadMarkupAsync(CancellationToken cancellationToken)
    {
        XmlStep step;
        while ((step = TryRead()) == XmlStep.NeedMore)
        {
            if (!await FillForTokenAsync(cancellationToken).ConfigureAwait(false))
                throw EndsTooEarly();
        }

        if (step == XmlStep.Token && Node == XmlNode.End && Depth == _contentDepth)
            _contentDepth = -1;
    }

    /// <summary>The text at hand up to the next markup; empty when there is none, or not enough to tell.</summary>
    private ReadOnlyMemory<byte> TakePiece()
    {
        var span = Window.Span;
        if (span.IsEmpty)
            return default;
        if (_inSection)
            return TakeSection(span);
        if (span[0] == (byte)'<')
            return default;
        if (span[0] == (byte)'&')
            return TakeReference(span);
        var end = span.IndexOfAny((byte)'<', (byte)'&');
        return Take(end < 0 ? span.Length : end, mayGoOn: end < 0);
    }

    private ReadOnlyMemory<byte> TakeSection(ReadOnlySpan<byte> span)
    {
        var end = span.IndexOf("]]>"u8);
        if (end == 0)
        {
            Use(3);
            _inSection = false;
            return TakePiece();
        }

        // The last two bytes may be the beginning of the end.
        var count = end < 0 ? span.Length - 2 : end;
        return count <= 0 ? default : Take(count, mayGoOn: end < 0);
    }

    private ReadOnlyMemory<byte> TakeReference(ReadOnlySpan<byte> span)
    {
        var used = XmlEntities.Decode(span, out var value);
        if (used == 0)
        {
            var mayGoOn = span.Length < XmlEntities.MaxLength && span[1..].IndexOfAny("; <&\n"u8) < 0;
            return mayGoOn ? default : throw BadReference(span);
        }

        Use(used);
        return _reference.AsMemory(0, value.EncodeToUtf8(_reference));
    }

    /// <summary>Uses text, whose line ends are made line feeds (XML 1.0, section 2.11); those of references stay.</summary>
    private ReadOnlyMemory<byte> Take(int count, bool mayGoOn)
    {
        // Of a carriage return and a line feed, both have to be at hand.
        if (mayGoOn && Window.Span[count - 1] == (byte)'\r' && --count == 0)
            return default;
        // What comes before a forbidden character is delivered first.
        count = Math.Clamp(Window.ForbiddenAt - Window.Start, 1, count);
        var start = Window.Start;
        Use(count);
        if (Window.Buffer.AsSpan(start, count).Contains((byte)'\r'))
            Window.CountTo(Window.Start);
        return Window.Buffer.AsMemory(start, CellText.NormalizeLines(Window.Buffer.AsSpan(start, count)));
    }

    /// <summary>Whether the markup at hand is too short to tell a CDATA section from a comment.</summary>
    private bool IsShortMarkup() => Window.Span.Length < "<![CDATA["u8.Length && "<![CDATA["u8.StartsWith(Window.Span);
}
