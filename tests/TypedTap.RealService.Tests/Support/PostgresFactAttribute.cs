namespace TypedTap.RealService.Tests.Support;

/// <summary>A test that needs the real service and a real PostgreSQL; counted as skipped where one is missing.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class PostgresFactAttribute : FactAttribute
{
    public PostgresFactAttribute() => Skip = Postgres.Missing;
}
