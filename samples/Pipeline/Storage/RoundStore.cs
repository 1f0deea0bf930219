using Microsoft.Extensions.Options;
using NpgsqlTypes;
using Pipeline.Settings;
using Pipeline.Steps;

namespace Pipeline.Storage;

/// <summary>What is remembered of rounds: the marks of the last ones, and how far the one is that is under way.</summary>
public sealed class RoundStore(Database database, IOptions<PipelineOptions> options)
{
    /// <summary>The targets with the time since when they are asked for.</summary>
    public async Task<IReadOnlyList<WatchedTarget>> SinceAsync(IReadOnlyList<Target> targets, CancellationToken cancellationToken)
    {
        await using var command = database.Command("SELECT name, ra, dec, mark FROM target WHERE mark IS NOT NULL");
        var marks = new Dictionary<(string Name, double Ra, double Dec), DateTime>();
        await using var rows = await command.ExecuteReaderAsync(cancellationToken);
        while (await rows.ReadAsync(cancellationToken))
            marks.Add((rows.GetString(0), rows.GetDouble(1), rows.GetDouble(2)), rows.GetDateTime(3));
        return [.. targets.Select(target => new WatchedTarget(target.Name, target.Position.Ra, target.Position.Dec, Since(target)))];

        DateTime Since(Target target) => marks.TryGetValue((target.Name, target.Position.Ra, target.Position.Dec), out var mark)
            ? mark - options.Value.Overlap
            : DateTime.UnixEpoch;
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
