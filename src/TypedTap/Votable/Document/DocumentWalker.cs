using TypedTap.Votable.Input;
using TypedTap.Votable.Rows;

namespace TypedTap.Votable.Document;

/// <summary>
/// Walks through everything of a document but the rows of the chosen table, which is the first TABLE with FIELDs
/// that stands in no RESOURCE of type "meta". (A RESOURCE without type is one of results, VOTable 1.4 section 3.3.)
/// Rows that stand elsewhere are never passed over in silence: in the same table they are an error, in a later one
/// they are told by <see cref="HasMoreTables"/>.
/// </summary>
internal sealed class DocumentWalker
{
    private readonly XmlPull _xml;
    private readonly VoTableReaderOptions _options;
    private readonly ContentText _content;
    private readonly FieldParser _fieldParser;
    private readonly Stack<bool> _resourceIsMeta = new();
    private readonly List<VoTableField> _fields = [];
    private readonly List<VoTableInfo> _infos = [];
    private readonly List<VoTableInfo> _resourceInfos = [];

    // The chosen table and its DATA, from their start tags to their end tags.
    private int _tableDepth = -1;
    private int _dataDepth = -1;
    private bool _dataSeen;
    private bool _rowsSeen;

    public DocumentWalker(XmlPull xml, VoTableReaderOptions options)
    {
        _xml = xml;
        _options = options;
        _content = new ContentText(xml, options);
        _fieldParser = new FieldParser(xml, _content);
    }

    public IReadOnlyList<VoTableField> Fields => _fields;

    public IReadOnlyList<VoTableInfo> Infos => _infos;

    public IReadOnlyList<VoTableInfo> ResourceInfos => _resourceInfos;

    public QueryStatus? Status { get; private set; }

    public string? Version { get; private set; }

    public bool HasTable { get; private set; }

    public bool HasMoreTables { get; private set; }

    private bool InMeta => _resourceIsMeta.TryPeek(out var meta) && meta;

    /// <summary>Goes to the rows of the chosen table, or to the end when there is none.</summary>
    public async ValueTask<RowSource?> FindRowsAsync(CancellationToken cancellationToken)
    {
        while (await _xml.ReadAsync(cancellationToken).ConfigureAwait(false))
        {
            if (_xml.IsEndElement && EndElement())
                return null;
            if (_xml.IsStartElement && await StartElementAsync(cancellationToken).ConfigureAwait(false) is { } rows)
                return rows;
        }

        return null;
    }

    /// <summary>Reads on to the end of the document, which is thereby proven to be complete.</summary>
    public async ValueTask FinishAsync(CancellationToken cancellationToken)
    {
        while (await _xml.ReadAsync(cancellationToken).ConfigureAwait(false))
        {
            if (_xml.IsEndElement)
                EndElement();
            else if (_xml.IsStartElement)
                await StartElementAsync(cancellationToken).ConfigureAwait(false);
        }
    }

    /// <summary>Reads the INFO at whose start tag the reader stands.</summary>
    public async ValueTask ReadInfoAsync(CancellationToken cancellationToken)
    {
        string name = _xml.Attribute("name") ?? "", value = _xml.Attribute("value") ?? "";
        string? id = _xml.Attribute("ID"), ucd = _xml.Attribute("ucd");
        _content.Charge(name.Length + value.Length + (id?.Length ?? 0) + (ucd?.Length ?? 0));
        var info = new VoTableInfo(name, value, await _content.ReadAsync(cancellationToken).ConfigureAwait(false)) { Id = id, Ucd = ucd };
        if (info.Name.AsSpan().Trim().Equals(QueryStatus.InfoName, StringComparison.OrdinalIgnoreCase))
            Status = QueryStatus.From(info);
        if (_infos.Count >= _options.MaxInfos)
            throw _xml.TooMuch($"There are more than {_options.MaxInfos} INFO elements", nameof(_options.MaxInfos));
        _infos.Add(info);
        if (_resourceIsMeta.Count > 0 && !InMeta)
            _resourceInfos.Add(info);
    }

