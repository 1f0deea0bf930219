using System.Globalization;
using TypedTap.Votable.Rows;

namespace TypedTap.Votable.Document;

/// <content>Tables: where they begin and end, and which of them are visited.</content>
internal sealed partial class DocumentWalker
{
    private FoundTable? StartTable()
    {
        if (_table is not null)
            throw _xml.Error(VoTableErrorKind.Malformed, "A TABLE begins inside another.");
        _elements.CheckAttributes();
        var nrows = _elements.Attribute("nrows");
        var head = new VoTableTable
        {
            Id = _elements.Id(),
            Name = _elements.Attribute("name"),
            Ref = _elements.Ref(),
            Ucd = _elements.Attribute("ucd"),
            Utype = _elements.Attribute("utype"),
            Nrows = long.TryParse(nrows, NumberStyles.None, CultureInfo.InvariantCulture, out var rows) ? rows : null,
            Fields = [],
        };
        if (nrows is not null && head.Nrows is null)
            Warnings.Report(VoTableWarningCode.InvalidAttribute, $"nrows is '{nrows}', which is no number", place: "TABLE/nrows");
        _table = new TableBuilder(head, _xml.Depth);
        return _xml.IsEmptyElement ? EndTable() : null;
    }

    private void StartData()
    {
        if (_table!.DataSeen)
            throw _xml.Error(VoTableErrorKind.Malformed, "The table has a second DATA.");
        _table.DataSeen = true;
        _rowsSeen = false;
        _dataDepth = _xml.IsEmptyElement ? -1 : _xml.Depth;
    }

    /// <summary>Begins the rows of the open table, if it is one to be visited.</summary>
    private async ValueTask<FoundTable?> StartRowsAsync(CancellationToken cancellationToken)
    {
        _rowsSeen = true;
        var table = CompleteTable();
        if (table.Fields.Count == 0)
            Warnings.Report(VoTableWarningCode.DataWithoutFields, "a table has DATA but no FIELDs", place: table.Name);
        if (!IsVisited(table, hasData: true))
        {
            await _xml.SkipAsync(cancellationToken).ConfigureAwait(false);
            return null;
        }

        _isFirst = false;
        var rows = await RowSourceFactory.OpenAsync(_xml, table, _options, this, cancellationToken).ConfigureAwait(false);
        return new FoundTable(table, _resources.TryPeek(out var resource) ? resource : null, rows);
    }

    /// <summary>The table when it has had no rows and is one to be visited.</summary>
    private FoundTable? EndTable()
    {
        // DATA without anything inside still is the table's.
        var hadRows = _table!.DataSeen && _rowsSeen;
        var table = hadRows ? null : CompleteTable();
        _table = null;
        _rowsSeen = false;
        _dataDepth = -1;
        if (table is null || !IsVisited(table, hasData: false))
            return null;
        _isFirst = false;
        return new FoundTable(table, _resources.TryPeek(out var resource) ? resource : null, Rows: null);
    }

    private VoTableTable CompleteTable()
    {
        var table = _table!.Build();
        // A table may have the columns of an earlier one (VOTable 1.4, section 4.8).
        if (table.Fields.Count == 0 && table.Ref is { } reference && _tablesById.TryGetValue(reference, out var original))
            table = table with { Fields = original.Fields, Params = table.Params.Count == 0 ? original.Params : table.Params };
        if (table.Id is { } id)
            _tablesById.TryAdd(id, table);
        if (_resources.TryPeek(out var resource))
            resource.Tables.Add(table);
        TellDuplicateNames(table);
        return table;
    }

    private void TellDuplicateNames(VoTableTable table)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (var field in table.Fields)
        {
            if (!names.Add(field.Name))
                Warnings.Report(VoTableWarningCode.DuplicateName, $"two columns are named '{field.Name}'", field.Name);
        }
    }

    /// <summary>
    /// Of results, the first table counts even without rows, because so are answers without rows written; later ones only with.
    /// </summary>
    private bool IsVisited(VoTableTable table, bool hasData) => _options.Tables switch
    {
        VoTableSelection.All => true,
        _ => !InMeta && table.Fields.Count > 0 && (hasData || _isFirst),
    };
}
