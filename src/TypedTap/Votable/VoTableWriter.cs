using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using TypedTap.Adql;
using TypedTap.Votable.Writing;

namespace TypedTap.Votable;

/// <summary>
/// Writes a VOTable (version 1.4; TABLEDATA or BINARY2) row by row, in constant memory: what TAP_UPLOAD takes, and what other VO
/// software reads.
/// </summary>
/// <remarks>
/// <para>
/// The order of calls is <see cref="StartTableAsync"/>; for each row its cells in the order of the columns, then
/// <see cref="EndRowAsync"/>; <see cref="EndTableAsync"/>; and <see cref="CompleteAsync"/> at the end. Rows of a type that implements
/// <see cref="IVoTableRow{TSelf}"/> (made by <see cref="TypedTap.VoTableRowAttribute"/>, and all generated table records) are written by
/// <see cref="WriteAsync{T}(Stream, IAsyncEnumerable{T}, VoTableWriterOptions?, CancellationToken)"/>.
/// </para>
/// <para>
/// A value is converted to the datatype of its column where that loses nothing, and refused with a
/// <see cref="VoTableException"/> of kind <see cref="VoTableErrorKind.BadValue"/> otherwise. A null is an empty cell in TABLEDATA and
/// a null flag in BINARY2. TABLEDATA cannot tell an empty string or an empty array from null; both are written as an empty cell.
/// </para>
/// <para>
/// A writer that is disposed of without <see cref="CompleteAsync"/> leaves a document without its closing tags: what a failing
/// producer leaves behind never looks complete. After an error nothing more can be written.
/// </para>
/// <para>The writer is not safe for use by several threads at a time.</para>
/// </remarks>
public sealed partial class VoTableWriter : IAsyncDisposable
{
    private readonly Stream _stream;
    private readonly VoTableWriterOptions _options;
    private readonly OutputBuffer _output;
    private readonly MarkupWriter _markup;
    private readonly IdRegistry _ids = new();
    private readonly MetadataWriter _metadata;
    private WriterColumn[] _columns = [];
    private CellWriter? _cells;
    private WriterState _state = WriterState.New;
    private bool _hasData;
    private long? _announcedRows;
    private long _tableRows;
    private int _openResources;
    private int _next;

    /// <summary>Makes a writer; nothing is written yet.</summary>
    /// <param name="stream">Where the document goes. The writer owns it unless told otherwise.</param>
    /// <param name="options">How to write; null for the defaults.</param>
    /// <exception cref="ArgumentException">
    /// The stream cannot be written, or the options ask for a serialisation that is not written.
    /// </exception>
    /// <exception cref="ArgumentOutOfRangeException">The size of the buffer is not positive.</exception>
    public VoTableWriter(Stream stream, VoTableWriterOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(stream);
        if (!stream.CanWrite)
            throw new ArgumentException("The stream cannot be written to.", nameof(stream));
        _options = options ?? VoTableWriterOptions.Default;
        VoTableWriterOptions.Validate(_options);
        _stream = stream;
        _output = new OutputBuffer(_options.BufferBytes);
        _markup = new MarkupWriter(_options.ReplaceInvalidCharacters) { Output = _output };
        _metadata = new MetadataWriter(_markup, _ids);
    }

    private enum WriterState
    {
        New,
        BetweenTables,
        InTable,
        InRow,
        Completed,
        Failed,
        Disposed,
    }

    /// <summary>The columns of the table that is being written; empty outside of a table.</summary>
    public ValueList<VoTableField> Fields { get; private set; } = ValueList<VoTableField>.Empty;

    /// <summary>How many rows have been written, of all tables.</summary>
    public long RowsWritten { get; private set; }

    /// <summary>How many bytes have been sent to the stream.</summary>
    public long BytesWritten { get; private set; }

