namespace TypedTap.RealService.Tests.Support;

/// <summary>A test with data that needs the real service; counted as skipped where there is none.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class RealServiceTheoryAttribute : TheoryAttribute
{
    public RealServiceTheoryAttribute() => Skip = Dachs.Missing;
}
