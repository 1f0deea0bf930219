namespace TypedTap.Benchmarks.Linq;

/// <summary>The same query in both; a seed gives the values in it.</summary>
/// <param name="Name">What it does.</param>
/// <param name="Ours">Ours, as text and ready to read rows.</param>
/// <param name="Theirs">EF Core's.</param>
internal sealed record LinqPair(string Name, Func<BenchArchive, int, string> Ours, Func<BenchContext, int, string> Theirs);
