using TypedTap.Uws;

namespace TypedTap.Linq.Execution;

/// <summary>How a query is to be run.</summary>
/// <param name="Mode">At once or as a job; null to decide by what is known of service and query.</param>
/// <param name="Reason">Why, for people.</param>
internal sealed record QueryExecution(TapExecutionMode? Mode, string Reason)
{
    public static QueryExecution Sync { get; } = new(TapExecutionMode.Sync, "queries run at once unless they are asked to be jobs");

    /// <summary>How a job is waited for and what becomes of it; null for the client's.</summary>
    public UwsJobOptions? Job { get; init; }

    /// <summary>Told how far the query is; null if nobody cares.</summary>
    public IProgress<TapQueryProgress>? Progress { get; init; }
}
