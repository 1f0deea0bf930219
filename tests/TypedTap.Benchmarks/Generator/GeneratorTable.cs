using System.Globalization;

namespace TypedTap.Benchmarks.Generator;

/// <summary>Tells the figures of the generator.</summary>
internal static class GeneratorTable
{
    public static void Write(TextWriter output, IReadOnlyList<GeneratorFigure> figures)
    {
        output.WriteLine();
        output.WriteLine("The generator's driver, milliseconds:");
        output.WriteLine($"{"",-40}{"budget",10}{"median",10}{"best",10}{"cpu",10}");
        foreach (var figure in figures)
        {
            output.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"{figure.Name,-40}{figure.Budget,10:F1}{figure.Median,10:F2}{figure.Best,10:F2}{figure.Cpu,10:F2}  {(figure.Holds ? "holds" : "DOES NOT HOLD")}"));
            if (figure.Steps.Length > 0)
                output.WriteLine("    " + figure.Steps);
        }
    }
}
