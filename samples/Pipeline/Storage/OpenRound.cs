namespace Pipeline.Storage;

/// <summary>The round that is under way, as the database remembers it.</summary>
/// <param name="Question">What it asks.</param>
/// <param name="Job">The job at the service; null before there is one, and when it has been deleted.</param>
/// <param name="IsStaged">Whether its rows are in the staging table, all of them.</param>
public sealed record OpenRound(string Question, string? Job, bool IsStaged);
