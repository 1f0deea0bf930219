using TypedTap.Linq.Execution;
using TypedTap.Querying.Dialects;
using TypedTap.Tap;

namespace TypedTap.Linq;

/// <summary>Where a query goes and how: everything about it but its expression.</summary>
internal sealed record QuerySession(TapClient Client, QueryDialect Dialect, TapRequestOptions Request)
{
    /// <summary>Finds a generated table by its published name; null where there is no archive with tables.</summary>
    public Func<string, TapTableMapping?>? FindTable { get; init; }

    /// <summary>Whether it runs at once or as a job, and who hears of its progress.</summary>
    public QueryExecution Execution { get; init; } = QueryExecution.Sync;

    /// <summary>What was made of projections before, for all queries of an archive.</summary>
    public ProjectionCache Projections { get; init; } = new();

    /// <summary>The plans that were made before, for all queries of an archive.</summary>
    public PlanCache Plans { get; init; } = new();
}