    /// <summary>Begins a table: writes everything that stands before its rows.</summary>
    /// <param name="table">
    /// The columns and the metadata. A number of rows announced by <see cref="VoTableTable.Nrows"/> is checked at the end of the table.
    /// </param>
    /// <param name="resource">
    /// The RESOURCE to open, with its own metadata: description, INFOs, frames, parameters, groups, links. What it says of tables and
    /// inner RESOURCEs is not written. Null: the table goes into the RESOURCE that is open, or a plain one of type "results".
    /// </param>
    /// <param name="cancellationToken">Cancels the writing; the document cannot be written on afterwards.</param>
    /// <exception cref="ArgumentException">
    /// A column has a datatype or an arraysize that VOTable does not have, or the metadata has a character that XML cannot write.
    /// </exception>
    /// <exception cref="InvalidOperationException">A row is not ended, the document is complete, or an earlier call has failed.</exception>
    public async Task StartTableAsync(VoTableTable table, VoTableResource? resource = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(table);
        cancellationToken.ThrowIfCancellationRequested();
        if (_state == WriterState.InTable)
            await EndTableAsync(infosAfter: null, cancellationToken).ConfigureAwait(false);
        var columns = MakeColumns(table.Fields);
        Require(_state is WriterState.New or WriterState.BetweenTables, "A table can be begun only where no row is open");
        Guarded(() =>
        {
            StartDocument();
            while (resource is not null && _openResources > 0)
                CloseResource([]);
            OpenTable(
                table with { Name = table.Name ?? _options.TableName }, columns,
                _openResources > 0 ? null : resource ?? new VoTableResource());
        });
        await FlushWhenFullAsync(cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Ends the row: checks that every column has its cell.</summary>
    /// <param name="cancellationToken">Cancels the writing; the document cannot be written on afterwards.</param>
    /// <exception cref="InvalidOperationException">There are fewer cells than columns, or no table has been begun.</exception>
    public ValueTask EndRowAsync(CancellationToken cancellationToken = default)
    {
        if (_state != WriterState.InRow)
            throw new InvalidOperationException($"There is no row to end: {Where()}.");
        if (_next < _columns.Length)
        {
            _state = WriterState.Failed;
            throw new InvalidOperationException(string.Create(
                CultureInfo.InvariantCulture,
                $"Row {RowsWritten + 1} ends after {_next} of {_columns.Length} cells: column '{_columns[_next].Field.Name}' has none; write a value or WriteNull."));
        }

        _cells!.EndRow(_output);
        _state = WriterState.InTable;
        _next = 0;
        RowsWritten++;
        _tableRows++;
        return _output.Length < _options.BufferBytes ? ValueTask.CompletedTask : new ValueTask(FlushAsync(cancellationToken));
    }

    /// <summary>Ends the table.</summary>
    /// <param name="infosAfter">INFOs to stand behind the rows, such as a QUERY_STATUS of OVERFLOW (DALI 1.1, section 4.4.1).</param>
    /// <param name="cancellationToken">Cancels the writing; the document cannot be written on afterwards.</param>
    /// <exception cref="InvalidOperationException">
    /// No table has been begun, a row is not ended, or other rows were announced than written.
    /// </exception>
    public async Task EndTableAsync(IEnumerable<VoTableInfo>? infosAfter = null, CancellationToken cancellationToken = default)
    {
        Require(_state == WriterState.InTable, "There is no table to end, or a row of it is not ended");
        Require(
            _announcedRows is null || _announcedRows == _tableRows,
            string.Create(CultureInfo.InvariantCulture, $"The table announced {_announcedRows} rows, but {_tableRows} were written"));
        var after = infosAfter?.ToValueList() ?? ValueList<VoTableInfo>.Empty;
        Guarded(() =>
        {
            if (_hasData)
            {
                BeginDataIfNeeded();
                _cells!.EndData(_output);
            }

            Infos(after);
            _metadata.CloseTable();
            LeaveTable();
        });
        await FlushWhenFullAsync(cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Ends the document and sends all of it to the stream. Without this, the document has no end.</summary>
    /// <param name="cancellationToken">Cancels the writing.</param>
    /// <exception cref="InvalidOperationException">A row is not ended, or an earlier call has failed.</exception>
    public async Task CompleteAsync(CancellationToken cancellationToken = default)
    {
        if (_state == WriterState.Completed)
            return;
        if (_state == WriterState.InTable)
            await EndTableAsync(infosAfter: null, cancellationToken).ConfigureAwait(false);
        Require(_state is WriterState.New or WriterState.BetweenTables, "The document can be completed only where no row is open");
        Guarded(() =>
        {
            StartDocument();

            // The schema asks for at least one RESOURCE.
            if (!_hasResource)
                OpenResource(new VoTableResource());
            while (_openResources > 0)
                CloseResource([]);
            Infos(_infosAtEnd);
            _metadata.CloseDocument();
        });
        await FlushAsync(cancellationToken).ConfigureAwait(false);
        await _stream.FlushAsync(cancellationToken).ConfigureAwait(false);
        _state = WriterState.Completed;
    }

    /// <summary>
    /// Releases the buffer and the stream, unless told otherwise. A document that was not completed stays without its end, and rows that
    /// were not sent yet are lost.
    /// </summary>
    public async ValueTask DisposeAsync()
    {
        if (_state == WriterState.Disposed)
            return;
        _state = WriterState.Disposed;
        _cells?.Dispose();
        _output.Dispose();
        if (!_options.LeaveOpen)
            await _stream.DisposeAsync().ConfigureAwait(false);
    }

    private WriterColumn[] MakeColumns(ValueList<VoTableField> fields)
    {
        var columns = new WriterColumn[fields.Count];
        for (var i = 0; i < columns.Length; i++)
        {
            var column = new WriterColumn(fields[i], i);
            var isLimited = column.IsText && column.Shape is { Dimensions: 0 } or { Dimensions: 1, Count: >= 0 };
            columns[i] = _options.VariableLengthStrings && column.IsText && isLimited
                ? new WriterColumn(fields[i] with { Arraysize = "*" }, i)
                : column;
        }

        return columns;
    }

    private async ValueTask FlushWhenFullAsync(CancellationToken cancellationToken)
    {
        if (_output.Length >= _options.BufferBytes)
            await FlushAsync(cancellationToken).ConfigureAwait(false);
    }

    private async Task FlushAsync(CancellationToken cancellationToken)
    {
        var state = _state;
        _state = WriterState.Failed;
        await _stream.WriteAsync(_output.Memory, cancellationToken).ConfigureAwait(false);
        _state = state;
        BytesWritten += _output.Length;
        _output.Clear();
        _options.Progress?.Report(new VoTableProgress(BytesWritten, RowsWritten));
    }

    private void Require([DoesNotReturnIf(false)] bool condition, string otherwise)
    {
        ObjectDisposedException.ThrowIf(_state == WriterState.Disposed, this);
        if (!condition)
            throw new InvalidOperationException($"{otherwise}: {Where()}.");
    }

    /// <summary>Where the writer stands, for messages.</summary>
    private string Where() => _state switch
    {
        WriterState.New => "nothing has been begun",
        WriterState.BetweenTables => "no table is open",
        WriterState.InTable => string.Create(CultureInfo.InvariantCulture, $"the writer stands behind row {_tableRows} of a table"),
        WriterState.InRow => string.Create(CultureInfo.InvariantCulture, $"row {RowsWritten + 1} has {_next} of {_columns.Length} cells"),
        WriterState.Completed => "the document is complete",
        WriterState.Failed => "an earlier call has failed, and the document cannot be written on",
        _ => "the writer has been disposed of",
    };
}
