namespace TypedTap.Facts;

/// <summary>Like <see cref="FactsFactAttribute"/>, for theories.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class FactsTheoryAttribute : TheoryAttribute
{
    public FactsTheoryAttribute() => Skip = FactsFolder.Missing;
}
