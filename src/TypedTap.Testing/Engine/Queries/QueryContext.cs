using TypedTap.Adql.Syntax;
using TypedTap.Testing.Engine.Values;

namespace TypedTap.Testing.Engine.Queries;

/// <summary>What all parts of a running query share.</summary>
internal sealed class QueryContext(EngineDatabase database, CancellationToken cancellation)
{
    /// <summary>How many characters an operator may keep of a column of texts that are computed; two bytes each.</summary>
    public const long MaximumCharacters = 256L << 20;

    /// <summary>How many rows a part of a query may keep.</summary>
    public const long MaximumKept = 50_000_000;

    private const int TicksBetweenLooks = 4096;

    private readonly Dictionary<AdqlDerivedTable, EngineTable> _derived = new(ReferenceEqualityComparer.Instance);
    private int _ticks;

    public EngineDatabase Database => database;

    /// <summary>How many rows an operator may keep.</summary>
    public long MaximumRows { get; init; } = MaximumKept;

    /// <summary>How many characters the computed texts of a column may have.</summary>
    public long MaximumText { get; init; } = MaximumCharacters;

    /// <summary>
    /// The rows of a subquery in FROM that depend on nothing around it: run once, however often the query around it is planned.
    /// </summary>
    public EngineTable Derived(AdqlDerivedTable table, QueryPlan plan)
    {
        if (!_derived.TryGetValue(table, out var rows))
            _derived.Add(table, rows = plan.Run(null));
        return rows;
    }

    /// <summary>Called for each row that is looked at.</summary>
    /// <exception cref="OperationCanceledException">The query is not wanted any more.</exception>
    public void Tick()
    {
        if (++_ticks < TicksBetweenLooks)
            return;
        _ticks = 0;
        cancellation.ThrowIfCancellationRequested();
    }

    /// <summary>Called where something takes long that is no row.</summary>
    /// <exception cref="OperationCanceledException">The query is not wanted any more.</exception>
    public void ThrowIfCancelled() => cancellation.ThrowIfCancellationRequested();

    /// <summary>Called with the number of rows that an operator keeps so far. Rows that are only gone through may be any number.</summary>
    /// <exception cref="EngineException">They are too many.</exception>
    public void CheckRows(long rows)
    {
        if (rows > MaximumRows)
            throw TooMany(MaximumRows);
    }

    /// <summary>Called with the number of keys that a table of keys has so far.</summary>
    /// <exception cref="EngineException">They are too many.</exception>
    public static void CheckKeys(long keys)
    {
        if (keys > MaximumKept)
            throw TooMany(MaximumKept);
    }

    /// <summary>The error for computed texts that fill the memory.</summary>
    public static EngineException TooMuchText(long characters) => new(
        FormattableString.Invariant(
            $"The query computes a column of texts with more than {characters:N0} characters in all. Join shorter texts, or select fewer rows."));

    private static EngineException TooMany(long rows) => new(
        FormattableString.Invariant(
            $"An intermediate result of the query has more than {rows:N0} rows. Join with more conditions, or select fewer rows before the join."));
}
