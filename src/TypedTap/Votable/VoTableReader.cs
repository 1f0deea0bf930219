using System.Text;
using TypedTap.Votable.Cells;
using TypedTap.Votable.Document;
using TypedTap.Votable.Input;
using TypedTap.Votable.Rows;

namespace TypedTap.Votable;

/// <summary>
/// Reads a VOTable (1.0 to 1.5; TABLEDATA, BINARY, BINARY2, also behind gzip) forward only, one row at a time, in
/// constant memory. What is read is the first TABLE with FIELDs that stands in no RESOURCE of type "meta".
/// </summary>
/// <remarks>
/// <para>
/// That <see cref="ReadAsync"/> returns false proves that the document was complete: everything behind the rows has
/// been read, and <see cref="Status"/> is final. A document that was cut short throws instead. An error or an overflow
/// that the service reports is not thrown here, only told by <see cref="Status"/>.
/// </para>
/// <para>
/// Null is whatever the serialisation can say it with: null flags (BINARY2), the null of VALUES, NaN (scalar floats; in
/// arrays NaN stays an element), <c>?</c>, blank or NUL (booleans), an empty cell (TABLEDATA). An empty string or array
/// is null in TABLEDATA and BINARY, where null has no other form, but empty in BINARY2; likewise an array of fixed size
/// of nothing but nulls is null in BINARY.
/// </para>
/// <para>The reader is not safe for use by several threads at a time.</para>
/// </remarks>
public sealed partial class VoTableReader : IAsyncDisposable
{
    private readonly Stream _stream;
    private readonly bool _leaveOpen;
    private readonly XmlPull _xml;
    private readonly DocumentWalker _walker;
    private RowSource? _rows;
    private ReaderState _state = ReaderState.BeforeRow;
    private Exception? _failure;

    private VoTableReader(Stream stream, SourceStream source, Encoding? encoding, VoTableReaderOptions options)
    {
        _stream = stream;
        _leaveOpen = options.LeaveOpen;
        _xml = new XmlPull(source, encoding, options) { RowsRead = () => RowsRead };
        _walker = new DocumentWalker(_xml, options);
    }

    private enum ReaderState
    {
        BeforeRow,
        OnRow,
        AtEnd,
        Failed,
        Disposed,
    }

    /// <summary>The columns; empty when there is no table.</summary>
    public IReadOnlyList<VoTableField> Fields => _walker.Fields;

    /// <summary>The INFO elements of the whole document in order; the list grows while the document is read.</summary>
    public IReadOnlyList<VoTableInfo> Infos => _walker.Infos;

    /// <summary>
    /// Those of <see cref="Infos"/> that stand in a RESOURCE that is not of type "meta", at any depth.
    /// </summary>
    public IReadOnlyList<VoTableInfo> ResourceInfos => _walker.ResourceInfos;

    /// <summary>
    /// The last INFO named QUERY_STATUS seen so far, wherever it stood; null when there was none. Final only when
    /// <see cref="ReadAsync"/> has returned false, because an overflow or an error is told behind the rows.
    /// </summary>
    public QueryStatus? Status => _walker.Status;

    /// <summary>Whether the document has a table; error documents have none.</summary>
    public bool HasTable => _walker.HasTable;

    /// <summary>
    /// Whether another TABLE with DATA stands behind the one that is read, outside of RESOURCEs of type "meta": its rows are
    /// not delivered. Final only when <see cref="ReadAsync"/> has returned false.
    /// </summary>
    public bool HasMoreTables => _walker.HasMoreTables;

    /// <summary>How the rows are written.</summary>
    public VoTableSerialization Serialization => _rows?.Serialization ?? VoTableSerialization.None;

    /// <summary>The version that the document gives itself, verbatim; null when it gives none.</summary>
    public string? Version => _walker.Version;

    /// <summary>How many rows have been read; the number of the current row, counted from 1.</summary>
    public long RowsRead => _rows?.RowsRead ?? 0;

    /// <summary>
    /// Opens a document and reads up to the rows of its table, or to its end when it has none.
    /// </summary>
    /// <param name="stream">The document. The reader owns it, even when opening fails, unless told otherwise.</param>
    /// <param name="options">Bounds; null for the defaults.</param>
    /// <param name="cancellationToken">Cancels the reading; the document cannot be read on afterwards.</param>
    /// <exception cref="VoTableException">The document is no VOTable, is broken, is cut short, or exceeds a bound.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A bound of the options is not positive.</exception>
    public static async Task<VoTableReader> OpenAsync(
        Stream stream,
        VoTableReaderOptions? options = null,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(stream);
        options ??= VoTableReaderOptions.Default;
        VoTableReaderOptions.Validate(options);
        VoTableReader? reader = null;
        try
        {
            var source = await DocumentInput.OpenAsync(stream, cancellationToken).ConfigureAwait(false);
            var encoding = await DeclaredEncoding.FindAsync(source, cancellationToken).ConfigureAwait(false);
            reader = new VoTableReader(stream, source, encoding, options);
            reader._rows = await reader._walker.FindRowsAsync(cancellationToken).ConfigureAwait(false);
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

    /// <summary>Goes to the next row.</summary>
    /// <returns>
    /// False after the last row, when the document has been read to its end and was complete.
    /// </returns>
    /// <param name="cancellationToken">Cancels the reading; the document cannot be read on afterwards.</param>
    /// <exception cref="VoTableException">
    /// The document is broken, cut short (<see cref="VoTableException.RowsRead"/> rows were whole), or exceeds a bound.
    /// </exception>
    /// <exception cref="InvalidOperationException">An earlier call has failed.</exception>
    /// <exception cref="ObjectDisposedException">The reader has been disposed of.</exception>
    public async ValueTask<bool> ReadAsync(CancellationToken cancellationToken = default)
    {
        ObjectDisposedException.ThrowIf(_state == ReaderState.Disposed, this);
        cancellationToken.ThrowIfCancellationRequested();
        if (_state == ReaderState.AtEnd)
            return false;
        if (_state == ReaderState.Failed)
            throw new InvalidOperationException($"The document cannot be read on after an error: {_failure?.Message}", _failure);

        try
        {
            _state = ReaderState.BeforeRow;
            if (_rows is not null && await _rows.ReadAsync(cancellationToken).ConfigureAwait(false))
            {
                _state = ReaderState.OnRow;
                return true;
            }

            await _walker.FinishAsync(cancellationToken).ConfigureAwait(false);
            _state = ReaderState.AtEnd;
            return false;
        }
        catch (Exception exception)
        {
            _state = ReaderState.Failed;
            _failure = exception;
            throw;
        }
    }

    /// <summary>Reads on to the end without decoding rows, so that <see cref="Status"/> is final.</summary>
    /// <exception cref="VoTableException">See <see cref="ReadAsync"/>.</exception>
    public async Task DrainAsync(CancellationToken cancellationToken = default)
    {
        while (await ReadAsync(cancellationToken).ConfigureAwait(false))
        {
            // Rows are counted, not looked at.
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
        _xml.Dispose();
        _state = ReaderState.Disposed;
        if (!_leaveOpen)
            await _stream.DisposeAsync().ConfigureAwait(false);
    }

    private Cell Current(int ordinal)
    {
        ObjectDisposedException.ThrowIf(_state == ReaderState.Disposed, this);
        if (_state != ReaderState.OnRow || _rows is null)
            throw new InvalidOperationException("There is no current row: values are there after ReadAsync has returned true.");
        ArgumentOutOfRangeException.ThrowIfNegative(ordinal);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(ordinal, Fields.Count);
        return _rows.Cell(ordinal);
    }
}
