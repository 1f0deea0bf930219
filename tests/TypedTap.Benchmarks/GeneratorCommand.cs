using System.CommandLine;
using TypedTap.Benchmarks.Generator;

namespace TypedTap.Benchmarks;

/// <summary>The subcommand that measures the source generator against its budgets.</summary>
internal static class GeneratorCommand
{
    public static Command Create()
    {
        var rounds = new Option<int>("--rounds") { Description = "How often each kind of run is repeated", DefaultValueFactory = _ => 20 };
        var steps = new Option<bool>("--steps") { Description = "Tells where the time of a run goes, from one more run" };
        var command = new Command("generator", "The source generator against its budgets, and what its code costs the compiler") { rounds, steps };
        command.SetAction((arguments, cancellationToken) => Task.Run(
            () =>
            {
                var budgets = new GeneratorBudgets(Math.Max(1, arguments.GetValue(rounds)), arguments.GetValue(steps), cancellationToken);
                GeneratorTable.Write(Console.Out, [budgets.Cold(), budgets.Keystroke(), budgets.OneTable()]);
                return 0;
            },
            CancellationToken.None));
        return command;
    }
}
