using TypedTap.Testing.Engine.Expressions;
using TypedTap.Testing.Engine.Values;

namespace TypedTap.Testing.Engine.Queries;

/// <summary>A query whose names are resolved and whose operators are chosen. It can be run again and again, by one thread.</summary>
internal abstract class QueryPlan
{
    /// <summary>What the rows consist of.</summary>
    public abstract IReadOnlyList<EngineColumn> Columns { get; }

    /// <summary>Whether the rows depend on the row of a query around.</summary>
    public abstract bool IsCorrelated { get; }

    /// <summary>Runs the query.</summary>
    /// <param name="outer">Where the query around it is; null if there is none, or if nothing depends on it.</param>
    /// <param name="limit">How many rows are needed at most.</param>
    public abstract EngineTable Run(RowCursor? outer, long limit = long.MaxValue);
}
