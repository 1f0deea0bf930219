namespace TypedTap.Facts;

/// <summary>A test over facts about real services; without them it is skipped, and says so.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class FactsFactAttribute : FactAttribute
{
    public FactsFactAttribute() => Skip = FactsFolder.Missing;
}
