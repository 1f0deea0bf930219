using TypedTap.Adql.Syntax;
using TypedTap.Testing.Engine.Values;

namespace TypedTap.Testing.Engine.Queries;

/// <summary>What all parts of a running query share.</summary>
internal sealed class QueryContext(EngineDatabase database, CancellationToken cancellation)
{
    /// <summary>How many rows a part of a query may keep.</summary>
    public const long MaximumKept = 50_000_000;

    private const int TicksBetweenLooks = 4096;

    private readonly Dictionary<AdqlDerivedTable, EngineTable> _derived = new(ReferenceEqualityComparer.Instance);
    private int _ticks;

    public EngineDatabase Database => database;

    /// <summary>How many rows a join may give.</summary>
    public long MaximumJoined { get; init; } = MaximumKept;

    /// <summary>The rows of a subquery in FROM that depend on nothing around it: run once, however often the query around it is planned.</summary>
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

    /// <summary>Called with the number of rows that a join has given so far.</summary>
    /// <exception cref="EngineException">They are too many.</exception>
    public void CheckJoined(long rows)
    {
        if (rows > MaximumJoined)
            throw TooMany(MaximumJoined);
    }

    /// <summary>Called with the number of rows that an operator keeps so far.</summary>
    /// <exception cref="EngineException">They are too many.</exception>
    public static void CheckKept(long rows)
    {
        if (rows > MaximumKept)
            throw TooMany(MaximumKept);
    }

    private static EngineException TooMany(long rows) => new(
        FormattableString.Invariant($"An intermediate result of the query has more than {rows:N0} rows. Join with more conditions, or select fewer rows before the join."));
}
