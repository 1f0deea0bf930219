namespace TypedTap.Pipeline.Tests.Support;

/// <summary>A test that needs a real PostgreSQL; counted as skipped where there is none.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class PostgresFactAttribute : FactAttribute
{
    public const string Variable = "TYPEDTAP_POSTGRES";

    public PostgresFactAttribute() => Skip = Environment.GetEnvironmentVariable(Variable) is { Length: > 0 }
        ? null
        : "No PostgreSQL: run tests/TypedTap.RealService.Tests/dachs/start-dachs.sh and set "
            + $"{Variable} to the connection string behind 'postgres:'";

    public static string ConnectionString =>
        Environment.GetEnvironmentVariable(Variable) ?? throw new InvalidOperationException($"{Variable} is not set.");
}
