namespace TypedTap.Benchmarks.Generator;

/// <summary>What one kind of run takes: medians and the best round, in milliseconds.</summary>
/// <param name="Name">The kind of run.</param>
/// <param name="Budget">What it may take.</param>
/// <param name="Median">The median on the clock.</param>
/// <param name="Best">The best on the clock.</param>
/// <param name="Cpu">The median of processor time.</param>
/// <param name="Steps">Where the time goes, empty unless asked for.</param>
internal sealed record GeneratorFigure(string Name, double Budget, double Median, double Best, double Cpu, string Steps)
{
    public bool Holds => Median <= Budget;
}
