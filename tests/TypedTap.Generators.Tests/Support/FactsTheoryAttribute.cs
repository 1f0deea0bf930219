namespace TypedTap.Generators.Tests.Support;

/// <summary>Like <see cref="FactsFactAttribute"/>, for theories.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class FactsTheoryAttribute : TheoryAttribute
{
    public FactsTheoryAttribute()
    {
        if (Repository.Facts is null)
            Skip = "There are no facts of real services beside the repository.";
    }
}
