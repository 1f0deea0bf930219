namespace Pipeline.Storage;

/// <summary>The round that is under way, as the database remembers it.</summary>
/// <param name="Job">The job at the service; null before there is one.</param>
/// <param name="IsStaged">Whether its rows are in the staging table, all of them.</param>
/// <param name="AbandonedJob">The job of a round that this one replaces, because it asked something else; null where there is none.</param>
public sealed record OpenRound(string? Job, bool IsStaged, string? AbandonedJob);
