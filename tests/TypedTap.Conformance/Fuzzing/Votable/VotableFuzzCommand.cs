using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using TypedTap.Conformance.Corpora;

namespace TypedTap.Conformance.Fuzzing.Votable;

/// <summary>The subcommand that runs the fuzzer of VOTables.</summary>
internal static class VotableFuzzCommand
{
    /// <summary>A line of progress each so many documents; counting, not the clock, decides.</summary>
    private const int ProgressEvery = 1_000;

    /// <summary>Longer documents take their time and hide what a mutation does.</summary>
    private const int LongestDocument = 64 << 10;

    public static Command Of(TextWriter output, TextWriter error)
    {
        var folders = new Argument<string[]>("DIR")
        {
            Description = "Folders of documents to start from, in addition to a few built-in ones",
            Arity = ArgumentArity.ZeroOrMore
        };
        var seed = new Option<int>("--seed") { Description = "Decides on every document", DefaultValueFactory = _ => 1 };
        var count = new Option<long>("--count") { Description = "How many mutated documents", DefaultValueFactory = _ => 100_000 };
        var cut = new Option<int>("--cut")
        {
            Description = "Cut each document at every so many bytes first; 0 for not at all",
            DefaultValueFactory = _ => 1
        };
        var replay = new Option<string?>("--replay") { Description = "Only check this document, as it is" };
        var folder = new Option<string?>("--out") { Description = "A folder into which an example of each failure is written" };
        var command = new Command(
            "votable-fuzz",
            "Puts cut and mutated documents through the reader of VOTables, and checks what must hold for any bytes")
            {
                folders, seed, count, cut, replay, folder
            };
        command.SetAction((arguments, cancellationToken) => Task.Run(
            () =>
            {
                try
                {
                    if (arguments.GetValue(replay) is { } path)
                        return Replay(path, output);
                    IReadOnlyList<byte[]> documents = [
                        .. VotableSeeds.Documents(), .. (arguments.GetValue(folders) ?? []).SelectMany(Documents)
                    ];
                    var run = new VotableFuzzRun(documents, arguments.GetValue(seed));
                    return Run(
                        run, arguments.GetValue(count), arguments.GetValue(cut), arguments.GetValue(folder), output, error,
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
        VotableFuzzRun run, long count, int cut, string? folder, TextWriter output, TextWriter error, CancellationToken cancellationToken)
    {
        var started = Stopwatch.GetTimestamp();
        Action? progress = Console.IsErrorRedirected ? null : () => Tell(error, run.Figures);
        try
        {
            run.Run(count, cut, progress, cancellationToken);
        }
        catch (OperationCanceledException)
        {
            output.WriteLine($"Stopped after {run.Figures}");
            return ExitCode.Cancelled;
        }

        if (progress is not null)
            output.Write('\r');
        return Report(run, started, folder, output);
    }

    private static int Replay(string path, TextWriter output)
    {
        var started = Stopwatch.GetTimestamp();
        byte[] document;
        try
        {
            document = File.ReadAllBytes(path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new CorpusException($"{path}: {e.Message} Give the path of a document after --replay.", e);
        }

        var run = new VotableFuzzRun([document], seed: 0);
        run.ReplayAsync().GetAwaiter().GetResult();
        return Report(run, started, folder: null, output);
    }

    private static int Report(VotableFuzzRun run, long started, string? folder, TextWriter output)
    {
        output.WriteLine(run.Figures.ToString());
        output.WriteLine(run.Figures.Details(Stopwatch.GetElapsedTime(started)));
        for (var i = 0; i < run.Failures.Count; i++)
        {
            output.WriteLine();
            output.WriteLine(run.Failures[i].ToString());
            if (folder is not null)
                output.WriteLine(Write(run.Failures[i], folder, i + 1));
        }

        return run.Figures.Failures == 0 ? ExitCode.Success : ExitCode.Failed;
    }

    private static string Write(VotableFailure failure, string folder, int number)
    {
        var path = Path.Combine(folder, string.Create(CultureInfo.InvariantCulture, $"failure-{number}.vot"));
        try
        {
            Directory.CreateDirectory(folder);
            File.WriteAllBytes(path, failure.Document);
            return path;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new CorpusException($"{path}: {e.Message} Give a folder that can be written to after --out.", e);
        }
    }

    private static IEnumerable<byte[]> Documents(string folder)
    {
        try
        {
            return [.. Directory.EnumerateFiles(folder).Order(StringComparer.Ordinal).Where(IsDocument).Select(File.ReadAllBytes)];
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new CorpusException($"{folder}: {e.Message} Give the path of a folder of documents.", e);
        }
    }

    private static bool IsDocument(string path) =>
        !path.EndsWith(".jsonl", StringComparison.Ordinal) && new FileInfo(path).Length is > 0 and <= LongestDocument;

    private static void Tell(TextWriter error, VotableFigures figures)
    {
        if (figures.Inputs % ProgressEvery == 0)
            error.Write(string.Create(CultureInfo.InvariantCulture, $"\r{figures.Inputs:N0} documents, {figures.Failures:N0} failures "));
    }
}
