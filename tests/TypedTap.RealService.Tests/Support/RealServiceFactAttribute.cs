namespace TypedTap.RealService.Tests.Support;

/// <summary>A test that needs the real service; counted as skipped where there is none.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class RealServiceFactAttribute : FactAttribute
{
    public RealServiceFactAttribute() => Skip = Dachs.Missing;
}
