using Microsoft.Extensions.Options;
using Npgsql;
using Pipeline.Settings;
using ToPostgres;

namespace Pipeline.Storage;

/// <summary>
/// The database, with the pipeline's schema in front of all others. A round has one connection, and by it the schema to itself.
/// </summary>
public sealed class Database(IOptions<PipelineOptions> options) : IAsyncDisposable
{
    private readonly PipelineOptions _options = options.Value;
    private readonly NpgsqlDataSource _source = Connect(options.Value);
    private NpgsqlConnection? _connection;

    /// <summary>The connection of the round that is under way.</summary>
    public NpgsqlConnection Connection => _connection ?? throw new InvalidOperationException("There is no round under way.");

    /// <summary>Where connections come from. Connects to nothing.</summary>
    public static NpgsqlDataSource Connect(PipelineOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        return NpgsqlDataSource.Create(new NpgsqlConnectionStringBuilder(options.Database)
        {
            SearchPath = PostgresColumn.Quote(options.Schema),
            // What is closed is closed, and the lock with it. And it outlives the hours that downloads may take.
            Pooling = false,
            KeepAlive = 30,
        });
    }

    /// <summary>A command of the round.</summary>
    public NpgsqlCommand Command(string sql) => new(sql, Connection);

    /// <summary>Begins: takes the schema, and makes it and its tables where there are none.</summary>
    /// <returns>The connection, which holds the schema until it is disposed of.</returns>
    /// <exception cref="SchemaException">Another program has the schema, or it has what another archive or user was asked for.</exception>
    public async Task<NpgsqlConnection> OpenAsync(CancellationToken cancellationToken)
    {
        var connection = _connection = await _source.OpenConnectionAsync(cancellationToken);
        try
        {
            if (!await AskAsync<bool>("SELECT pg_try_advisory_lock(hashtextextended($1, 0))", "TypedTap's pipeline: " + _options.Schema))
            {
                throw new SchemaException(
                    $"Another program is in the middle of a round over the schema '{_options.Schema}'. "
                    + "Let it end, or give each its own (Schema).");
            }

            await using (var tables = Command($"CREATE SCHEMA IF NOT EXISTS {PostgresColumn.Quote(_options.Schema)};\n{Tables.Sql}"))
                await tables.ExecuteNonQueryAsync(cancellationToken);
            var scope = await AskAsync<string>(
                "INSERT INTO scope AS s VALUES ($1) ON CONFLICT (is_only) DO UPDATE SET scope = s.scope RETURNING scope", _options.Scope);
            return scope == _options.Scope ? connection : throw new SchemaException(
                $"The schema '{_options.Schema}' has what was asked of {scope}, and says nothing of {_options.Scope}. "
                + "Give each its own (Schema).");
        }
        catch
        {
            await connection.DisposeAsync();
            throw;
        }

        async Task<T> AskAsync<T>(string sql, string value)
        {
            await using var command = Command(sql);
            command.Parameters.Add(new() { Value = value });
            return (T)(await command.ExecuteScalarAsync(cancellationToken))!;
        }
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => _source.DisposeAsync();
}
