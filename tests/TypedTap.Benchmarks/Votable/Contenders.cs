using TypedTap.Benchmarks.SideBySide;

namespace TypedTap.Benchmarks.Votable;

/// <summary>Ours and the others that this machine has.</summary>
internal static class Contenders
{
    private const string StiltsVariable = "TYPEDTAP_STILTS";
    private const string PythonVariable = "TYPEDTAP_ASTROPY_PYTHON";

    public static string Stilts => Environment.GetEnvironmentVariable(StiltsVariable) ?? "stilts";

    private static string Python => Environment.GetEnvironmentVariable(PythonVariable) ?? "/usr/bin/python3";

    /// <summary>Ours: this program, reading one file.</summary>
    public static Contender Ours(int rounds) => new(
        $"TypedTap, .NET {Environment.Version}",
        Contender.Own,
        rounds,
        (file, format) => Launcher.Self(VotableChild.Name, VotableChild.Read, file, VotableFiles.Suffix(format)));

    /// <summary>The others; one that is missing is told and left out.</summary>
    public static IReadOnlyList<Contender> Others(
        Launcher launcher, VotableSettings settings, TextWriter output, CancellationToken cancellationToken)
    {
        var found = new List<Contender>();
        if (TryVersion("STIL", [Stilts, "-version"], launcher, output, cancellationToken) is { } stil)
        {
            var lines = stil.Split('\n').Select(line => line.Trim());
            var version = lines.FirstOrDefault(line => line.StartsWith("STIL version", StringComparison.Ordinal))?.Split(' ')[^1];
            found.Add(OfStil($"STIL {version}, streamed, checksum", "checksum", settings.Rounds));
            found.Add(OfStil($"STIL {version}, streamed, stats", "stats", settings.Rounds));
        }

        if (settings.AstropyRounds > 0
            && TryVersion(
                "astropy", [Python, "-c", "import astropy; print(astropy.__version__)"], launcher, output,
                cancellationToken) is { } astropy)
        {
            found.Add(new Contender(
                $"astropy {astropy.Trim()}, parse_single_table",
                Contender.Astropy,
                settings.AstropyRounds,
                (file, _) => [
                    Python, "-W", "ignore", "-c", "import sys; from astropy.io.votable import parse_single_table as p; p(sys.argv[1])", file
                ]));
        }

        return found;
    }

    /// <summary>Each program with nothing to do.</summary>
    public static IReadOnlyList<(string Name, IReadOnlyList<string> Command)> Starts() =>
    [
        ("TypedTap benchmark program", Launcher.Self(VotableChild.Name, VotableChild.Start)),
        ("stilts -version", [Stilts, "-version"]),
        ("python, import astropy.io.votable", [Python, "-W", "ignore", "-c", "import astropy.io.votable"]),
    ];

    private static Contender OfStil(string name, string mode, int rounds) => new(
        name,
        Contender.Stil,
        rounds,
        (file, _) => [Stilts, "-Xmx4g", "tpipe", "in=" + file, "ifmt=votable", "istream=true", "omode=" + mode]);

    private static string? TryVersion(
        string name, IReadOnlyList<string> command, Launcher launcher, TextWriter output, CancellationToken cancellationToken)
    {
        try
        {
            return launcher.Run(command, cancellationToken).Output;
        }
        catch (PeerMissingException e)
        {
            output.WriteLine($"{name} is left out: {e.Message}");
            return null;
        }
    }
}
