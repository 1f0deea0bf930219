namespace TypedTap.Benchmarks.Votable;

/// <summary>A run of the command.</summary>
/// <param name="Conditions">What held for all processes.</param>
/// <param name="Formats">The files.</param>
/// <param name="Starts">The programs with nothing to do.</param>
internal sealed record VotableReport(string Conditions, IReadOnlyList<FormatReport> Formats, IReadOnlyList<Timing> Starts);
