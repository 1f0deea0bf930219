namespace Pipeline;

/// <summary>What a round has done.</summary>
/// <param name="Matches">How many matches are new or changed.</param>
/// <param name="Unfinished">How many datasets, of this round or earlier ones, are not there whole.</param>
public sealed record RoundResult(long Matches, long Unfinished);
