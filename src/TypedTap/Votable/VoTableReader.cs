using System.IO.Pipelines;
using System.Runtime.CompilerServices;
using TypedTap.Votable.Cells;
using TypedTap.Votable.Document;
using TypedTap.Votable.Input;
using TypedTap.Votable.Rows;
using TypedTap.Votable.Xml;

namespace TypedTap.Votable;

/// <summary>
/// Reads a VOTable (1.0 to 1.5; TABLEDATA, BINARY, BINARY2, FITS binary tables, also behind gzip) forward only, one row at
/// a time, in constant memory. It begins with the first TABLE with FIELDs that stands in no RESOURCE of type "meta";
/// <see cref="NextTableAsync"/> goes on to others.
/// </summary>
/// <remarks>
/// <para>
/// That <see cref="ReadAsync"/> returns false while <see cref="HasMoreTables"/> is false proves that the document was
/// complete: everything behind the rows has been read, and <see cref="Status"/> is final. A document that was cut short
/// throws instead. An error or an overflow that the service reports is not thrown here, only told by <see cref="Status"/>.
/// </para>
/// <para>
/// Null is whatever the serialisation can say it with: null flags (BINARY2), the null of VALUES, NaN (scalar floats; in
/// arrays NaN stays an element), <c>?</c>, blank or NUL (booleans), an empty cell (TABLEDATA). An empty string or array
/// is null in TABLEDATA and BINARY, where null has no other form, but empty in BINARY2; likewise an array of fixed size
/// of nothing but nulls is null in BINARY.
/// </para>
/// <para>
/// Breaches of the standard that leave a meaning are tolerated and recorded in <see cref="Warnings"/>; those inside cells
/// are noticed when the cell is read. <see cref="VoTableReaderOptions.Tolerance"/> makes errors of them.
/// </para>
/// <para>The reader is not safe for use by several threads at a time.</para>
/// </remarks>
public sealed partial class VoTableReader : IAsyncDisposable
{
    private readonly Stream _stream;
    private readonly SourceStream _raw;
    private readonly VoTableReaderOptions _options;
    private readonly XmlPull _xml;
    private readonly DocumentWalker _walker;
    private readonly ProgressMeter? _progress;

    // The current table, and the one that stands behind it when it has been read to its end.
    private FoundTable? _table;
    private FoundTable? _next;
    private RowSource? _current;
    private ReaderState _state = ReaderState.BeforeRow;
    private Exception? _failure;

    private VoTableReader(Stream stream, SourceStream raw, Window window, VoTableReaderOptions options)
    {
        _stream = stream;
        _raw = raw;
        _options = options;
        _xml = new XmlPull(window, options) { RowsRead = () => RowsRead };
        _walker = new DocumentWalker(_xml, options);
        _progress = options.Progress is { } progress ? new ProgressMeter(progress) : null;
    }

    private enum ReaderState
    {
        BeforeRow,
        OnRow,
        AtEnd,
        Failed,
        Disposed,
    }

    /// <summary>The columns of the current table; empty when there is none.</summary>
    public IReadOnlyList<VoTableField> Fields => _table?.Table.Fields ?? [];

    /// <summary>The current table without its rows; null when there is none.</summary>
    public VoTableTable? Table => _table?.Table;

    /// <summary>
    /// The RESOURCE in which the current table stands, as far as it has been read; made anew by each call. Null when there is none.
    /// </summary>
    public VoTableResource? Resource => _table?.Resource?.Build();

    /// <summary>The whole document without its rows, as far as it has been read; made anew by each call.</summary>
    public VoTableDocument Document => _walker.Build();

    /// <summary>The INFO elements of the whole document in order; the list grows while the document is read.</summary>
    public IReadOnlyList<VoTableInfo> Infos => _walker.Infos;

    /// <summary>
    /// Those of <see cref="Infos"/> that stand in a RESOURCE that is not of type "meta", at any depth.
    /// </summary>
    public IReadOnlyList<VoTableInfo> ResourceInfos => _walker.ResourceInfos;

    /// <summary>
    /// The last INFO named QUERY_STATUS seen so far, wherever it stood; null when there was none. Final only when
    /// <see cref="ReadAsync"/> has returned false and no table follows, because an overflow or an error is told behind the rows.
    /// </summary>
    public QueryStatus? Status => _walker.Status;

    /// <summary>The breaches of the standard met and tolerated so far, in the order of their first occurrence.</summary>
    public IReadOnlyList<VoTableWarning> Warnings => _walker.Warnings.ToList();

    /// <summary>
    /// How many breaches are not in <see cref="Warnings"/>, because <see cref="VoTableReaderOptions.MaxWarnings"/> others are.
    /// </summary>
    public long DroppedWarnings => _walker.Warnings.Dropped;

    /// <summary>Whether there is a current table; error documents have none.</summary>
    public bool HasTable => _table is not null;

