namespace TypedTap.Pipeline.Tests.Support;

/// <summary>A theory that needs a real PostgreSQL; counted as skipped where there is none.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class PostgresTheoryAttribute : TheoryAttribute
{
    public PostgresTheoryAttribute() => Skip = new PostgresFactAttribute().Skip;
}
