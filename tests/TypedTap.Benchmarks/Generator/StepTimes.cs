using System.Globalization;
using Microsoft.CodeAnalysis;

namespace TypedTap.Benchmarks.Generator;

/// <summary>
/// Where the time of a run went, as the compiler tells when it is asked to keep track. Keeping track costs more than the run.
/// </summary>
internal static class StepTimes
{
    public static string Describe(GeneratorRunResult result)
    {
        // Steps without a name are inputs of steps that have one.
        var seen = new HashSet<IncrementalGeneratorRunStep>(ReferenceEqualityComparer.Instance);
        var open = new Stack<IncrementalGeneratorRunStep>(result.TrackedOutputSteps.Values.SelectMany(steps => steps));
        while (open.TryPop(out var step))
        {
            if (!seen.Add(step))
                continue;
            foreach (var (source, _) in step.Inputs)
                open.Push(source);
        }

        var times = seen
            .GroupBy(step => step.Name ?? "others")
            .Select(group => (group.Key, Time: group.Sum(step => step.ElapsedTime.TotalMilliseconds)))
            .Where(pair => pair.Time >= 0.05)
            .OrderByDescending(pair => pair.Time)
            .Select(pair => string.Create(CultureInfo.InvariantCulture, $"{pair.Key} {pair.Time:F1}"));
        return string.Join(", ", times);
    }
}