    /// <summary>
    /// Whether another table is to be visited behind the current one, to which <see cref="NextTableAsync"/> goes. Final only
    /// when <see cref="ReadAsync"/> has returned false.
    /// </summary>
    public bool HasMoreTables => _next is not null;

    /// <summary>How the rows of the current table are written.</summary>
    public VoTableSerialization Serialization => _table?.Rows?.Serialization ?? VoTableSerialization.None;

    /// <summary>The version that the document gives itself, verbatim; null when it gives none.</summary>
    public string? Version => _walker.Version;

    /// <summary>How many rows of the current table have been read; the number of the current row, counted from 1.</summary>
    public long RowsRead => _table?.Rows?.RowsRead ?? 0;

    /// <summary>How many bytes have been taken from the stream, compressed if it is.</summary>
    public long BytesRead => _raw.BytesRead;

    /// <summary>
    /// Opens a document and reads up to the rows of its first table, or to its end when it has none.
    /// </summary>
    /// <param name="stream">The document. The reader owns it, even when opening fails, unless told otherwise.</param>
    /// <param name="options">Bounds and habits; null for the defaults.</param>
    /// <param name="cancellationToken">Cancels the reading; once it has begun, the document cannot be read on afterwards.</param>
    /// <exception cref="VoTableException">The document is no VOTable, is broken, is cut short, or exceeds a bound.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A bound of the options is not positive.</exception>
    public static async Task<VoTableReader> OpenAsync(
        Stream stream,
        VoTableReaderOptions? options = null,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(stream);
        options ??= VoTableReaderOptions.Default;
        VoTableReader? reader = null;
        try
        {
            VoTableReaderOptions.Validate(options);
            var raw = new SourceStream(stream);
            var document = await DocumentInput.OpenAsync(raw, cancellationToken).ConfigureAwait(false);
            var window = new Window(document.Utf8);
            window.Count(document.Blanks);
            reader = new VoTableReader(stream, raw, window, options);
            if (document is { Blanks.Length: > 0, IsDeclared: true })
                reader._walker.Warnings.Report(VoTableWarningCode.BlanksBeforeDeclaration, "blanks stand before the document");
            reader._table = await reader._walker.NextAsync(cancellationToken).ConfigureAwait(false);
            return reader;
        }
        catch
        {
            reader?._xml.Dispose();
            if (!options.LeaveOpen)
                await stream.DisposeAsync().ConfigureAwait(false);
            throw;
        }
    }

    /// <summary>Opens a document that comes through a pipe; otherwise the same.</summary>
    /// <param name="pipe">The document. The reader completes it, even when opening fails, unless told otherwise.</param>
    /// <param name="options">Bounds and habits; null for the defaults.</param>
    /// <param name="cancellationToken">Cancels the reading; once it has begun, the document cannot be read on afterwards.</param>
    /// <exception cref="VoTableException">The document is no VOTable, is broken, is cut short, or exceeds a bound.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A bound of the options is not positive.</exception>
    public static Task<VoTableReader> OpenAsync(
        PipeReader pipe,
        VoTableReaderOptions? options = null,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(pipe);
        return OpenAsync(pipe.AsStream(leaveOpen: options?.LeaveOpen == true), options, cancellationToken);
    }

    /// <summary>Goes to the next row of the current table.</summary>
    /// <returns>
    /// False after the last row, when the document has been read on to the next table, or to its end and was complete.
    /// </returns>
    /// <param name="cancellationToken">Cancels the reading; once it has begun, the document cannot be read on afterwards.</param>
    /// <exception cref="VoTableException">
    /// The document is broken, cut short (<see cref="VoTableException.RowsRead"/> rows were whole), exceeds a bound, or has
    /// rows in a form that is not supported.
    /// </exception>
    /// <exception cref="InvalidOperationException">An earlier call has failed.</exception>
    /// <exception cref="ObjectDisposedException">The reader has been disposed of.</exception>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public ValueTask<bool> ReadAsync(CancellationToken cancellationToken = default)
    {
        // By far the most rows lie in memory already.
        try
        {
            if (_current is not null && !cancellationToken.IsCancellationRequested && _current.TryRead())
                return new ValueTask<bool>(result: true);
        }
        catch (Exception exception)
        {
            Fail(exception);
            return ValueTask.FromException<bool>(exception);
        }

        return ReadSlowlyAsync(cancellationToken);
    }

    /// <summary>Goes to the next table, passing over what is left of the current one.</summary>
    /// <returns>
    /// False when there is none; then the document has been read to its end and was complete, and the current table stays.
    /// </returns>
    /// <param name="cancellationToken">Cancels the reading; once it has begun, the document cannot be read on afterwards.</param>
    /// <exception cref="VoTableException">See <see cref="ReadAsync"/>.</exception>
    /// <exception cref="InvalidOperationException">An earlier call has failed.</exception>
    /// <exception cref="ObjectDisposedException">The reader has been disposed of.</exception>
    public async Task<bool> NextTableAsync(CancellationToken cancellationToken = default)
    {
        while (await ReadAsync(cancellationToken).ConfigureAwait(false))
        {
            // Rows are counted, not looked at.
        }

        if (_next is null)
            return false;
        await DisposeRowsAsync().ConfigureAwait(false);
        _table = _next;
        _next = null;
        _state = ReaderState.BeforeRow;
        return true;
    }

