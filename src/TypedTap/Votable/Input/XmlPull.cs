using System.Text;
using System.Xml;

namespace TypedTap.Votable.Input;

/// <summary>
/// The XML layer: the next tag or text, by local names only. Everything above reads through this class and sees its
/// errors only as <see cref="VoTableException"/>.
/// </summary>
internal sealed class XmlPull : IDisposable
{
    private readonly SourceStream _source;
    private readonly VoTableReaderOptions _options;
    private readonly XmlReader _xml;
    private bool _rootSeen;
    private bool _inText;
    private int _contentDepth;

    /// <summary>Begins a document; the encoding is null when the document tells it in a way that XML parsers know.</summary>
    public XmlPull(SourceStream source, Encoding? encoding, VoTableReaderOptions options)
    {
        _source = source;
        _options = options;
        var names = new BoundedNameTable(problem => Error(VoTableErrorKind.LimitExceeded, problem));
        var settings = new XmlReaderSettings
        {
            Async = true,
            CloseInput = false,
            DtdProcessing = DtdProcessing.Ignore,
            XmlResolver = null,
            MaxCharactersFromEntities = 1 << 20,
            IgnoreComments = true,
            IgnoreProcessingInstructions = true,
            NameTable = names,
        };
        var context = new XmlParserContext(names, new LenientNamespaces(names), xmlLang: null, XmlSpace.None);
        // Of a text, the XML layer ignores the encoding that it declares.
        _xml = encoding is null
            ? XmlReader.Create(source, settings, context)
            : XmlReader.Create(new StreamReader(source, encoding, detectEncodingFromByteOrderMarks: false, leaveOpen: true), settings, context);
    }

    /// <summary>Where an error stands; set by the reader so that messages can tell how many rows were whole.</summary>
    public Func<long> RowsRead { get; set; } = static () => 0;

    public bool IsStartElement => _xml.NodeType == XmlNodeType.Element;

    public bool IsEndElement => _xml.NodeType == XmlNodeType.EndElement;

    /// <summary>Whether the current start tag has no content and so no end tag that would be delivered.</summary>
    public bool IsEmptyElement => _xml.IsEmptyElement;

    public bool IsText => _xml.NodeType is XmlNodeType.Text or XmlNodeType.CDATA;

    public bool HasAttributes => _xml.HasAttributes;

    public string LocalName => _xml.LocalName;

    public int Depth => _xml.Depth;

    public int? Line => Position is { } at && at.HasLineInfo() ? at.LineNumber : null;

    public int? Column => Position is { } at && at.HasLineInfo() ? at.LinePosition : null;

    private IXmlLineInfo? Position => _xml as IXmlLineInfo;

    /// <summary>Moves to the next node; false at the end of a complete document.</summary>
    public async ValueTask<bool> ReadAsync(CancellationToken cancellationToken)
    {
        _source.Token = cancellationToken;
        _source.SetBudget(_options.MaxTagBytes);
        try
        {
            if (!await _xml.ReadAsync().ConfigureAwait(false))
                return false;
        }
        catch (Exception exception) when (XmlFailure.IsExpected(exception))
        {
            throw XmlFailure.Translate(exception, _source, _rootSeen, this);
        }

        if (_xml.NodeType == XmlNodeType.Element)
        {
            if (!_rootSeen)
                CheckRoot();
            if (_xml.Depth > _options.MaxDepth)
                throw TooMuch($"Elements are nested deeper than {_options.MaxDepth}", nameof(_options.MaxDepth));
        }

        return true;
    }

    /// <summary>Moves to the next node, of which there must be one, as an element is open.</summary>
    public async ValueTask ReadInsideAsync(CancellationToken cancellationToken)
    {
        if (!await ReadAsync(cancellationToken).ConfigureAwait(false))
            throw Error(VoTableErrorKind.Truncated, "The document ends within an element.");
    }

    /// <summary>Moves to the next attribute of a start tag; false after the last.</summary>
    public bool MoveToNextAttribute() => _xml.MoveToNextAttribute();

    /// <summary>The value of the current attribute.</summary>
    public string Value => _xml.Value;

    /// <summary>Returns from the attributes to their tag.</summary>
    public void MoveToElement() => _xml.MoveToElement();

    /// <summary>An attribute of the current tag by local name, ignoring case and prefix; null when absent.</summary>
    public string? Attribute(string localName)
    {
        string? value = null;
        while (value is null && _xml.MoveToNextAttribute())
        {
            if (_xml.LocalName.Equals(localName, StringComparison.OrdinalIgnoreCase) && _xml.Prefix != "xmlns")
                value = _xml.Value;
        }

        _xml.MoveToElement();
        return value;
    }

    /// <summary>Prepares <see cref="ReadContentAsync"/> for the element at whose start tag the reader stands.</summary>
    public void BeginContent()
    {
        _contentDepth = _xml.IsEmptyElement ? -1 : _xml.Depth;
        _inText = false;
    }

    /// <summary>
    /// The next piece of the element's text, that of nested elements included; 0 when the reader has reached the end
    /// tag (or stands on an empty element).
    /// </summary>
    public async ValueTask<int> ReadContentAsync(char[] buffer, CancellationToken cancellationToken)
    {
        if (_contentDepth < 0)
            return 0;
        while (true)
        {
            if (_inText)
            {
                var count = await ReadChunkAsync(buffer, cancellationToken).ConfigureAwait(false);
                if (count > 0)
                    return count;
                _inText = false;
            }

            await ReadInsideAsync(cancellationToken).ConfigureAwait(false);
            if (_xml.NodeType == XmlNodeType.EndElement && _xml.Depth == _contentDepth)
            {
                _contentDepth = -1;
                return 0;
            }

            _inText = _xml.NodeType is XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.Whitespace or XmlNodeType.SignificantWhitespace;
        }
    }

    /// <summary>Leaves the element at whose start tag the reader stands, whatever its size.</summary>
    public async ValueTask SkipAsync(char[] scratch, CancellationToken cancellationToken)
    {
        BeginContent();
        while (await ReadContentAsync(scratch, cancellationToken).ConfigureAwait(false) > 0)
        {
            // Text is dropped piece by piece.
        }
    }

    /// <summary>An exception that names the place.</summary>
    public VoTableException Error(VoTableErrorKind kind, string message) => new(kind, $"{message} ({DescribePosition()})")
    {
        Line = Line,
        Column = Column,
        RowsRead = RowsRead(),
    };

    /// <summary>An exception that names a bound of the options.</summary>
    public VoTableException TooMuch(string problem, string bound) =>
        Error(VoTableErrorKind.LimitExceeded, $"{problem}; {nameof(VoTableReaderOptions)}.{bound} is the bound.");

    /// <summary>Line and character in the document.</summary>
    public string DescribePosition() => Line is { } line ? $"line {line}, character {Column}" : "position unknown";

    public void Dispose() => _xml.Dispose();

    private async ValueTask<int> ReadChunkAsync(char[] buffer, CancellationToken cancellationToken)
    {
        _source.Token = cancellationToken;
        _source.SetBudget(long.MaxValue);
        try
        {
            return await _xml.ReadValueChunkAsync(buffer, 0, buffer.Length).ConfigureAwait(false);
        }
        catch (Exception exception) when (XmlFailure.IsExpected(exception))
        {
            throw XmlFailure.Translate(exception, _source, _rootSeen, this);
        }
    }

    private void CheckRoot()
    {
        _rootSeen = true;
        if (_xml.LocalName != "VOTABLE")
            throw XmlFailure.NotAVoTable(_source, $"its root element is <{_xml.Name}>", innerException: null);
    }
}
