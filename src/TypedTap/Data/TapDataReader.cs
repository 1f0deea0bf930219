using System.Collections;
using System.Data.Common;
using System.Diagnostics.CodeAnalysis;
using TypedTap.Tap;
using TypedTap.Votable;

namespace TypedTap.Data;

/// <summary>
/// The rows of a VOTable or of a service's answer as ADO.NET knows them, for what takes a <see cref="DbDataReader"/>:
/// bulk loaders, DataTable, object mappers. Forward only, one row in memory. Not safe for use by several threads at a time.
/// </summary>
/// <remarks>
/// <para>
/// Over a <see cref="TapResponse"/> the end of the rows is judged as the response judges it: <see cref="Read"/> throws a
/// <see cref="TapTruncatedException"/> rather than return false when rows are missing. So whatever was loaded is to be
/// committed after <see cref="Read"/> has returned false, never before.
/// </para>
/// <para>
/// Columns have the types that <c>docs/pipelines.md</c> lists. Getters convert as those of <see cref="VoTableReader"/> do
/// and throw a <see cref="VoTableException"/> for a value that is not what was asked for, an
/// <see cref="InvalidCastException"/> for a null or for a type that no column is read as, and an
/// <see cref="IndexOutOfRangeException"/> for a column that is not there.
/// </para>
/// <para>
/// The document comes over a network: <see cref="Read"/>, <see cref="NextResult"/>, <see cref="Close"/> and the first
/// <see cref="HasRows"/> block the thread while they wait for it. Prefer their asynchronous forms.
/// </para>
/// </remarks>
[SuppressMessage(
    "Design", "CA1010",
    Justification = "A DbDataReader's rows are IDataRecords, one object each; IEnumerable<T> has nothing to add.")]
[SuppressMessage("Naming", "CA1710", Justification = "Readers of ADO.NET are called readers.")]
public sealed partial class TapDataReader : DbDataReader
{
    private readonly IDataRows _rows;
    private readonly bool[]? _required;
    private TapDbColumn[] _columns;
    private ColumnNames? _names;
    private Place _place;
    private bool? _hasRows;

    /// <summary>Makes a reader of a document's tables; each table is a result.</summary>
    /// <param name="rows">
    /// The document, where it stands. It is disposed of with this reader. An error or an overflow that it reports is not
    /// thrown: see <see cref="Completeness"/>.
    /// </param>
    public TapDataReader(VoTableReader rows)
        : this(new DocumentRows(rows ?? throw new ArgumentNullException(nameof(rows))))
    {
    }

    /// <param name="rows">Where the rows come from.</param>
    /// <param name="required">For each column shown whether it is never null; null shows all columns as they come.</param>
    internal TapDataReader(IDataRows rows, bool[]? required = null)
    {
        _rows = rows;
        _required = required;
        _columns = Describe();
    }

    private enum Place
    {
        BeforeRow,

        /// <summary>A row was read to see whether there is one; nobody has asked for it yet.</summary>
        Ahead,
        OnRow,
        AfterRows,
        AfterResults,
        Closed,
    }

    /// <summary>
    /// Whether the rows are all: <see cref="TapCompleteness.Unknown"/> until <see cref="Read"/> has returned false or thrown. Over a
    /// <see cref="VoTableReader"/> it tells of the whole document, also of an error that the document reports.
    /// </summary>
    public TapCompleteness Completeness => _rows.Completeness;

    /// <summary>Always 0: rows are not nested.</summary>
    public override int Depth => 0;

    /// <summary>Always -1: nothing is changed by reading.</summary>
    public override int RecordsAffected => -1;

    /// <summary>Whether the reader was closed or disposed of.</summary>
    public override bool IsClosed => _place == Place.Closed;

    /// <summary>
    /// Whether the result has a row. Before the first <see cref="Read"/> this reads one row ahead, which blocks; what is wrong with the
    /// answer is thrown here then.
    /// </summary>
    public override bool HasRows
    {
        get
        {
            ThrowIfClosed();
            if (_hasRows is null)
            {
                Wait(MoveAsync(CancellationToken.None));
                _place = _hasRows == true ? Place.Ahead : Place.AfterRows;
            }

            return _hasRows == true;
        }
    }

    /// <summary>Moves to the next row; blocks while it is on its way.</summary>
    /// <inheritdoc cref="ReadAsync" path="/returns|/exception"/>
    public override bool Read() => TryTakeAhead() ?? Wait(MoveAsync(CancellationToken.None));

