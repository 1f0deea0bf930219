namespace TypedTap.RealService.Tests.Support;

/// <summary>A test that changes what the real service says of itself; counted as skipped where it can't.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class ServiceDatabaseFactAttribute : FactAttribute
{
    public ServiceDatabaseFactAttribute() => Skip = ServiceDatabase.Missing;
}
