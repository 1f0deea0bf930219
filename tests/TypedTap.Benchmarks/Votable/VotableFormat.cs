namespace TypedTap.Benchmarks.Votable;

/// <summary>How the rows of a file are written.</summary>
internal enum VotableFormat
{
    TableData,
    Binary,
    Binary2,
}
