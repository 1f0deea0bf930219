using TypedTap.Tap;

namespace TypedTap.Linq;

/// <summary>
/// A query as it would be run, to look at, to keep, or to run by hand: <c>client.QueryAsync(plan.Adql, plan.Options)</c>.
/// </summary>
/// <param name="Adql">The text.</param>
/// <param name="Options">Row limit, uploads and the rest of the request.</param>
/// <param name="Execution">At once or as a job, and why.</param>
/// <param name="DropsRows">
/// Whether rows that the service could not be told to leave out are dropped here: then the text alone gives too many.
/// </param>
public sealed record TapQueryPlan(string Adql, TapRequestOptions Options, TapExecutionChoice Execution, bool DropsRows);
