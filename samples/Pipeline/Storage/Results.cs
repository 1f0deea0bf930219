using Microsoft.Extensions.Options;
using Npgsql;
using NpgsqlTypes;
using Pipeline.Settings;
using Pipeline.Steps;

namespace Pipeline.Storage;

/// <summary>The tables of results.</summary>
public sealed class Results(Database database, IOptions<PipelineOptions> options, TimeProvider time)
{
    /// <summary>
    /// The datasets to ask for: what is new or changed in the staged rows, and, of what is watched, what failed, and what did not come
    /// whole a while ago.
    /// </summary>
    public async Task<IReadOnlyList<string>> ToFetchAsync(CancellationToken cancellationToken)
    {
        await using var command = database.Command("""
            SELECT "publisherID" FROM staged AS s
            WHERE NOT EXISTS (
                SELECT FROM match AS m
                WHERE m.target = s.target AND m.publisher_id = s."publisherID" AND m.last_modified IS NOT DISTINCT FROM s."maxLastModified")
            UNION SELECT publisher_id FROM plane AS p
            WHERE NOT is_complete
                AND EXISTS (
                    SELECT FROM match AS m JOIN target AS t ON t.name = m.target JOIN watched AS w USING (name, ra, dec)
                    WHERE m.publisher_id = p.publisher_id)
                AND (asked <= $1 OR links = 'Failed'
                    OR EXISTS (SELECT FROM file AS f WHERE f.publisher_id = p.publisher_id AND f.outcome = 'Failed'))
            ORDER BY 1
            """);
        command.Parameters.Add(new() { Value = time.GetUtcNow().UtcDateTime - options.Value.Recheck });
        var ids = new List<string>();
        await using var rows = await command.ExecuteReaderAsync(cancellationToken);
        while (await rows.ReadAsync(cancellationToken))
            ids.Add(rows.GetString(0));
        return ids;
    }

    /// <summary>Stores rows, outcomes and marks, and ends the round: all at once.</summary>
    public async Task<RoundResult> CommitAsync(Fetched fetched, CancellationToken cancellationToken)
    {
        await using var transaction = await database.Connection.BeginTransactionAsync(cancellationToken);
        await using var batch = new NpgsqlBatch(database.Connection, transaction);
        batch.BatchCommands.Add(Moved());
        batch.BatchCommands.Add(Matches());
        batch.BatchCommands.Add(Planes(fetched, time.GetUtcNow().UtcDateTime));
        batch.BatchCommands.Add(Files(fetched, options.Value.Folder));
        batch.BatchCommands.Add(Marks());
        batch.BatchCommands.Add(new NpgsqlBatchCommand("DROP TABLE staged"));
        batch.BatchCommands.Add(new NpgsqlBatchCommand("DELETE FROM round"));
        await batch.ExecuteNonQueryAsync(cancellationToken);
        await using var count = database.Command("""
            SELECT count(*) FROM plane AS p
            WHERE NOT is_complete AND EXISTS (
                SELECT FROM match AS m JOIN watched AS w ON w.name = m.target WHERE m.publisher_id = p.publisher_id)
            """);
        var unfinished = (long)(await count.ExecuteScalarAsync(cancellationToken))!;
        await transaction.CommitAsync(cancellationToken);
        return new RoundResult((long)batch.BatchCommands[1].RecordsAffected, unfinished);
    }

    private static NpgsqlBatchCommand Matches() => new("""
        INSERT INTO match AS m (target, publisher_id, collection, observation_id, product_id, instrument_name, time_exposure, last_modified)
        SELECT DISTINCT ON (target, "publisherID")
            target, "publisherID", collection, "observationID", "productID", instrument_name, time_exposure, "maxLastModified"
        FROM staged ORDER BY target, "publisherID", "maxLastModified" DESC NULLS LAST
        ON CONFLICT (target, publisher_id) DO UPDATE SET
            collection = EXCLUDED.collection, observation_id = EXCLUDED.observation_id, product_id = EXCLUDED.product_id,
            instrument_name = EXCLUDED.instrument_name, time_exposure = EXCLUDED.time_exposure, last_modified = EXCLUDED.last_modified
        WHERE (m.*) IS DISTINCT FROM (EXCLUDED.*)
        """);

    private static NpgsqlBatchCommand Planes(Fetched fetched, DateTime now)
    {
        var rows = PlaneRow.AllOf(fetched);
        return new NpgsqlBatchCommand("""
            INSERT INTO plane SELECT *, $5 FROM unnest($1, $2, $3, $4)
            ON CONFLICT (publisher_id) DO UPDATE SET
                links = EXCLUDED.links, message = EXCLUDED.message, is_complete = EXCLUDED.is_complete, asked = EXCLUDED.asked
            """)
        {
            Parameters =
            {
                Texts(rows, static row => row.PublisherId),
                Texts(rows, static row => row.Links.ToString()),
                Texts(rows, static row => row.Message),
                new() { Value = rows.Select(static row => row.IsComplete).ToArray() },
                new() { Value = now },
            },
        };
    }

    private static NpgsqlBatchCommand Files(Fetched fetched, string folder)
    {
        var rows = FileRow.AllOf(fetched, folder);
        return new NpgsqlBatchCommand("""
            INSERT INTO file SELECT * FROM unnest($1, $2, $3, $4, $5, $6, $7, $8)
            ON CONFLICT (publisher_id, uri) DO UPDATE SET
                outcome = EXCLUDED.outcome, path = EXCLUDED.path, size = EXCLUDED.size, checksum = EXCLUDED.checksum,
                proof = EXCLUDED.proof, message = EXCLUDED.message
            """)
        {
            Parameters =
            {
                Texts(rows, static row => row.PublisherId),
                Texts(rows, static row => row.Uri),
                Texts(rows, static row => row.Outcome.ToString()),
                Texts(rows, static row => row.Path),
                new() { Value = rows.Select(static row => row.Size).ToArray() },
                Texts(rows, static row => row.Checksum),
                Texts(rows, static row => row.Proof.ToString()),
                Texts(rows, static row => row.Message),
            },
        };
    }

    // A target without rows keeps the mark that it has; one that has none is asked for from the beginning again.
    private static NpgsqlBatchCommand Marks() => new("""
        INSERT INTO target (name, ra, dec, mark)
        SELECT w.name, w.ra, w.dec, greatest(w.mark, max(s."maxLastModified"))
        FROM watched AS w LEFT JOIN staged AS s ON s.target = w.name
        GROUP BY w.name, w.ra, w.dec, w.mark
        ON CONFLICT (name) DO UPDATE SET ra = EXCLUDED.ra, dec = EXCLUDED.dec, mark = EXCLUDED.mark
        """);

    // What was found where a target no longer is.
    private static NpgsqlBatchCommand Moved() => new("""
        DELETE FROM match USING target AS t, watched AS w
        WHERE match.target = t.name AND t.name = w.name AND (t.ra, t.dec) <> (w.ra, w.dec)
        """);

    private static NpgsqlParameter Texts<T>(IReadOnlyList<T> rows, Func<T, string?> text) =>
        new() { Value = rows.Select(text).ToArray(), NpgsqlDbType = NpgsqlDbType.Array | NpgsqlDbType.Text };
}
