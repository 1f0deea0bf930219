using System.Globalization;
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
    private Exception? _brokenBy;
    private bool _disposed;

    internal TapResponse(TapHttpResponse answer, VoTableReader rows, SentQuery context)
    {
        _answer = answer;
        _context = context;
        Rows = rows;
    }

    /// <summary>
    /// The columns, the values of the row that was read last, and what else the document tells. Move on with
    /// <see cref="ReadAsync"/> of this object, not of the reader: only that one judges the end.
    /// </summary>
    public VoTableReader Rows { get; }

    /// <summary>The URL that answered, after redirects.</summary>
    public Uri FinalUrl => _answer.FinalUrl;

    /// <summary>
    /// Whether the rows are all: known when <see cref="ReadAsync"/> has given false or thrown a
    /// <see cref="TapTruncatedException"/>. It stays <see cref="TapCompleteness.Unknown"/> when the service ends with a
    /// <c>QUERY_STATUS</c> that no standard knows.
    /// </summary>
    public TapCompleteness Completeness { get; private set; }

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
        await Rows.DisposeAsync().ConfigureAwait(false);
        await _answer.DisposeAsync().ConfigureAwait(false);
    }

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

        var status = Rows.Status?.Kind;
        // An older service says so with no row and an INFO, which is no empty answer.
        if (ReportedError.Find(Rows) is { } error)
            throw ErrorAnswer.Refused(_answer, Rows, error, _context);

        if (Rows.HasMoreTables)
            throw MoreTables();

        Completeness = status switch
        {
            // No status at all is what services older than DALI send.
            null or QueryStatusKind.Ok => TapCompleteness.Complete,
            QueryStatusKind.Overflow => TapCompleteness.Truncated,
            _ => TapCompleteness.Unknown,
        };
        if (Completeness == TapCompleteness.Truncated && !_context.AllowTruncation)
            throw Truncated();
        return false;
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

    private TapTruncatedException Truncated()
    {
        var limit = _context.MaxRec is { } rows
            ? string.Create(CultureInfo.InvariantCulture, $"MAXREC was {rows}")
            : "no MAXREC was sent, so the limit is the service's own";
        var stopped = string.Create(CultureInfo.InvariantCulture, $"stopped after {Rows.RowsRead} rows although there are more ({limit})");
        return new TapTruncatedException(
            $"{SafeUrl.Print(FinalUrl)} {stopped}. "
            + "Ask for more with WithMaxRec(n), for fewer with Take(n), or take what comes with AllowTruncation().")
        {
            RowsRead = Rows.RowsRead,
            MaxRec = _context.MaxRec,
            Url = SafeUrl.Redact(FinalUrl),
        };
    }

    private Exception Broken(Exception cause)
    {
        _brokenBy = cause;
        var rows = Rows.RowsRead;
        return cause switch
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
    }

    private static string Whole(long rows) => string.Create(CultureInfo.InvariantCulture, $" Rows read whole before: {rows}.");
}
