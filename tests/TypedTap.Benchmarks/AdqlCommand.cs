using System.CommandLine;
using TypedTap.Benchmarks.Adql;
using TypedTap.Benchmarks.SideBySide;
using TypedTap.Conformance.Corpora;
using TypedTap.Conformance.Fuzzing;

namespace TypedTap.Benchmarks;

/// <summary>The subcommand that measures the parser, alone and beside other parsers of ADQL.</summary>
internal static class AdqlCommand
{
    public static Command Create()
    {
        var file = new Argument<string?>("FILE")
        {
            Description = "JSON Lines with adql; without it a few built-in queries",
            Arity = ArgumentArity.ZeroOrOne
        };
        var rounds = new Option<int>("--rounds")
        {
            Description = "How often each parser reads all queries, side by side",
            DefaultValueFactory = _ => 5
        };
        var part = new Option<string>("--only")
        {
            Description = "alone: the parser alone; peers: side by side with others; both unless given",
            DefaultValueFactory = _ => "both"
        };
        part.AcceptOnlyFromAmong("alone", "peers", "both");
        var command = new Command("adql", "Parsing, checking and writing ADQL") { file, rounds, part };
        command.SetAction((arguments, cancellationToken) => Task.Run(
            () =>
            {
                try
                {
                    var queries = Queries(arguments.GetValue(file));
                    var which = arguments.GetValue(part);
                    if (which is not "peers")
                        AdqlAlone.Run(queries, Console.Out);
                    if (which is not "alone")
                        AdqlPeers.Run(queries, Math.Max(1, arguments.GetValue(rounds)), Console.Out, cancellationToken);
                    return 0;
                }
                catch (Exception e) when (e is CorpusException or PeerMissingException)
                {
                    Console.Error.WriteLine(e.Message);
                    return 2;
                }
                catch (OperationCanceledException)
                {
                    Console.Error.WriteLine("Stopped before the end; there are no figures.");
                    return 130;
                }
            },
            CancellationToken.None));
        return command;
    }

    private static IReadOnlyList<string> Queries(string? path)
    {
        IReadOnlyList<string> queries = path is null
            ? FuzzSeeds.Queries
            : [.. CorpusFile.Records(path).Select(record => record.Required("adql"))];
        return queries.Count > 0
            ? queries
            : throw new CorpusException($"{path}: there are no queries in it. Give a file with at least one record.");
    }
}
