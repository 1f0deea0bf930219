using Microsoft.Extensions.Options;
using NpgsqlTypes;
using Pipeline.Settings;
using Pipeline.Steps;

namespace Pipeline.Storage;

/// <summary>What is remembered of rounds: the marks of the last ones, and how far the one is that is under way.</summary>
public sealed class RoundStore(Database database, IOptions<PipelineOptions> options)
{
    /// <summary>Tells the database what is watched in this round, as its table <c>watched</c>.</summary>
    /// <returns>The targets with the time since when they are asked for.</returns>
    public async Task<IReadOnlyList<WatchedTarget>> WatchAsync(IReadOnlyList<Target> targets, CancellationToken cancellationToken)
    {
        // A target that has been moved is a new one.
        await using (var watch = database.Command("""
            CREATE TEMPORARY TABLE watched AS
            SELECT name, ra, dec, mark FROM unnest($1, $2, $3) AS w (name, ra, dec) LEFT JOIN target USING (name, ra, dec)
            """))
        {
            watch.Parameters.Add(new() { Value = targets.Select(static target => target.Name).ToArray() });
            watch.Parameters.Add(new() { Value = targets.Select(static target => target.Position.Ra).ToArray() });
            watch.Parameters.Add(new() { Value = targets.Select(static target => target.Position.Dec).ToArray() });
            await watch.ExecuteNonQueryAsync(cancellationToken);
        }

        await using var command = database.Command("SELECT name, ra, dec, coalesce(mark - $1, 'epoch') FROM watched ORDER BY name");
        command.Parameters.Add(new() { Value = options.Value.Overlap });
        var since = new List<WatchedTarget>();
        await using var rows = await command.ExecuteReaderAsync(cancellationToken);
        while (await rows.ReadAsync(cancellationToken))
            since.Add(new WatchedTarget(rows.GetString(0), rows.GetDouble(1), rows.GetDouble(2), rows.GetDateTime(3)));
        return since;
    }

    /// <summary>The round that was broken off; null where none was.</summary>
    public async Task<OpenRound?> FindAsync(CancellationToken cancellationToken)
    {
        await using var command = database.Command("SELECT question, job, is_staged FROM round");
        await using var rows = await command.ExecuteReaderAsync(cancellationToken);
        return await rows.ReadAsync(cancellationToken)
            ? new OpenRound(rows.GetString(0), rows.IsDBNull(1) ? null : rows.GetString(1), rows.GetBoolean(2))
            : null;
    }

    /// <summary>Begins a round, in the place of one that was broken off if there is one.</summary>
    public async Task<OpenRound> BeginAsync(string question, CancellationToken cancellationToken)
    {
        await using var command = database.Command("""
            INSERT INTO round (question) VALUES ($1)
            ON CONFLICT (is_only) DO UPDATE SET question = EXCLUDED.question, job = NULL, is_staged = false
            """);
        command.Parameters.Add(new() { Value = question });
        await command.ExecuteNonQueryAsync(cancellationToken);
        return new OpenRound(question, Job: null, IsStaged: false);
    }

    /// <summary>Remembers the job of the round, so that another run of the program finds it.</summary>
    public async Task RememberJobAsync(string? job, CancellationToken cancellationToken)
    {
        await using var command = database.Command("UPDATE round SET job = $1");
        command.Parameters.Add(new() { Value = (object?)job ?? DBNull.Value, NpgsqlDbType = NpgsqlDbType.Text });
        await command.ExecuteNonQueryAsync(cancellationToken);
    }
}
