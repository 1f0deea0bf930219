using TypedTap.Votable.Input;

namespace TypedTap.Votable.Xml;

/// <summary>
/// The XML layer: the next tag or text of a document in UTF-8, by local names only. Written by hand because the readers
/// of rows share its window and go on from where it stands. Document type definitions are passed over, no entities but
/// XML's own are known, and everything above sees errors only as <see cref="VoTableException"/>.
/// </summary>
internal sealed partial class XmlPull(Window window, VoTableReaderOptions options) : IDisposable
{
    private const int MaxNameBytes = 64 * 1024;

    private readonly Stack<string> _open = new();

    // How much of an unfinished token has been looked at, from the window's start.
    private int _looked;
    private bool _rootSeen;

    // Whether text has been told, of which more may follow.
    private bool _inText;

    public Window Window { get; } = window;

    public XmlNode Node { get; private set; }

    public XmlAttributes Attributes { get; } = new();

    /// <summary>How many rows have been read, for messages.</summary>
    public Func<long> RowsRead { get; set; } = static () => 0;

    public bool IsStartElement => Node == XmlNode.Start;

    public bool IsEndElement => Node == XmlNode.End;

    public bool IsText => Node == XmlNode.Text;

    /// <summary>Whether the current start tag has no content and so no end tag that would be delivered.</summary>
    public bool IsEmptyElement { get; private set; }

    /// <summary>The name of the current tag without its prefix.</summary>
    public string LocalName { get; private set; } = "";

    /// <summary>The prefix of the current start tag; empty for none.</summary>
    public string Prefix { get; private set; } = "";

    /// <summary>How many elements the current one stands in.</summary>
    public int Depth { get; private set; }

    private bool IsAfterRoot => _rootSeen && _open.Count == 0;

    /// <summary>Moves to the next token; false at the end of a complete document.</summary>
    public async ValueTask<bool> ReadAsync(CancellationToken cancellationToken)
    {
        while (true)
        {
            switch (TryRead())
            {
                case XmlStep.Token:
                    return true;
                case XmlStep.NeedMore when !await FillForTokenAsync(cancellationToken).ConfigureAwait(false):
                    if (IsAfterRoot && Window.Span.IsEmpty)
                        return false;
                    throw EndsTooEarly();
            }
        }
    }

    /// <summary>Moves to the next token, of which there must be one, as an element is open.</summary>
    public async ValueTask ReadInsideAsync(CancellationToken cancellationToken)
    {
        if (!await ReadAsync(cancellationToken).ConfigureAwait(false))
            throw EndsTooEarly();
    }

    /// <summary>An attribute of the current tag, in any case; null when absent. Those with a prefix are not VOTable's.</summary>
    public string? Attribute(string localName) => Attributes.IndexOf(localName) is >= 0 and var index ? Attributes.ValueAt(index) : null;

    /// <summary>
    /// Reads on for a token that is not at hand. A large one is looked at again only when there is half as much more, so that this stays
    /// linear.
    /// </summary>
    private async ValueTask<bool> FillForTokenAsync(CancellationToken cancellationToken)
    {
        const int Large = 16 * 1024;
        var known = Window.Span.Length;
        var enough = known < Large ? known + 1 : known + (known / 2);
        while (Window.Span.Length < enough)
        {
            if (!await FillAsync(cancellationToken).ConfigureAwait(false))
                return Window.Span.Length > known;
        }

        return true;
    }

    /// <summary>Reads more into the window; false at the end of the document.</summary>
    public async ValueTask<bool> FillAsync(CancellationToken cancellationToken)
    {
        try
        {
            return await Window.FillAsync(cancellationToken).ConfigureAwait(false);
        }
        catch (IOException exception)
        {
            throw EndsTooEarly(exception);
        }
        catch (InvalidDataException exception)
        {
            throw Error(VoTableErrorKind.Malformed, $"The compressed document is damaged: {exception.Message}", exception);
        }
    }

    public void Dispose() => Window.Dispose();

    private XmlStep TryRead()
    {
        var span = Window.Span;
        if (span.IsEmpty)
            return XmlStep.NeedMore;
        if (span[0] != (byte)'<')
            return ReadText(span);
        if (span.Length < 2)
            return XmlStep.NeedMore;
        _inText &= span[1] is (byte)'!' or (byte)'?';
        return span[1] switch
        {
            (byte)'/' => ReadEndTag(span),
            (byte)'!' => ReadDeclaration(span),
            (byte)'?' => SkipTo(span, "?>"u8, "processing instruction"),
            _ => ReadStartTag(span),
        };
    }

    /// <summary>
    /// Text in a place where it was not asked for: blanks are passed over, anything else is told, once and where it begins.
    /// </summary>
    private XmlStep ReadText(ReadOnlySpan<byte> span)
    {
        var blanks = span.IndexOfAnyExcept(XmlChars.Blanks);
        if (blanks != 0)
        {
            Use(blanks < 0 ? span.Length : blanks);
            return XmlStep.Skipped;
        }

        if (!_rootSeen)
            throw NotAVoTable("it is not XML");
        if (_open.Count == 0)
            throw Error(VoTableErrorKind.Malformed, "Text stands behind the end of the document.");
        if (span[0] == (byte)'&')
        {
            if (span.Length < XmlEntities.MaxLength && !Window.AtEnd && !span.Contains((byte)';'))
                return XmlStep.NeedMore;
            Use(ReferenceLength(span));
        }
        else
        {
            var end = _inText ? span.IndexOfAny((byte)'<', (byte)'&') : 1;
            Use(end < 0 ? span.Length : end);
        }

        if (_inText)
            return XmlStep.Skipped;
        _inText = true;
        Node = XmlNode.Text;
        return XmlStep.Token;
    }

    private int ReferenceLength(ReadOnlySpan<byte> span)
    {
        var used = XmlEntities.Decode(span, out _);
        return used > 0 ? used : throw BadReference(span);
    }

    /// <summary>Uses bytes of the window, none of which XML may forbid.</summary>
    private void Use(int count)
    {
        Window.Start += count;
        _looked = 0;
        if (Window.Start > Window.ForbiddenAt)
            throw ForbiddenCharacter();
    }
}
