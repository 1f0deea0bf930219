namespace TypedTap.Benchmarks.Votable;

/// <summary>What the command was asked for.</summary>
/// <param name="Prefix">What the names of the files begin with.</param>
/// <param name="Formats">Which of them are read.</param>
/// <param name="Rounds">How often each program reads each file.</param>
/// <param name="AstropyRounds">How often astropy does, which takes a hundred times as long; 0 leaves it out.</param>
/// <param name="Core">The core that all processes are held to.</param>
internal sealed record VotableSettings(string Prefix, IReadOnlyList<VotableFormat> Formats, int Rounds, int AstropyRounds, int Core);
