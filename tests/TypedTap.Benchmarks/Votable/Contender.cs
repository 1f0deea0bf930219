namespace TypedTap.Benchmarks.Votable;

/// <summary>A program that reads the files, in a process of its own each time.</summary>
/// <param name="Name">How it is called in the table.</param>
/// <param name="Family">What the goals compare with: own, STIL or astropy.</param>
/// <param name="Rounds">How often it runs.</param>
/// <param name="Command">The command for a file.</param>
internal sealed record Contender(string Name, string Family, int Rounds, Func<string, VotableFormat, IReadOnlyList<string>> Command)
{
    public const string Own = "own";
    public const string Stil = "STIL";
    public const string Astropy = "astropy";
}
