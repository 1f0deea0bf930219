using Npgsql;

namespace TypedTap.RealService.Tests.Support;

/// <summary>The real PostgreSQL that answers are copied into, if there is one.</summary>
internal static class Postgres
{
    public const string Variable = "TYPEDTAP_POSTGRES";

    public static string? Missing { get; } = Environment.GetEnvironmentVariable(Variable) is { Length: > 0 }
        ? Dachs.Missing
        : $"No PostgreSQL: run tests/TypedTap.RealService.Tests/dachs/start-dachs.sh and set {Variable} to the connection string behind 'postgres:'";

    public static string ConnectionString => Environment.GetEnvironmentVariable(Variable) ?? throw new InvalidOperationException(Missing);

    /// <summary>A table name that nobody has.</summary>
    public static string NewName() => "copied_" + Guid.NewGuid().ToString("N");

    public static async Task<NpgsqlConnection> OpenAsync()
    {
        var connection = new NpgsqlConnection(ConnectionString);
        await connection.OpenAsync();
        return connection;
    }

    public static async Task<object?> ScalarAsync(NpgsqlConnection connection, string sql)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        return await command.ExecuteScalarAsync();
    }

    public static async Task<bool> HasTableAsync(NpgsqlConnection connection, string table) =>
        await ScalarAsync(connection, $"SELECT to_regclass('{table}')::text") is string;

    public static Task DropAsync(NpgsqlConnection connection, string table) => ScalarAsync(connection, $"DROP TABLE IF EXISTS {table}");
}
