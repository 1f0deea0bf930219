using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using TypedTap.Benchmarks.SideBySide;
using TypedTap.Benchmarks.Votable;

namespace TypedTap.Benchmarks;

/// <summary>The subcommand that measures reading VOTables into records, beside other readers and above the floors.</summary>
internal static class VotableCommand
{
    public static Command Create()
    {
        var prefix = new Argument<string?>("PREFIX")
        {
            Description = "The files are PREFIX.td.vot, PREFIX.binary.vot and PREFIX.binary2.vot",
            Arity = ArgumentArity.ZeroOrOne,
        };
        var rounds = new Option<int>("--rounds")
        {
            Description = "How often each program reads each file, in turns",
            DefaultValueFactory = _ => 5
        };
        var astropy = new Option<int>("--astropy-rounds")
        {
            Description = "The same for astropy, which takes about a minute each time; 0 leaves it out",
            DefaultValueFactory = _ => 1,
        };
        var make = new Option<int?>("--make") { Description = "Makes files of so many rows when one is missing" };
        var core = new Option<int?>("--core") { Description = "The core that all processes are held to; the last one unless given" };
        var formats = new Option<string[]>("--format")
        {
            Description = "td, binary, binary2; all unless given",
            AllowMultipleArgumentsPerToken = true,
            DefaultValueFactory = _ => VotableFiles.Suffixes,
        };
        formats.AcceptOnlyFromAmong(VotableFiles.Suffixes);
        var part = new Option<string>("--only")
        {
            Description = "own: ours alone; peers: beside others; floors: ours and what it cannot go below; all unless given",
            DefaultValueFactory = _ => "all",
        };
        part.AcceptOnlyFromAmong("own", "peers", "floors", "all");
        var json = new Option<string?>("--json") { Description = "Writes all figures to a file as JSON" };
        var micro = new Option<bool>("--micro") { Description = "Instead: 10,000 rows in memory, by BenchmarkDotNet; needs no files" };
        var command = new Command(
            "votable", "Reading VOTables into records") { prefix, rounds, astropy, make, core, formats, part, json, micro };
        command.SetAction((arguments, cancellationToken) => Task.Run(
            () =>
            {
                if (arguments.GetValue(micro))
                    return Micro();
                if (arguments.GetValue(prefix) is not { } given)
                    return Fail("Give the PREFIX of the files, or --micro.");
                var settings = new VotableSettings(
                    given,
                    [.. arguments.GetValue(formats)!.Distinct(StringComparer.Ordinal).Select(VotableFiles.Format)],
                    Math.Max(1, arguments.GetValue(rounds)),
                    Math.Max(0, arguments.GetValue(astropy)),
                    arguments.GetValue(core) ?? ProcessMemory.LastCore());
                return Run(settings, arguments.GetValue(make), arguments.GetValue(part)!, arguments.GetValue(json), cancellationToken);
            },
            CancellationToken.None));
        return command;
    }

    private static int Run(VotableSettings settings, int? make, string part, string? json, CancellationToken cancellationToken)
    {
        try
        {
            if (VotableMaker.Missing(settings).Count > 0 && make is { } rows)
                VotableMaker.Make(settings, Math.Max(1, rows), Console.Out);
            if (VotableMaker.Missing(settings) is [var missing, ..])
                return Fail($"There is no '{missing}'. Give the PREFIX of files that are there, or --make ROWS to make them.");
            var report = Measure(settings, part, cancellationToken);
            VotableTables.Write(Console.Out, report);
            if (json is not null)
                File.WriteAllText(json, JsonSerializer.Serialize(report, VotableJson.Default.VotableReport));
            return 0;
        }
        catch (Exception e) when (e is PeerMissingException or IOException or UnauthorizedAccessException)
        {
            return Fail(e.Message);
        }
        catch (OperationCanceledException)
        {
            Fail("Stopped before the end; there are no figures.");
            return 130;
        }
    }

    private static VotableReport Measure(VotableSettings settings, string part, CancellationToken cancellationToken)
    {
#if DEBUG
        Console.WriteLine("This is a Debug build: its figures mean nothing. Build with -c Release.");
#endif
        var launcher = new Launcher(settings.Core);
        var measurement = new VotableMeasurement(settings, launcher, Console.Out, cancellationToken);
        var contenders = new List<Contender> { Contenders.Ours(settings.Rounds) };
        if (part is "peers" or "all")
            contenders.AddRange(Contenders.Others(launcher, settings, Console.Out, cancellationToken));
        if (contenders.Find(contender => contender.Family is Contender.Astropy) is { } slow)
        {
            var runs = slow.Rounds * settings.Formats.Count;
            Console.WriteLine(
                string.Create(CultureInfo.InvariantCulture, $"{slow.Name} takes about a minute for a million rows: {runs} runs of it."));
        }

        var formats = settings.Formats
            .Select(format =>
                measurement.Format(format, contenders, withFloors: part is "floors" or "all", withMemory: part is "own" or "all"))
            .ToList();
        return new VotableReport(launcher.Conditions, formats, part is "floors" ? [] : measurement.Starts());
    }

    private static int Micro()
    {
        VotableAlone.Run(Console.Out);
        return 0;
    }

    private static int Fail(string message)
    {
        Console.Error.WriteLine(message);
        return 2;
    }
}