    /// <summary>Moves to the next row.</summary>
    /// <param name="cancellationToken">Ends the reading, which cannot be resumed.</param>
    /// <returns>False when the result has ended, and, over a service's answer, is complete.</returns>
    /// <exception cref="TapTruncatedException">The rows have ended, there are more, and truncation was not allowed.</exception>
    /// <exception cref="TapException">
    /// The answer broke off, is damaged, or reports an error; see <see cref="TapResponse.ReadAsync"/>.
    /// </exception>
    /// <exception cref="ObjectDisposedException">The reader was closed.</exception>
    public override Task<bool> ReadAsync(CancellationToken cancellationToken)
    {
        if (TryTakeAhead() is { } known)
            return Task.FromResult(known);
        var next = MoveAsync(cancellationToken);
        return next.IsCompletedSuccessfully ? Task.FromResult(next.Result) : next.AsTask();
    }

    /// <summary>Moves to the next table of a document, past what is left of this one; blocks.</summary>
    /// <inheritdoc cref="NextResultAsync" path="/returns|/exception"/>
    public override bool NextResult() => Wait(new ValueTask<bool>(NextResultAsync(CancellationToken.None)));

    /// <summary>Moves to the next table of a document, past what is left of this one.</summary>
    /// <param name="cancellationToken">Ends the reading, which cannot be resumed.</param>
    /// <returns>False when there is none: always so over a service's answer, whose remaining rows are read and judged.</returns>
    /// <exception cref="TapException">As for <see cref="ReadAsync"/>.</exception>
    /// <exception cref="ObjectDisposedException">The reader was closed.</exception>
    public override async Task<bool> NextResultAsync(CancellationToken cancellationToken)
    {
        ThrowIfClosed();
        if (_place == Place.AfterResults)
            return false;
        _place = Place.BeforeRow;
        _chunked = null;
        var more = await _rows.NextTableAsync(cancellationToken).ConfigureAwait(false);
        _place = more ? Place.BeforeRow : Place.AfterResults;
        _hasRows = more ? null : false;
        _columns = more ? Describe() : [];
        _names = null;
        return more;
    }

    /// <summary>Lets go of the document; blocks. What was not read is broken off, not waited for.</summary>
    public override void Close() => CloseAsync().GetAwaiter().GetResult();

    /// <summary>Lets go of the document. What was not read is broken off, not waited for.</summary>
    public override async Task CloseAsync()
    {
        if (_place == Place.Closed)
            return;
        _place = Place.Closed;
        _chunked = null;
        await _rows.DisposeAsync().ConfigureAwait(false);
    }

    /// <summary>The same as <see cref="CloseAsync"/>.</summary>
    public override async ValueTask DisposeAsync()
    {
        await CloseAsync().ConfigureAwait(false);
        await base.DisposeAsync().ConfigureAwait(false);
    }

    /// <summary>The rows, for the few who want them with foreach; each <see cref="IEnumerator.MoveNext"/> blocks.</summary>
    public override IEnumerator GetEnumerator() => new DbEnumerator(this, closeReader: false);

    private static bool Wait(ValueTask<bool> task) => task.IsCompletedSuccessfully ? task.Result : task.AsTask().GetAwaiter().GetResult();

    /// <summary>What the look-ahead found; null when there was none, or it has been used.</summary>
    private bool? TryTakeAhead()
    {
        ThrowIfClosed();
        if (_place == Place.Ahead)
        {
            _place = Place.OnRow;
            return true;
        }

        return _place == Place.AfterResults ? false : null;
    }

    private ValueTask<bool> MoveAsync(CancellationToken cancellationToken)
    {
        // An error leaves no row behind that could be read a second time.
        _place = Place.BeforeRow;
        _chunked = null;
        var next = _rows.ReadAsync(cancellationToken);
        return next.IsCompletedSuccessfully ? new ValueTask<bool>(Arrived(next.Result)) : FinishAsync(next);
    }

    private async ValueTask<bool> FinishAsync(ValueTask<bool> next) => Arrived(await next.ConfigureAwait(false));

    private bool Arrived(bool more)
    {
        _hasRows ??= more;
        _place = more ? Place.OnRow : Place.AfterRows;
        return more;
    }

    private TapDbColumn[] Describe()
    {
        var fields = _rows.Reader.Fields;
        var columns = new TapDbColumn[_required?.Length ?? fields.Count];
        for (var i = 0; i < columns.Length; i++)
            columns[i] = new TapDbColumn(fields[i], i, _required?[i] == true);
        return columns;
    }

    private void ThrowIfClosed() => ObjectDisposedException.ThrowIf(_place == Place.Closed, this);

    /// <summary>The document, if it stands on a row that has such a column.</summary>
    private VoTableReader Row(int ordinal)
    {
        if (_place == Place.OnRow && (uint)ordinal < (uint)_columns.Length)
            return _rows.Reader;
        ThrowIfClosed();
        _ = Column(ordinal);
        throw new InvalidOperationException("There is no current row: values are there after Read has returned true.");
    }
}
