using System.Globalization;
using System.Runtime.CompilerServices;
using TypedTap.Data;
using TypedTap.Http;
using TypedTap.Votable;
using TypedTap.Votable.Reporting;

namespace TypedTap.Tap;

/// <summary>
/// The answer to a query: its rows, one at a time, and at their end whether they are all. Read it with
/// <see cref="ReadAsync"/>, take values from <see cref="Rows"/>, and dispose of it.
/// </summary>
public sealed class TapResponse : IAsyncDisposable
{
    private readonly TapHttpResponse _answer;
    private readonly SentQuery _context;
    private StreamCells? _cells;
    private Exception? _brokenBy;
    private bool _disposed;

    internal TapResponse(TapHttpResponse answer, VoTableReader rows, SentQuery context)
    {
        _answer = answer;
        _context = context;
        Rows = rows;
    }

    /// <summary>Opens the rows of an answer and takes the answer over; if it is none of rows, it is disposed of.</summary>
    /// <exception cref="TapException">It has no rows; what it says instead.</exception>
    internal static async Task<TapResponse> OpenAsync(
        TapHttpResponse answer, SentQuery context, TapJob? job, bool ownsJob, CancellationToken cancellationToken)
    {
        try
        {
            var rows = await TableAnswer.OpenAsync(answer, context, cancellationToken).ConfigureAwait(false);
            return new TapResponse(answer, rows, context) { Job = job, OwnsJob = ownsJob };
        }
        catch
        {
            await answer.DisposeAsync().ConfigureAwait(false);
            throw;
        }
    }

    /// <summary>
    /// The columns, the values of the row that was read last, and what else the document tells. Move on with
    /// <see cref="ReadAsync"/> of this object, not of the reader: only that one judges the end.
    /// </summary>
    public VoTableReader Rows { get; }

    /// <summary>The columns, by position and by name.</summary>
    public TapColumns Columns => Cells.Columns;

    /// <summary>The request, without secrets, as it was first sent.</summary>
    public TapRequest? Request => _answer.Request;

    /// <summary>
    /// Who the service says that we are (<c>X-VO-Authenticated</c>); null when it does not say, which many services never do.
    /// </summary>
    public string? Identity => _answer.Identity;

    /// <summary>The job that gives these rows; null for a synchronous query.</summary>
    public TapJob? Job { get; internal init; }

    /// <summary>Whether the job goes with the answer, as with <see cref="TapClient.QueryAsJobAsync"/>.</summary>
    internal bool OwnsJob { get; init; }

    /// <summary>The URL that answered, after redirects.</summary>
    public Uri FinalUrl => _answer.FinalUrl;

    /// <summary>
    /// Whether the rows are all: <see cref="TapCompleteness.Unknown"/> until <see cref="ReadAsync"/> has given false or thrown.
    /// </summary>
    public TapCompleteness Completeness { get; private set; } = TapCompleteness.Unknown;

    /// <summary>Moves to the next row.</summary>
    /// <param name="cancellationToken">Ends the reading, and with it the answer: it cannot be resumed.</param>
    /// <returns>
    /// False when the whole answer has been read and the service reports neither an error nor, unless allowed, a truncation.
    /// </returns>
    /// <exception cref="TapTruncatedException">The rows have ended, there are more, and truncation was not allowed.</exception>
    /// <exception cref="TapQueryException">The rows have ended because the service failed.</exception>
    /// <exception cref="TapTransportException">The answer broke off.</exception>
    /// <exception cref="TapTimeoutException">The answer paused for too long.</exception>
    /// <exception cref="TapResponseException">The rows have ended, but another table with data follows, which is not read.</exception>
    /// <exception cref="VoTableException">The document is damaged or ends too early.</exception>
    /// <exception cref="OperationCanceledException"><paramref name="cancellationToken"/> was cancelled.</exception>
    /// <exception cref="InvalidOperationException">The answer was given up before.</exception>
    /// <exception cref="ObjectDisposedException">The answer was disposed of.</exception>
    public ValueTask<bool> ReadAsync(CancellationToken cancellationToken = default)
    {
        ObjectDisposedException.ThrowIf(_disposed, this);
        if (_brokenBy is not null)
            throw new InvalidOperationException("This answer was given up before; send the query again.", _brokenBy);

        ValueTask<bool> next;
        try
        {
            next = Rows.ReadAsync(cancellationToken);
        }
        catch (Exception e)
        {
            throw Broken(e);
        }

        // Most rows are in the buffer already.
        return next.IsCompletedSuccessfully ? new ValueTask<bool>(Judged(next.Result)) : FinishAsync(next);
    }

    /// <summary>
    /// The rows from here to the end, as they come; memory does not grow with their number. Each can be read until the next one comes.
    /// The answer stays the caller's to dispose of.
    /// </summary>
    /// <param name="cancellationToken">Ends the reading, and with it the answer: it cannot be resumed.</param>
    /// <exception cref="TapException">As <see cref="ReadAsync"/>, when the rows are enumerated.</exception>
    public async IAsyncEnumerable<TapRow> RowsAsync([EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        while (await ReadAsync(cancellationToken).ConfigureAwait(false))
            yield return new TapRow(Cells, Rows.RowsRead);
    }

    /// <summary>Reads the rows from here to the end into memory. The answer stays the caller's to dispose of.</summary>
    /// <param name="maxRows">How many rows to hold at most; null for as many as come.</param>
    /// <param name="cancellationToken">Ends the reading, and with it the answer: it cannot be resumed.</param>
    /// <exception cref="TapLimitException">There are more rows than <paramref name="maxRows"/>, or than an array can hold.</exception>
    /// <exception cref="TapException">
    /// As <see cref="ReadAsync"/>: a truncated answer gives no table unless truncation was allowed.
    /// </exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="maxRows"/> is negative.</exception>
    public Task<TapTable> ReadTableAsync(int? maxRows = null, CancellationToken cancellationToken = default)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(maxRows ?? 0, nameof(maxRows));
        ObjectDisposedException.ThrowIf(_disposed, this);
        return TableLoading.LoadAsync(this, maxRows ?? Array.MaxLength, cancellationToken);
    }

