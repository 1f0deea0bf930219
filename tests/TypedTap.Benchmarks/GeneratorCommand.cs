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
        var command = new Command(
            "generator", "The source generator against its budgets, and what its code costs the compiler") { rounds, steps };
        command.SetAction(
            (arguments, cancellationToken) => !CompilerHost.IsThisProcess ? CompilerHost.RunAsync(cancellationToken) : Task.Run(
                () =>
                {
                    Console.WriteLine(CompilerHost.Collector);
                    var count = Math.Max(1, arguments.GetValue(rounds));
                    var budgets = new GeneratorBudgets(count, arguments.GetValue(steps), cancellationToken);
                    List<GeneratorFigure> figures = [budgets.Cold(), budgets.Keystroke(), budgets.OneTable(), budgets.SmallService()];
                    figures.Add(budgets.LargeService(figures[^1]));
                    GeneratorTable.Write(Console.Out, figures);
                    var compilations = Math.Max(1, count / 4);
                    GeneratorTable.Write(Console.Out, [
                        CompileSideBySide.Run("20 tables x 50 columns", MadeUpService.Make(20, 50), compilations, cancellationToken),
                        CompileSideBySide.Run("200 tables x 100 columns", MadeUpService.Make(200, 100), compilations, cancellationToken)]);
                    return 0;
                },
                CancellationToken.None));
        return command;
    }
}