    private async ValueTask<RowSource?> StartElementAsync(CancellationToken cancellationToken)
    {
        switch (_xml.LocalName)
        {
            case "VOTABLE" when _xml.Depth > 0:
                throw _xml.Error(VoTableErrorKind.Malformed, "A second VOTABLE begins inside the first.");
            case "VOTABLE":
                Version = _xml.Attribute("version");
                return null;
            case "RESOURCE":
                if (!_xml.IsEmptyElement)
                    _resourceIsMeta.Push(InMeta || "meta".Equals(_xml.Attribute("type")?.Trim(), StringComparison.OrdinalIgnoreCase));
                return null;
            case "INFO":
                await ReadInfoAsync(cancellationToken).ConfigureAwait(false);
                return null;
            case "GROUP":
                await ReadGroupAsync(cancellationToken).ConfigureAwait(false);
                return null;
            case "TABLE":
                StartTable();
                return null;
            case "FIELD" when _tableDepth >= 0 && _xml.Depth == _tableDepth + 1:
                await AddFieldAsync(cancellationToken).ConfigureAwait(false);
                return null;
            case "DATA":
                StartData();
                return null;
            case var block when _dataDepth >= 0 && _rowsSeen:
                throw _xml.Error(VoTableErrorKind.Malformed, $"<{block}> stands in a DATA that has had its rows: a table has one block of them.");
            case var serialization when _dataDepth >= 0 && _xml.Depth == _dataDepth + 1:
                _rowsSeen = true;
                return await RowSourceFactory.OpenAsync(serialization, _xml, _fields, _options, this, cancellationToken)
                    .ConfigureAwait(false);
            default:
                await _content.SkipAsync(cancellationToken).ConfigureAwait(false);
                return null;
        }
    }

    private void StartTable()
    {
        if (_tableDepth >= 0)
            throw _xml.Error(VoTableErrorKind.Malformed, "A TABLE begins inside another.");
        if (HasTable || InMeta || _xml.IsEmptyElement)
            return;
        _tableDepth = _xml.Depth;
        _dataSeen = false;
    }

    private void StartData()
    {
        if (_tableDepth < 0)
        {
            HasMoreTables |= HasTable && !InMeta && !_xml.IsEmptyElement;
            return;
        }

        if (_dataSeen)
            throw _xml.Error(VoTableErrorKind.Malformed, "The table has a second DATA.");
        _dataSeen = true;
        if (_fields.Count == 0)
            return;
        HasTable = true;
        _dataDepth = _xml.IsEmptyElement ? -1 : _xml.Depth;
    }

    /// <summary>Passes over a GROUP, except for what a service says in it.</summary>
    private async ValueTask ReadGroupAsync(CancellationToken cancellationToken)
    {
        if (_xml.IsEmptyElement)
            return;
        var depth = _xml.Depth;
        while (true)
        {
            await _xml.ReadInsideAsync(cancellationToken).ConfigureAwait(false);
            if (_xml.IsEndElement && _xml.Depth == depth)
                return;
            if (!_xml.IsStartElement || _xml.LocalName == "GROUP")
                continue;
            if (_xml.LocalName == "INFO")
                await ReadInfoAsync(cancellationToken).ConfigureAwait(false);
            else
                await _content.SkipAsync(cancellationToken).ConfigureAwait(false);
        }
    }

    /// <summary>True at the end of the chosen table, when it has had no rows.</summary>
    private bool EndElement()
    {
        switch (_xml.LocalName)
        {
            case "RESOURCE":
                _resourceIsMeta.TryPop(out _);
                return false;
            case "DATA" when _xml.Depth == _dataDepth:
                _dataDepth = -1;
                return false;
            case "TABLE" when _xml.Depth == _tableDepth:
                _tableDepth = -1;
                return HasTable = _fields.Count > 0;
            default:
                return false;
        }
    }

    private async ValueTask AddFieldAsync(CancellationToken cancellationToken)
    {
        if (_dataSeen)
            throw _xml.Error(VoTableErrorKind.Malformed, "A FIELD stands behind the DATA of its table: which cells belong to it cannot be told.");
        if (_fields.Count >= _options.MaxFields)
            throw _xml.TooMuch($"The table has more than {_options.MaxFields} FIELDs", nameof(_options.MaxFields));
        _fields.Add(await _fieldParser.ReadAsync(cancellationToken).ConfigureAwait(false));
    }
}
