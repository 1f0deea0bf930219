using System.CommandLine;
using TypedTap.Benchmarks.Linq;

namespace TypedTap.Benchmarks;

/// <summary>The subcommand that measures typed queries: translation beside EF Core, and what a row costs.</summary>
internal static class LinqCommand
{
    public static Command Create()
    {
        var rounds = new Option<int>("--rounds") { Description = "How often each is measured, in turns", DefaultValueFactory = _ => 9 };
        var rows = new Option<int>("--rows") { Description = "How many rows are read", DefaultValueFactory = _ => 100_000 };
        var texts = new Option<bool>("--texts") { Description = "Instead: the texts of both, for eyes" };
        var command = new Command(
            "linq", "Typed queries: translation beside EF Core's ToQueryString, and what a row costs") { rounds, rows, texts };
        command.SetAction(async (arguments, cancellationToken) =>
        {
            if (arguments.GetValue(texts))
            {
                Texts();
                return 0;
            }

#if DEBUG
            Console.WriteLine("This is a Debug build: its figures mean nothing. Build with -c Release.");
#endif
            var count = Math.Max(1, arguments.GetValue(rounds));
            TranslationCost.Run(count, Console.Out, cancellationToken);
            await RowCost.RunAsync(Math.Max(1, arguments.GetValue(rows)), count, Console.Out, cancellationToken);
            return 0;
        });
        return command;
    }

    private static void Texts()
    {
        using var archive = new BenchArchive();
        using var context = new BenchContext();
        foreach (var pair in LinqPairs.All)
            Console.WriteLine($"-- {pair.Name}\n{pair.Ours(archive, 7)}\n\n{pair.Theirs(context, 7)}\n");
    }
}
