using System.CommandLine;
using System.Globalization;
using TypedTap.Adql;
using TypedTap.Conformance.Corpora;
using TypedTap.Conformance.Fuzzing;

namespace TypedTap.Conformance.Commands;

/// <summary>The subcommand that runs the fuzzer.</summary>
internal static class FuzzCommand
{
    /// <summary>A line of progress each so many texts; counting, not the clock, decides.</summary>
    private const int ProgressEvery = 5_000;

    public static Command Of(TextWriter output, TextWriter error)
    {
        var file = new Argument<string?>("FILE")
        {
            Description = "JSON Lines with adql: the queries to start from; without it a few built-in ones",
            Arity = ArgumentArity.ZeroOrOne
        };
        var schemas = new Option<string?>("--schemas")
        {
            Description = "JSON: schemas to check against; semantic.schemas.json beside FILE, if it is there, unless given"
        };
        var seed = new Option<int>("--seed") { Description = "Decides on every text", DefaultValueFactory = _ => 1 };
        var count = new Option<long>("--count") { Description = "How many texts", DefaultValueFactory = _ => 1_000_000 };
        var command = new Command(
            "adql-fuzz",
            "Puts mutated queries through the parser, the writer and the checker, and checks what must hold for any text")
            {
                file, schemas, seed, count
            };
        command.SetAction((arguments, cancellationToken) => Task.Run(
            () =>
            {
                try
                {
                    var path = arguments.GetValue(file);
                    IReadOnlyList<string> queries = path is null
                        ? FuzzSeeds.Queries
                        : [.. CorpusFile.Records(path).Select(record => record.Required("adql"))];
                    if (queries.Count == 0)
                        throw new CorpusException($"{path}: there are no queries in it. Give a file with at least one record.");
                    var checks = new FuzzCheck(Schemas(arguments.GetValue(schemas), path));
                    return Run(
                        new QueryMutator(arguments.GetValue(seed), queries), checks, arguments.GetValue(count), output, error,
                        cancellationToken);
                }
                catch (CorpusException e)
                {
                    error.WriteLine(e.Message);
                    return ExitCode.BadInput;
                }
            },
            CancellationToken.None));
        return command;
    }

    private static int Run(
        QueryMutator mutator, FuzzCheck checks, long count, TextWriter output, TextWriter error, CancellationToken cancellationToken)
    {
        var figures = new FuzzFigures();
        Action? progress = Console.IsErrorRedirected ? null : () => Tell(error, figures, count);
        try
        {
            var failure = FuzzRun.Run(mutator, count, figures, checks.Check, progress, cancellationToken);
            output.WriteLine($"{(progress is null ? "" : "\r")}{figures}");
            if (failure is null)
                return ExitCode.Success;
            output.WriteLine(failure.ToString());
            return ExitCode.Failed;
        }
        catch (OperationCanceledException)
        {
            output.WriteLine($"Stopped after {figures}");
            return ExitCode.Cancelled;
        }
    }

    private static IReadOnlyList<IAdqlSchema> Schemas(string? given, string? corpus)
    {
        var path = given;
        if (path is null && corpus is not null)
        {
            var beside = Path.Combine(Path.GetDirectoryName(corpus) ?? "", "semantic.schemas.json");
            path = File.Exists(beside) ? beside : null;
        }

        if (path is null)
            return FuzzSeeds.Schemas();
        var file = new SchemaFile(path);
        return [.. FuzzSeeds.Schemas(), .. file.Schemas(AdqlNameMatching.IgnoreCase), .. file.Schemas(AdqlNameMatching.FoldToLower)];
    }

    private static void Tell(TextWriter error, FuzzFigures figures, long count)
    {
        if (figures.Inputs % ProgressEvery == 0)
        {
            error.Write(
                string.Create(
                    CultureInfo.InvariantCulture, $"\r{figures.Inputs:N0} of {count:N0} texts, {figures.Valid:N0} of them valid "));
        }
    }
}
