using TypedTap.Tap;

namespace TypedTap.Linq;

/// <summary>The rows that came, and whether they are all.</summary>
/// <typeparam name="T">What one row became.</typeparam>
/// <param name="Rows">The rows.</param>
/// <param name="Completeness">Whether the service had more.</param>
/// <param name="Execution">How the query ran, and why.</param>
public sealed record TapQueryResult<T>(IReadOnlyList<T> Rows, TapCompleteness Completeness, TapExecutionChoice Execution);
