using System.CommandLine;
using System.Text.Json;
using TypedTap.Benchmarks.Votable.Floors;
using TypedTap.Votable;

namespace TypedTap.Benchmarks.Votable;

/// <summary>What this program does in a process of its own: read one file, tell its figures as JSON, and end.</summary>
internal static class VotableChild
{
    public const string Name = "votable-child";
    public const string Read = "read";
    public const string Verify = "verify";
    public const string Floors = "floors";
    public const string Start = "start";

    public static Command Create()
    {
        var work = new Argument<string>("WORK")
        {
            Description = "read, verify (sums every character, shares no strings), floors, or start (nothing)"
        };
        work.AcceptOnlyFromAmong(Read, Verify, Floors, Start);
        var file = new Argument<string>("FILE") { Arity = ArgumentArity.ZeroOrOne };
        var format = new Argument<string>("FORMAT") { Arity = ArgumentArity.ZeroOrOne };
        format.AcceptOnlyFromAmong(VotableFiles.Suffixes);
        var command = new Command(Name, "A measured process of the votable command") { work, file, format };
        command.Hidden = true;
        command.SetAction(async (arguments, cancellationToken) =>
        {
            try
            {
                await RunAsync(arguments.GetValue(work)!, arguments.GetValue(file), arguments.GetValue(format), cancellationToken);
                return 0;
            }
            catch (Exception e) when (e is VoTableException or IOException or InvalidDataException)
            {
                await Console.Error.WriteLineAsync(e.Message);
                return 2;
            }
        });
        return command;
    }

    private static async Task RunAsync(string work, string? file, string? suffix, CancellationToken cancellationToken)
    {
        if (work is Start)
            return;
        if (file is null || suffix is null)
            throw new InvalidDataException($"{work} needs a file and its format.");
        var format = VotableFiles.Format(suffix);
        if (work is Floors)
        {
            Console.WriteLine(JsonSerializer.Serialize(FloorRun.Measure(file, format), VotableJson.Default.IReadOnlyListFloor));
            return;
        }

        var result = await ReadRun.FileAsync(file, format, thorough: work is Verify, cancellationToken);
        Console.WriteLine(JsonSerializer.Serialize(result, VotableJson.Default.ReadResult));
    }
}
