using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Npgsql;
using Pipeline;
using Pipeline.Offline;
using TypedTap.Cadc;
using TypedTap.Tap;

namespace TypedTap.Pipeline.Tests.Support;

/// <summary>A schema, a folder and a watch list of a test's own, and the program that runs over them.</summary>
internal sealed class Bench : IAsyncDisposable
{
    private readonly string _root = Directory.CreateTempSubdirectory("pipeline-").FullName;
    private readonly NpgsqlDataSource _source = NpgsqlDataSource.Create(PostgresFactAttribute.ConnectionString);

    public Bench() => Watch("Nr3491,131.28125,54.3", "CR Psc,01h45m07.5s,+23d18m00s", "Empty field,200.0,-40.0");

    /// <summary>Settings beside those that every test has.</summary>
    public Dictionary<string, string?> Settings { get; } = [];

    public string Schema { get; } = "pipeline_" + Guid.NewGuid().ToString("N");

    /// <summary>What the round's connection is found by: FROM, and WHERE.</summary>
    public string LockOfRound => $"""
        FROM pg_locks WHERE locktype = 'advisory'
            AND (classid::bigint << 32 | objid::bigint) = hashtextextended('TypedTap''s pipeline: {Schema}', 0)
        """;

    public string Folder => Path.Combine(_root, "files");

    /// <summary>What the last run logged.</summary>
    public LogLines Log { get; private set; } = new();

    /// <summary>Writes the watch list.</summary>
    public void Watch(params string[] targets) => File.WriteAllLines(Path.Combine(_root, "watch.csv"), ["name,ra,dec", .. targets]);

    /// <summary>One run of the program; what it ends with.</summary>
    /// <param name="archive">The archive that it asks.</param>
    /// <param name="first">What sees requests before the archive does (<see cref="Between"/>); null for nothing.</param>
    /// <param name="until">When the program is stopped; null to wait for its end.</param>
    public async Task<int> RunAsync(
        OfflineArchive archive,
        Func<HttpRequestMessage, CancellationToken, Task<HttpResponseMessage?>>? first = null,
        Func<LogLines, Task>? until = null)
    {
        Log = new LogLines();
        var builder = TestHost.CreateBuilder(AllSettings());
        builder.Logging.ClearProviders().AddProvider(Log);
        builder.Services.AddSingleton(archive);
        using var between = first is null ? null : new Between(archive.Service.CreateHandler(), first);
        if (between is not null)
            builder.Services.AddSingleton(_ => new CadcArchive(archive.Service.Url, new TapClientOptions { Handler = between }));

        using var host = builder.Build();
        var status = host.Services.GetRequiredService<ExitStatus>();
        var lifetime = host.Services.GetRequiredService<IHostApplicationLifetime>();
        var run = host.RunAsync();
        if (until is not null)
        {
            await await Task.WhenAny(until(Log), run);
            lifetime.StopApplication();
        }

        await run;
        return status.Code;
    }

    /// <summary>The program as a process of its own.</summary>
    public PipelineProcess Start() => new(AllSettings());

    /// <summary>The rows of a query, their values as text with blanks between.</summary>
    public async Task<IReadOnlyList<string>> RowsAsync(string sql)
    {
        await using var connection = await _source.OpenConnectionAsync();
        await using var command = new NpgsqlCommand($"SET search_path = {Schema}; {sql}", connection);
        await using var reader = await command.ExecuteReaderAsync();
        var rows = new List<string>();
        while (await reader.ReadAsync())
            rows.Add(string.Join(' ', Enumerable.Range(0, reader.FieldCount).Select(Text)));
        return rows;

        string? Text(int i) => reader.IsDBNull(i) ? "null" : Convert.ToString(reader.GetValue(i), CultureInfo.InvariantCulture);
    }

    /// <summary>All that must not change when nothing has changed.</summary>
    public async Task<IReadOnlyList<string>> ContentAsync() =>
    [
        .. await RowsAsync("SELECT * FROM match ORDER BY 1, 2"),
        .. await RowsAsync("SELECT publisher_id, links, message, is_complete FROM plane ORDER BY 1"),
        .. await RowsAsync("SELECT publisher_id, uri, path, size, checksum FROM file ORDER BY 1, 2"),
        .. await RowsAsync("SELECT * FROM target ORDER BY 1"),
        .. await RowsAsync("SELECT question FROM round"),
    ];

    public async ValueTask DisposeAsync()
    {
        await using (var drop = _source.CreateCommand($"DROP SCHEMA IF EXISTS {Schema} CASCADE"))
            await drop.ExecuteNonQueryAsync();
        await _source.DisposeAsync();
        Directory.Delete(_root, recursive: true);
    }

    private Dictionary<string, string?> AllSettings()
    {
        var settings = new Dictionary<string, string?>
        {
            ["Pipeline:Once"] = "true",
            ["Pipeline:Database"] = PostgresFactAttribute.ConnectionString,
            ["Pipeline:Schema"] = Schema,
            ["Pipeline:Folder"] = Folder,
            ["Pipeline:WatchList"] = Path.Combine(_root, "watch.csv"),
        };
        foreach (var (name, value) in Settings)
            settings["Pipeline:" + name] = value;
        return settings;
    }
}
