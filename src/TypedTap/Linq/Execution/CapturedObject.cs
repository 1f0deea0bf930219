namespace TypedTap.Linq.Execution;

/// <summary>An object that code captures.</summary>
/// <param name="Value">The object.</param>
/// <param name="From">The captured expression of the query that it stands in, by its index; null for one that comes with the plan.</param>
/// <param name="Place">The how manieth of that it is.</param>
internal sealed record CapturedObject(object? Value, int? From, int Place);
