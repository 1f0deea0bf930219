using TypedTap.Adql;
using TypedTap.Votable.Writing;

namespace TypedTap.Votable;

/// <content>The parts of the document around the rows.</content>
public sealed partial class VoTableWriter
{
    private bool _hasResource;
    private bool _isDataBegun;
    private ValueList<VoTableInfo> _infosAtEnd = ValueList<VoTableInfo>.Empty;

    /// <summary>Writes the head of the document, once.</summary>
    internal void StartDocument()
    {
        if (_state != WriterState.New)
            return;
        Twice(() => _metadata.OpenDocument(_options.Document));
        _state = WriterState.BetweenTables;
    }

    internal void OpenResource(VoTableResource resource)
    {
        Twice(() => _metadata.OpenResource(resource));
        _openResources++;
        _hasResource = true;
    }

    internal void CloseResource(ValueList<VoTableInfo> infosAfter)
    {
        Infos(infosAfter);
        _metadata.CloseResource();
        _openResources--;
    }

    /// <summary>Writes a table without rows, as metadata.</summary>
    internal void TableWithoutData(VoTableTable table) => Twice(() =>
    {
        _metadata.OpenTable(table, table.Fields);
        _metadata.CloseTable();
    });

    /// <summary>Begins a table in the open RESOURCE.</summary>
    internal void OpenTable(VoTableTable table, bool hasData)
    {
        OpenTable(table, MakeColumns(table.Fields), resource: null);
        _hasData &= hasData;
    }

    /// <summary>INFOs that stand behind the last RESOURCE.</summary>
    internal void AtEnd(ValueList<VoTableInfo> infos) => _infosAtEnd = infos;

    /// <summary>Begins a table and, unless it is null, a RESOURCE around it, whose groups may refer to the table's columns.</summary>
    private void OpenTable(VoTableTable table, WriterColumn[] columns, VoTableResource? resource)
    {
        Fields = Array.ConvertAll(columns, static column => column.Field).ToValueList();
        Twice(() =>
        {
            if (resource is not null)
                _metadata.OpenResource(resource);
            _metadata.OpenTable(table, Fields);
        });
        _openResources += resource is null ? 0 : 1;
        _hasResource = true;
        _columns = columns;
        _cells?.Dispose();
        _cells = _options.Serialization == VoTableSerialization.TableData
            ? new TableDataCells()
            : new BinaryCells(columns.Length, _options.BufferBytes, hasFlags: _options.Serialization == VoTableSerialization.Binary2);
        _announcedRows = table.Nrows;
        _tableRows = 0;
        _hasData = columns.Length > 0;
        _isDataBegun = false;
        _next = 0;
        _state = WriterState.InTable;
    }

    private void LeaveTable()
    {
        _columns = [];
        Fields = ValueList<VoTableField>.Empty;
        _state = WriterState.BetweenTables;
    }

    private void Infos(ValueList<VoTableInfo> infos)
    {
        if (infos.Count > 0)
            Twice(() => _metadata.Infos(infos));
    }

    private void BeginDataIfNeeded()
    {
        if (_isDataBegun)
            return;
        _isDataBegun = true;
        _cells!.BeginData(_output);
    }

    /// <summary>Writes metadata into nothing to learn its IDs, then for good; see <see cref="IdRegistry"/>.</summary>
    private void Twice(Action write)
    {
        using var scratch = new OutputBuffer(4096);
        _markup.Output = scratch;
        _ids.Learn();
        write();
        _markup.Output = _output;
        _ids.Emit();
        write();
    }

    /// <summary>Marks the writer as failed unless all goes well: what is half written cannot be taken back.</summary>
    private void Guarded(Action write)
    {
        try
        {
            write();
        }
        catch
        {
            _state = WriterState.Failed;
            throw;
        }
    }
}
