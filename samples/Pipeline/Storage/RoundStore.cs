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

    /// <summary>The round that was broken off, if it asked the same; otherwise a new one.</summary>
    public async Task<OpenRound> OpenAsync(string question, CancellationToken cancellationToken)
    {
        await using var command = database.Command("""
            WITH before AS (SELECT job FROM round WHERE question <> $1)
            INSERT INTO round AS r (question) VALUES ($1)
            ON CONFLICT (is_only) DO UPDATE SET
                job = CASE WHEN r.question = EXCLUDED.question THEN r.job END,
                is_staged = r.is_staged AND r.question = EXCLUDED.question,
                question = EXCLUDED.question
            RETURNING job, is_staged, (SELECT job FROM before)
            """);
        command.Parameters.Add(new() { Value = question });
        await using var rows = await command.ExecuteReaderAsync(cancellationToken);
        await rows.ReadAsync(cancellationToken);
        return new OpenRound(Text(0), rows.GetBoolean(1), Text(2));

        string? Text(int ordinal) => rows.IsDBNull(ordinal) ? null : rows.GetString(ordinal);
    }

    /// <summary>Remembers the job of the round, so that another run of the program finds it.</summary>
    public async Task RememberJobAsync(string? job, CancellationToken cancellationToken)
    {
        await using var command = database.Command("UPDATE round SET job = $1");
        command.Parameters.Add(new() { Value = (object?)job ?? DBNull.Value, NpgsqlDbType = NpgsqlDbType.Text });
        await command.ExecuteNonQueryAsync(cancellationToken);
    }
}
