#pragma warning disable MA0048 // the two belong together
namespace TypedTap.Metadata.Tests;

/// <summary>A test that is skipped, visibly, where there are no facts.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class FactsFactAttribute : FactAttribute
{
    public FactsFactAttribute() => Skip = Facts.Missing;
}

/// <summary>A theory that is skipped, visibly, where there are no facts.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class FactsTheoryAttribute : TheoryAttribute
{
    public FactsTheoryAttribute() => Skip = Facts.Missing;
}
