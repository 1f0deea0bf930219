namespace TypedTap.RealService.Tests.Differential;

/// <summary>A table in FROM.</summary>
internal sealed record Source(string Alias, SourceTable Table)
{
    /// <summary>Whether its columns may all be NULL, on the other side of an outer join.</summary>
    public bool IsOptional { get; init; }
}
