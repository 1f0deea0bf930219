using System.Globalization;
using TypedTap.Http;
using TypedTap.Votable;

namespace TypedTap.Tap;

/// <summary>
/// Whether the rows that were read are all that the query asks for. A query that asks for a part of them (<c>TOP</c>) is complete
/// with that part.
/// </summary>
/// <remarks>
/// It matches patterns: <c>completeness is { Kind: TapCompletenessKind.Truncated, TruncatedBy: TapTruncatedBy.Service }</c>. Its text is a
/// sentence for people.
/// </remarks>
public sealed record TapCompleteness
{
    private TapCompleteness(TapCompletenessKind kind) => Kind = kind;

    /// <summary>The answer has not been read to its end.</summary>
    public static TapCompleteness Unknown { get; } = new(TapCompletenessKind.Unknown);

    /// <summary>These are all rows.</summary>
    public static TapCompleteness Complete { get; } = new(TapCompletenessKind.Complete);

    /// <summary>What is known.</summary>
    public TapCompletenessKind Kind { get; }

    /// <summary>Whether the rows are known to be all.</summary>
    public bool IsComplete => Kind == TapCompletenessKind.Complete;

    /// <summary>How many rows came, when they are known not to be all; otherwise null.</summary>
    public long? Rows { get; private init; }

    /// <summary>Whose limit cut the rows off; null when none did.</summary>
    public TapTruncatedBy? TruncatedBy { get; private init; }

    /// <summary>The MAXREC that was sent with a query that was cut off; null when none was sent, or nothing was cut off.</summary>
    public long? MaxRec { get; private init; }

    /// <summary>What ended the reading; null when nothing did.</summary>
    public Exception? Failure { get; private init; }

    /// <summary>Why nothing is proven, as a sentence without its full stop; null when something is.</summary>
    public string? Reason { get; private init; }

    /// <summary>The service left rows out.</summary>
    /// <param name="rows">How many came.</param>
    /// <param name="maxRec">The MAXREC that was sent; null for none. If fewer rows came, the limit is the service's own.</param>
    public static TapCompleteness Truncated(long rows, long? maxRec) => new(TapCompletenessKind.Truncated)
    {
        Rows = rows,
        MaxRec = maxRec,
        TruncatedBy = rows >= maxRec ? TapTruncatedBy.MaxRec : TapTruncatedBy.Service,
    };

    /// <summary>Reading failed.</summary>
    /// <param name="rows">How many rows were whole before.</param>
    /// <param name="failure">What happened.</param>
    public static TapCompleteness FailedAfter(long rows, Exception failure)
    {
        ArgumentNullException.ThrowIfNull(failure);
        return new(TapCompletenessKind.FailedAfter) { Rows = rows, Failure = failure };
    }

    /// <summary>The answer does not say whether its rows are all.</summary>
    /// <param name="reason">Why not, as a sentence without its full stop.</param>
    public static TapCompleteness Unproven(string reason)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(reason);
        return new(TapCompletenessKind.Unproven) { Reason = reason };
    }

    /// <summary>A sentence for people.</summary>
    public override string ToString() => Kind switch
    {
        TapCompletenessKind.Complete => "All rows came.",
        TapCompletenessKind.Truncated => $"Rows are missing: the service stopped after {Counted} although there are more ({Limit}).",
        TapCompletenessKind.FailedAfter => $"Rows are missing: reading failed after {Counted} ({Failure!.Message.TrimEnd('.')}).",
        TapCompletenessKind.Unproven => $"Rows may be missing: {Reason}.",
        _ => "Rows may be missing: the answer has not been read to its end.",
    };

    /// <summary>The end of the rows of an answer to a query, unless the service reports an error.</summary>
    /// <param name="status">The document's last status.</param>
    /// <param name="rows">How many rows came.</param>
    /// <param name="maxRec">The MAXREC that was sent.</param>
    /// <param name="isKnown">Whether it is known what was sent.</param>
    internal static TapCompleteness AtEnd(QueryStatus? status, long rows, long? maxRec, bool isKnown = true)
    {
        if (status?.Kind == QueryStatusKind.Other)
            return UnknownStatus(status);

        // The service need not have run the query, and says OVERFLOW whatever it would have given.
        if (maxRec == 0 && rows == 0)
            return Unproven("MAXREC was 0, so that only the columns were asked for");
        if (status?.Kind != QueryStatusKind.Overflow)
            return Complete;
        return isKnown ? Truncated(rows, maxRec) : new(TapCompletenessKind.Truncated) { Rows = rows, TruncatedBy = TapTruncatedBy.Unknown };
    }

    /// <summary>The end of a document that came without its query.</summary>
    internal static TapCompleteness AtEnd(VoTableReader document, long rows) => document.Status switch
    {
        // No status at all is what services older than DALI send.
        null or { Kind: QueryStatusKind.Ok } => Complete,
        { Kind: QueryStatusKind.Overflow } => new(TapCompletenessKind.Truncated) { Rows = rows, TruncatedBy = TapTruncatedBy.Unknown },
        { Kind: QueryStatusKind.Error } error => FailedAfter(rows, DocumentError(error, rows)),
        var other => UnknownStatus(other),
    };

    private string Counted => Rows == 1 ? "1 row" : string.Create(CultureInfo.InvariantCulture, $"{Rows} rows");

    private string Limit => TruncatedBy switch
    {
        TapTruncatedBy.MaxRec => string.Create(CultureInfo.InvariantCulture, $"MAXREC was {MaxRec}"),
        TapTruncatedBy.Service when MaxRec is not null =>
            string.Create(CultureInfo.InvariantCulture, $"MAXREC was {MaxRec}, so the limit is the service's own"),
        TapTruncatedBy.Service => "no MAXREC was sent, so the limit is the service's own",
        _ => "it does not say at whose limit",
    };

    private static TapCompleteness UnknownStatus(QueryStatus status) =>
        Unproven($"the service ended its answer with the status '{ServerText.Clean(status.Value, 100)}', which no standard knows");

    private static TapQueryException DocumentError(QueryStatus status, long rows)
    {
        var words = ServerText.Clean(status.Message);
        return new TapQueryException($"The document reports an error: {(words.Length == 0 ? "(it does not say why)" : words)}")
        {
            ServerMessage = words,
            RowsRead = rows,
        };
    }
}
