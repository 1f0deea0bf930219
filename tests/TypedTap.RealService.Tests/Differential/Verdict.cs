namespace TypedTap.RealService.Tests.Differential;

/// <summary>What came of a query on both sides.</summary>
/// <param name="Query">The query.</param>
/// <param name="Difference">What differs, or null.</param>
/// <param name="Rows">How many rows the service gave.</param>
/// <param name="Error">Why it was refused, if it was.</param>
internal sealed record Verdict(GeneratedQuery Query, string? Difference, int Rows, string? Error);
