using System.Globalization;

namespace TypedTap.Benchmarks.Generator;

/// <summary>Tells the figures of the generator.</summary>
internal static class GeneratorTable
{
    /// <summary>Writes what the compiler needs for the same sources without and with what is generated.</summary>
    public static void Write(TextWriter output, IReadOnlyList<CompileFigure> figures)
    {
        output.WriteLine();
        output.WriteLine("Compiling the same 40 source files without and with what is generated, in turns, milliseconds:");
        output.WriteLine($"{"",-40}{"without",10}{"with",10}{"ratio",10}{"cpu ratio",12}");
        foreach (var figure in figures)
        {
            output.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"{figure.Name,-40}{figure.Without.Wall,10:F0}{figure.With.Wall,10:F0}{figure.With.Wall / figure.Without.Wall,10:F2}{figure.With.Cpu / figure.Without.Cpu,12:F2}"));
        }
    }

    private static string Budget(double budget) => double.IsInfinity(budget) ? "-" : budget.ToString("F1", CultureInfo.InvariantCulture);

    private static string Verdict(GeneratorFigure figure) =>
        double.IsInfinity(figure.Budget) ? "" : figure.Holds ? "holds" : "DOES NOT HOLD";

    public static void Write(TextWriter output, IReadOnlyList<GeneratorFigure> figures)
    {
        output.WriteLine();
        output.WriteLine("The generator's driver, milliseconds:");
        output.WriteLine($"{"",-40}{"budget",10}{"median",10}{"best",10}{"cpu",10}");
        foreach (var figure in figures)
        {
            output.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"{figure.Name,-40}{Budget(figure.Budget),10}{figure.Median,10:F2}{figure.Best,10:F2}{figure.Cpu,10:F2}  {Verdict(figure)}"));
            if (figure.Steps.Length > 0)
                output.WriteLine("    " + figure.Steps);
        }
    }
}
