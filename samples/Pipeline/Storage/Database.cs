using Microsoft.Extensions.Options;
using Npgsql;
using Pipeline.Settings;

namespace Pipeline.Storage;

/// <summary>The database, with the pipeline's schema in front of all others.</summary>
public sealed class Database(IOptions<PipelineOptions> options) : IAsyncDisposable
{
    private readonly NpgsqlDataSource _source = NpgsqlDataSource.Create(
        new NpgsqlConnectionStringBuilder(options.Value.Database) { SearchPath = options.Value.Schema });

    /// <summary>Opens a connection.</summary>
    public ValueTask<NpgsqlConnection> OpenAsync(CancellationToken cancellationToken) => _source.OpenConnectionAsync(cancellationToken);

    /// <summary>A command of its own.</summary>
    public NpgsqlCommand Command(string sql) => _source.CreateCommand(sql);

    /// <summary>Makes schema and tables where there are none.</summary>
    public async Task PrepareAsync(CancellationToken cancellationToken)
    {
        await using var command = Command($"CREATE SCHEMA IF NOT EXISTS {options.Value.Schema};\n{Tables.Sql}");
        await command.ExecuteNonQueryAsync(cancellationToken);
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => _source.DisposeAsync();
}
