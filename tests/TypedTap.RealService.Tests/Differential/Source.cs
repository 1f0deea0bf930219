namespace TypedTap.RealService.Tests.Differential;

/// <summary>A table in FROM.</summary>
internal sealed record Source(string Alias, SourceTable Table);
