namespace TypedTap.RealService.Tests.Support;

/// <summary>A test with data that needs the real service and a real PostgreSQL; counted as skipped where one is missing.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class PostgresTheoryAttribute : TheoryAttribute
{
    public PostgresTheoryAttribute() => Skip = Postgres.Missing;
}
