using Microsoft.CodeAnalysis;

namespace TypedTap.Generators.Tests.Support;

/// <summary>Reads why each tracked step gave what it gave.</summary>
internal static class Steps
{
    /// <summary>The reasons of one step's outputs, in their order.</summary>
    public static List<IncrementalStepRunReason> Reasons(this GeneratorRun run, string step)
    {
        Assert.True(run.Result.TrackedSteps.ContainsKey(step), $"The step '{step}' did not run at all.");
        return [.. run.Result.TrackedSteps[step].SelectMany(s => s.Outputs).Select(output => output.Reason)];
    }

    public static void AssertAllCached(this GeneratorRun run)
    {
        foreach (var step in GeneratorSteps.All)
            Assert.All(run.Reasons(step), reason => Assert.True(reason == IncrementalStepRunReason.Cached, $"{step} is {reason}"));
    }

    /// <summary>The values of one step's outputs.</summary>
    public static IEnumerable<object> Values(this GeneratorRun run, string step) =>
        run.Result.TrackedSteps[step].SelectMany(s => s.Outputs).Select(output => output.Value);
}
