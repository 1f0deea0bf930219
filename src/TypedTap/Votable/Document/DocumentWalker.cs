using TypedTap.Votable.Reporting;
using TypedTap.Votable.Rows;
using TypedTap.Votable.Xml;

namespace TypedTap.Votable.Document;

/// <summary>
/// Walks through everything of a document but the rows of the tables that are visited. Rows that stand elsewhere are never
/// passed over in silence: in the same table they are an error, and a later table is found by the next call.
/// </summary>
internal sealed partial class DocumentWalker
{
    private readonly XmlPull _xml;
    private readonly VoTableReaderOptions _options;
    private readonly ElementReader _elements;
    private readonly InfoParser _infos;
    private readonly FieldParser _fields;
    private readonly GroupParser _groups;
    private readonly DocumentBuilder _document = new();
    private readonly Stack<ResourceBuilder> _resources = new();
    private readonly List<VoTableInfo> _resourceInfos = [];
    private readonly Dictionary<string, VoTableTable> _tablesById = new(StringComparer.Ordinal);
    private readonly References _references = new();

    // The open TABLE, and its DATA from its start tag to its end tag.
    private TableBuilder? _table;
    private int _dataDepth = -1;
    private bool _rowsSeen;
    private bool _isFirst = true;
    private bool _isAtEnd;

    public DocumentWalker(XmlPull xml, VoTableReaderOptions options)
    {
        _xml = xml;
        _options = options;
        Warnings = new WarningLog(xml, options);
        _elements = new ElementReader(xml, options, Warnings, _references);
        _infos = new InfoParser(_elements, options);
        _fields = new FieldParser(_elements);
        _groups = new GroupParser(_elements, _fields, _infos);
    }

    public WarningLog Warnings { get; }

    public IReadOnlyList<VoTableInfo> Infos => _infos.All;

    public IReadOnlyList<VoTableInfo> ResourceInfos => _resourceInfos;

    public QueryStatus? Status => _infos.Status;

    public string? Version => _document.Version;

    /// <summary>The digit of the version behind "1.".</summary>
    public int MinorVersion => DocumentVersion.Minor(_document.Version);

    private ContextBuilder Context => _resources.TryPeek(out var resource) ? resource : _document;

    private bool InMeta => _resources.TryPeek(out var resource) && resource.IsMeta;

    public VoTableDocument Build() => _document.Build();

    /// <summary>Goes to the rows of the next table to be visited; null at the end of the document, which is thereby complete.</summary>
    public async ValueTask<FoundTable?> NextAsync(CancellationToken cancellationToken)
    {
        while (await _xml.ReadAsync(cancellationToken).ConfigureAwait(false))
        {
            var found = _xml.Node switch
            {
                XmlNode.Start => await StartElementAsync(cancellationToken).ConfigureAwait(false),
                XmlNode.End => EndElement(),
                _ => TellText(),
            };
            TellDuplicateIds();
            if (found is not null)
                return found;
        }

        if (_isAtEnd)
            return null;
        _isAtEnd = true;
        foreach (var (id, element) in _references.Unresolved())
            Warnings.Report(VoTableWarningCode.UnresolvedRef, $"<{element}> refers to '{XmlNames.Shown(id)}', which is nowhere", place: id);
        return null;
    }

    /// <summary>Reads the INFO at whose start tag the reader stands.</summary>
    public async ValueTask ReadInfoAsync(CancellationToken cancellationToken)
    {
        var info = await _infos.ReadAsync(cancellationToken).ConfigureAwait(false);
        if (_table is { DataSeen: false })
            _table.Infos.Add(info);
        else
            Context.Infos.Add(info);
        if (_resources.Count > 0 && !InMeta)
            _resourceInfos.Add(info);
    }

    private async ValueTask<FoundTable?> StartElementAsync(CancellationToken cancellationToken)
    {
        switch (_xml.LocalName)
        {
            case "VOTABLE" when _xml.Depth > 0:
                throw _xml.Error(VoTableErrorKind.Malformed, "A second VOTABLE begins inside the first.");
            case "VOTABLE":
                StartDocument();
                return null;
            case "RESOURCE":
                StartResource();
                return null;
            case "DEFINITIONS":
                // VOTable 1.0; its children count as those of the element around it.
                return null;
            case "TABLE":
                return StartTable();
            case "DATA" when _table is null:
                Warnings.Report(VoTableWarningCode.StrayContent, "A DATA stands outside of a TABLE.");
                await _xml.SkipAsync(cancellationToken).ConfigureAwait(false);
                return null;
            case "DATA":
                StartData();
                return null;
            case var block when _dataDepth >= 0 && _rowsSeen && block != "INFO":
                throw _xml.Error(
                    VoTableErrorKind.Malformed,
                    $"<{XmlNames.Shown(block)}> stands in a DATA that has had its rows: a table has one block of them.");
            case not "INFO" when _dataDepth >= 0 && _xml.Depth == _dataDepth + 1:
                return await StartRowsAsync(cancellationToken).ConfigureAwait(false);
            default:
                await ReadMetadataAsync(cancellationToken).ConfigureAwait(false);
                return null;
        }
    }

    private FoundTable? EndElement()
    {
        switch (_xml.LocalName)
        {
            case "RESOURCE":
                _resources.TryPop(out _);
                return null;
            case "DATA" when _xml.Depth == _dataDepth:
                _dataDepth = -1;
                return null;
            case "TABLE" when _xml.Depth == _table?.Depth:
                return EndTable();
            default:
                return null;
        }
    }

    /// <summary>Text outside of elements that have some, such as what a service says when it fails half-way.</summary>
    private FoundTable? TellText()
    {
        Warnings.Report(VoTableWarningCode.StrayContent, "Text stands between elements, where VOTable has none.");
        return null;
    }

    private void TellDuplicateIds()
    {
        foreach (var id in _references.Duplicates)
            Warnings.Report(VoTableWarningCode.DuplicateId, $"the ID '{XmlNames.Shown(id)}' stands twice", place: id);
        _references.Duplicates.Clear();
    }
}
