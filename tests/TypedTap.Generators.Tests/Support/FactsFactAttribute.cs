namespace TypedTap.Generators.Tests.Support;

/// <summary>A test over facts that lie beside the repository; without them it is skipped, and says so.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class FactsFactAttribute : FactAttribute
{
    public FactsFactAttribute()
    {
        if (Repository.Facts is null)
            Skip = "There are no facts of real services beside the repository.";
    }
}
