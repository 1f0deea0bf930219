namespace TypedTap.RealService.Tests;

/// <summary>The test service's own tables: booleans, extremes, empty strings, delimited names.</summary>
[TapArchive("bench")]
public partial class BenchService;
