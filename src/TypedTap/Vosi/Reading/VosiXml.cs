using System.Text;
using System.Xml;
using TypedTap.Http;

namespace TypedTap.Vosi.Reading;

/// <summary>
/// Walks through a document by local names: any namespace, any prefix, or none. What nobody asks for is passed over, with everything in
/// it. Errors of the XML become <see cref="VosiException"/>s with their place.
/// </summary>
internal sealed class VosiXml : IDisposable
{
    private const string XsiEnd = "/XMLSchema-instance";

    private readonly XmlReader _reader;
    private readonly DocumentInput _input;
    private readonly VosiReaderOptions _options;
    private readonly CancellationToken _cancellation;
    private readonly DiagnosticLog _log;
    private int _items;

    public VosiXml(Stream stream, VosiReaderOptions? options, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(stream);
        _options = options ?? VosiReaderOptions.Default;
        _cancellation = cancellationToken;
        _log = new DiagnosticLog(_options.MaxDiagnostics);
        _input = new DocumentInput(stream, _options, cancellationToken);
        _reader = XmlReader.Create(_input, new XmlReaderSettings
        {
            Async = true,
            CloseInput = false,
            DtdProcessing = DtdProcessing.Ignore,
            XmlResolver = null,
            MaxCharactersInDocument = _options.MaxBytes,
            MaxCharactersFromEntities = 1024,
            IgnoreComments = true,
            IgnoreProcessingInstructions = true,
        });
    }

    /// <summary>The local name of the document's element, once <see cref="ReadRootAsync"/> has been there.</summary>
    public string Root { get; private set; } = "";

    /// <summary>The local name of the element that the walk stands on.</summary>
    public string Name => _reader.LocalName;

    /// <summary>How deep the element lies; what <see cref="NextChildAsync"/> wants to know of a parent.</summary>
    public int Depth => _reader.Depth;

    /// <summary>What was tolerated.</summary>
    public DiagnosticLog Log => _log;

    /// <summary>Moves to the document's element.</summary>
    public async ValueTask<string> ReadRootAsync()
    {
        while (await ReadAsync().ConfigureAwait(false))
        {
            if (_reader.NodeType != XmlNodeType.Element)
                continue;
            Root = _reader.LocalName;
            return Root;
        }

        throw Error(VosiErrorKind.NotWellFormed, "The document has no element");
    }

    /// <summary>Moves to the next element inside a parent; what is left of the one before is passed over.</summary>
    /// <param name="parent">The depth of the parent, on whose beginning or on something inside of which the walk stands.</param>
    /// <returns>False when the parent has no more; the walk then stands at its end.</returns>
    public async ValueTask<bool> NextChildAsync(int parent)
    {
        if (_reader.Depth == parent && (_reader.NodeType == XmlNodeType.EndElement || _reader.IsEmptyElement))
            return false;
        while (await ReadAsync().ConfigureAwait(false))
        {
            if (_reader.Depth <= parent)
                return false;
            if (_reader.NodeType == XmlNodeType.Element && _reader.Depth == parent + 1)
                return true;
        }

        throw Error(VosiErrorKind.NotWellFormed, "The document ends in the middle");
    }

    /// <summary>Moves to the next element, whether inside this one or behind it.</summary>
    /// <returns>False at the end of the document.</returns>
    public async ValueTask<bool> NextElementAsync()
    {
        while (await ReadAsync().ConfigureAwait(false))
        {
            if (_reader.NodeType == XmlNodeType.Element)
                return true;
        }

        return false;
    }

    /// <summary>The text of the element, that of elements inside it included, white space round it removed.</summary>
    public async ValueTask<string> TextAsync()
    {
        if (_reader.IsEmptyElement)
            return "";
        var parent = _reader.Depth;
        string? first = null;
        StringBuilder? all = null;
        while (await ReadAsync().ConfigureAwait(false) && _reader.Depth > parent)
        {
            if (!_reader.HasValue)
                continue;
            var piece = await ValueAsync().ConfigureAwait(false);
            if (first is null)
                first = piece;
            else
                (all ??= new StringBuilder(first)).Append(piece);
        }

        return (all?.ToString() ?? first ?? "").Trim();
    }

    /// <summary>The text of an element that may stand once: that of the first one.</summary>
    /// <param name="before">What has been found before, or null.</param>
    public async ValueTask<string?> OnceAsync(string? before)
    {
        var name = Name;
        if (before is not null)
        {
            Report(VosiDiagnosticCode.Repeated, $"A second <{Shown(name)}>; the first one counts.");
            return before;
        }

        return await TextAsync().ConfigureAwait(false);
    }

