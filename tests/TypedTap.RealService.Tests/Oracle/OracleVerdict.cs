namespace TypedTap.RealService.Tests.Oracle;

/// <summary>What came of a query on all sides.</summary>
/// <param name="Name">The query's name.</param>
/// <param name="Adql">What was sent.</param>
/// <param name="Difference">What differs, or null.</param>
/// <param name="Rows">How many rows C# has.</param>
/// <param name="Refusal">Why it was not sent, if it was not.</param>
internal sealed record OracleVerdict(string Name, string Adql, string? Difference, int Rows, string? Refusal);