    /// <summary>
    /// The rows as ADO.NET knows them, for bulk loaders and the like. It reads through this object, so a truncated answer throws at its
    /// end there too, and disposes of it.
    /// </summary>
    public TapDataReader ToDataReader()
    {
        ObjectDisposedException.ThrowIf(_disposed, this);
        return new TapDataReader(new AnswerRows(this));
    }

    /// <summary>Lets go of the answer. One that was not read to its end is broken off, not waited for.</summary>
    public async ValueTask DisposeAsync()
    {
        _disposed = true;
        try
        {
            await Rows.DisposeAsync().ConfigureAwait(false);
            await _answer.DisposeAsync().ConfigureAwait(false);
        }
        finally
        {
            if (OwnsJob)
                await Job!.DisposeAsync().ConfigureAwait(false);
        }
    }

    private StreamCells Cells => _cells ??= new StreamCells(Rows);

    private async ValueTask<bool> FinishAsync(ValueTask<bool> next)
    {
        bool more;
        try
        {
            more = await next.ConfigureAwait(false);
        }
        catch (Exception e)
        {
            var broken = Broken(e);
            if (ReferenceEquals(broken, e))
                throw;
            throw broken;
        }

        return Judged(more);
    }

    private bool Judged(bool more)
    {
        if (more)
            return true;

        // An older service says so with no row and an INFO, which is no empty answer.
        if (ReportedError.Find(Rows) is { } error)
            throw Failed(ErrorAnswer.Refused(_answer, Rows.RowsRead, error, _context));

        if (Rows.HasMoreTables)
            throw Failed(MoreTables());

        Completeness = TapCompleteness.AtEnd(Rows.Status, Rows.RowsRead, _context.MaxRec, !_context.IsUnknown);
        if (Completeness.Kind == TapCompletenessKind.Truncated && !_context.AllowTruncation)
            throw Truncated();
        return false;
    }

    /// <summary>The same exception, remembered.</summary>
    private Exception Failed(Exception cause)
    {
        Completeness = TapCompleteness.FailedAfter(Rows.RowsRead, cause);
        if (cause is TapException failure)
            failure.Request ??= _answer.Request;
        return cause;
    }

    private TapResponseException MoreTables()
    {
        var read = string.Create(CultureInfo.InvariantCulture, $"its {Rows.RowsRead} rows are not all that was sent");
        return new TapResponseException(
            $"{SafeUrl.Print(FinalUrl)} answered with more than one results table: only the first was read, and {read}. The "
            + "answer to a query is one table. Tell the service's help desk; to read the first table regardless, open the document "
            + "with VoTableReader.")
        {
            Url = SafeUrl.Redact(FinalUrl),
            StatusCode = _answer.StatusCode,
            ContentType = _answer.ContentType,
        };
    }

    private TapTruncatedException Truncated() => new(
        $"{SafeUrl.Print(FinalUrl)}: {Completeness} "
        + "Ask for more with WithMaxRec(n), for fewer with Take(n), or take what comes with AllowTruncation(); where the ADQL is written by "
        + "hand, with MaxRec of TapRequestOptions, TOP n, and AllowTruncation of TapRequestOptions."
        + FewerColumns())
    {
        Request = _answer.Request,
        RowsRead = Rows.RowsRead,
        MaxRec = _context.MaxRec,
        Url = SafeUrl.Redact(FinalUrl),
    };

    private string FewerColumns() => Job is not null && _context.Traits.AsyncRows is { } limit
        ? string.Create(
            CultureInfo.InvariantCulture,
            $" Jobs of {_context.Traits.Name} give {limit.RowsOf(Math.Max(1, Columns.Count))} rows of {Columns.Count} columns at most: select fewer columns, or ask synchronously.")
        : "";

    private Exception Broken(Exception cause)
    {
        _brokenBy = cause;
        // The job has done its work: it stays, so that its result can be fetched again.
        if (cause is TapException)
            Job?.KeepResult();
        return Failed(Told(cause, Rows.RowsRead));
    }

    private Exception Told(Exception cause, long rows) => cause switch
    {
        TapTransportException e => new TapTransportException(e.Message + Whole(rows), e.InnerException)
        {
            Url = e.Url,
            RowsRead = rows,
        },
        TapTimeoutException e => new TapTimeoutException(e.Message + Whole(rows), e.InnerException)
        {
            Kind = e.Kind,
            Limit = e.Limit,
            Url = e.Url,
            RowsRead = rows,
        },
        VoTableException e => new VoTableException(e.Kind, $"{SafeUrl.Print(FinalUrl)}: {e.Message}", e)
        {
            Line = e.Line,
            Column = e.Column,
            RowsRead = rows,
            Body = e.Body,
        },
        _ => cause,
    };

    private string Whole(long rows) => string.Create(CultureInfo.InvariantCulture, $" Rows read whole before: {rows}.")
        + (Job is null ? "" : $" The job is kept, and its result can be fetched again: {SafeUrl.Print(Job.Url)}");
}