    /// <summary>An attribute that is no xsi one, white space round it removed; null when it is missing or empty.</summary>
    public string? Attribute(string name)
    {
        var value = _reader.GetAttribute(name) ?? Foreign(name, xsi: false);
        return string.IsNullOrWhiteSpace(value) ? null : value.Trim();
    }

    /// <summary>An attribute in which white space counts; null when it is missing.</summary>
    public string? RawAttribute(string name) => _reader.GetAttribute(name);

    /// <summary>The xsi:type as written.</summary>
    public string? XsiType()
    {
        var value = Foreign("type", xsi: true);
        return string.IsNullOrWhiteSpace(value) ? null : value.Trim();
    }

    /// <summary>Records a breach of the standard at the place of the walk.</summary>
    public void Report(VosiDiagnosticCode code, string message)
    {
        var (line, column) = Position;
        _log.Add(code, message, line, column);
    }

    /// <summary>Counts something that is kept.</summary>
    public void Keep()
    {
        if (++_items > _options.MaxItems)
            throw Exceeded($"The document lists more than {_options.MaxItems} things", nameof(_options.MaxItems));
    }

    /// <summary>The exception for a document of another kind.</summary>
    /// <param name="wanted">What it should be: <c>a list of capabilities (VOSI)</c>.</param>
    public VosiException OtherDocument(string wanted) => new(
        VosiErrorKind.OtherDocument,
        $"The document is not {wanted} but one of <{Shown(Root)}>"
        + (Root.Equals("html", StringComparison.OrdinalIgnoreCase) ? ", a page for people." : "."))
    {
        RootElement = Root,
    };

    /// <summary>A name of the document as it may be shown.</summary>
    public static string Shown(string name) => ServerText.Clean(name, 60);

    public void Dispose() => _reader.Dispose();

    private (int Line, int Column) Position => _reader is IXmlLineInfo place ? (place.LineNumber, place.LinePosition) : default;

    private string? Foreign(string name, bool xsi)
    {
        string? value = null;
        for (var more = _reader.MoveToFirstAttribute(); more && value is null; more = _reader.MoveToNextAttribute())
        {
            if (_reader.LocalName == name && _reader.NamespaceURI.EndsWith(XsiEnd, StringComparison.Ordinal) == xsi)
                value = _reader.Value;
        }

        _reader.MoveToElement();
        return value;
    }

    private async ValueTask<string> ValueAsync()
    {
        try
        {
            return await _reader.GetValueAsync().ConfigureAwait(false);
        }
        catch (XmlException e)
        {
            throw NotWellFormed(e);
        }
    }

    private async ValueTask<bool> ReadAsync()
    {
        _cancellation.ThrowIfCancellationRequested();
        bool more;
        try
        {
            more = await _reader.ReadAsync().ConfigureAwait(false);
        }
        catch (XmlException e)
        {
            throw NotWellFormed(e);
        }

        if (_reader.Depth > _options.MaxDepth)
            throw Exceeded($"Elements are nested deeper than {_options.MaxDepth}", nameof(_options.MaxDepth));
        return more;
    }

    private VosiException NotWellFormed(XmlException e)
    {
        if (!_input.HasContent)
            return new VosiException(VosiErrorKind.Empty, "The document is empty.", e);

        // The parser's message ends with the place already.
        var message = $"The document{In()} is not well-formed XML: {ServerText.Clean(e.Message, 300)}";
        return new VosiException(VosiErrorKind.NotWellFormed, message, e)
        {
            RootElement = Root.Length == 0 ? null : Root,
            Line = e.LineNumber > 0 ? e.LineNumber : null,
            Column = e.LinePosition > 0 ? e.LinePosition : null,
        };
    }

    private VosiException Exceeded(string message, string bound) =>
        Error(VosiErrorKind.LimitExceeded, $"{message}, the bound of VosiReaderOptions.{bound}");

    private VosiException Error(VosiErrorKind kind, string message)
    {
        var (line, column) = Position;
        return new VosiException(kind, string.Create(
            System.Globalization.CultureInfo.InvariantCulture, $"{message} (line {line}, character {column}{In()})."))
        {
            RootElement = Root.Length == 0 ? null : Root,
            Line = line > 0 ? line : null,
            Column = column > 0 ? column : null,
        };
    }

    private string In() => Root.Length == 0 ? "" : $" of <{Shown(Root)}>";
}