    /// <summary>Reads on to the end of the document without decoding rows, so that <see cref="Status"/> is final.</summary>
    /// <remarks>The current table stays the current one, unless others stand behind it.</remarks>
    /// <exception cref="VoTableException">See <see cref="ReadAsync"/>.</exception>
    public async Task DrainAsync(CancellationToken cancellationToken = default)
    {
        while (await NextTableAsync(cancellationToken).ConfigureAwait(false))
        {
            // Each table is read to its end before the next.
        }
    }

    /// <summary>Where the reader stands, for messages: <c>row 17 (line 40, character 12)</c>.</summary>
    public string DescribePosition()
    {
        var place = _state switch
        {
            ReaderState.OnRow => $"row {RowsRead}",
            ReaderState.AtEnd => $"the end, after {RowsRead} row(s)",
            _ when RowsRead == 0 => "before the first row",
            _ => $"after row {RowsRead}",
        };
        return $"{place} ({_xml.DescribePosition()})";
    }

    /// <summary>Closes the document, read to its end or not, and its stream unless told otherwise.</summary>
    public async ValueTask DisposeAsync()
    {
        if (_state == ReaderState.Disposed)
            return;
        _state = ReaderState.Disposed;
        _current = null;
        await DisposeRowsAsync().ConfigureAwait(false);
        await DisposeNextAsync().ConfigureAwait(false);
        _xml.Dispose();
        if (!_options.LeaveOpen)
            await _stream.DisposeAsync().ConfigureAwait(false);
    }

    private async ValueTask<bool> ReadSlowlyAsync(CancellationToken cancellationToken)
    {
        ObjectDisposedException.ThrowIf(_state == ReaderState.Disposed, this);
        cancellationToken.ThrowIfCancellationRequested();
        if (_state == ReaderState.AtEnd)
            return false;
        if (_state == ReaderState.Failed)
            throw new InvalidOperationException($"The document cannot be read on after an error: {_failure?.Message}", _failure);

        _current = null;
        try
        {
            _state = ReaderState.BeforeRow;
            _progress?.Tell(BytesRead, RowsRead);
            if (_table?.Rows is { } rows && await rows.ReadAsync(cancellationToken).ConfigureAwait(false))
            {
                _state = ReaderState.OnRow;
                _current = rows;
                return true;
            }

            CheckNrows();
            _next = await _walker.NextAsync(cancellationToken).ConfigureAwait(false);
            _state = ReaderState.AtEnd;
            _progress?.TellEnd(BytesRead, RowsRead);
            return false;
        }
        catch (Exception exception)
        {
            Fail(exception);
            throw;
        }
    }

    private void Fail(Exception exception)
    {
        _current = null;
        _state = ReaderState.Failed;
        _failure = exception;
    }

    private void CheckNrows()
    {
        if (_table is not { Table: { Nrows: { } nrows } table } || nrows == RowsRead)
            return;
        // Of rows in another file, nothing else tells that they are all.
        if (_table.Rows is { IsLinked: true } && RowsRead < nrows && _walker.Warnings.KeepsValues)
            throw _xml.Error(VoTableErrorKind.Truncated, $"The file that holds the rows has {RowsRead} of {nrows}: it was cut short.");
        _walker.Warnings.Report(
            VoTableWarningCode.WrongNrows, $"nrows announces {nrows} rows, but there are {RowsRead}", place: table.Name);
    }

    private ValueTask DisposeRowsAsync() => _table?.Rows?.DisposeAsync() ?? default;

    private ValueTask DisposeNextAsync() => _next?.Rows?.DisposeAsync() ?? default;

    /// <summary>A cell of the current row, for those who read it as the getters do.</summary>
    internal Cell CellAt(int ordinal) => Current(ordinal);

    /// <summary>The columns of the current table ready for decoding, for cells that outlive the reader.</summary>
    internal ColumnPlan[] DetachedPlans() => Array.ConvertAll(_table?.Rows?.Columns ?? [], static column => column.Detached());

    private Cell Current(int ordinal)
    {
        var rows = _current;
        return rows is not null && (uint)ordinal < (uint)rows.Slots.Length ? rows.Cell(ordinal) : throw NoCell(ordinal);
    }

    private Exception NoCell(int ordinal)
    {
        if (_state == ReaderState.Disposed)
            return new ObjectDisposedException(GetType().FullName);
        return _state != ReaderState.OnRow
            ? new InvalidOperationException("There is no current row: values are there after ReadAsync has returned true.")
            : new ArgumentOutOfRangeException(nameof(ordinal), ordinal, $"There are {Fields.Count} columns.");
    }
}
