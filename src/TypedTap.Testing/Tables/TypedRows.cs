using System.Globalization;
using TypedTap.Testing.Engine;
using TypedTap.Testing.Engine.Values;
using TypedTap.Testing.Formats;
using TypedTap.Votable;

namespace TypedTap.Testing.Tables;

/// <summary>
/// Typed records as a table. They write themselves as VOTable in BINARY2, which keeps every value, null and empty alike, and are read back
/// from it: no second way to know a record's columns, and no reflection.
/// </summary>
internal static class TypedRows
{
    /// <summary>How many rows are in memory twice.</summary>
    private const int ChunkRows = 4096;

    /// <exception cref="EmbeddedTableException">A value does not fit its column.</exception>
    public static EngineTable Load<T>(string name, IReadOnlyList<EngineColumn> columns, IEnumerable<T> rows)
        where T : IVoTableRow<T>
    {
        var store = new TableStore(columns);
        using var chunk = new MemoryStream();
        foreach (var part in rows.Chunk(ChunkRows))
        {
            chunk.SetLength(0);
            try
            {
                // Streams in memory never wait.
                CopyAsync(part, chunk, store).GetAwaiter().GetResult();
            }
            catch (Exception e) when (e is VoTableException or EngineException or ArgumentException)
            {
                throw new EmbeddedTableException(string.Create(
                    CultureInfo.InvariantCulture,
                    $"Rows can't be added to table '{name}' (in the {part.Length} rows behind the first {store.Stores[0].Count}): {e.Message}"), e);
            }
        }

        return store.ToTable();
    }

    private static async Task CopyAsync<T>(T[] rows, MemoryStream chunk, TableStore store)
        where T : IVoTableRow<T>
    {
        var options = new VoTableWriterOptions
        {
            Serialization = VoTableSerialization.Binary2,
            LeaveOpen = true,
            VariableLengthStrings = true
        };
        await VoTableWriter.WriteAsync(chunk, rows, options).ConfigureAwait(false);
        chunk.Position = 0;
        var reader = await VoTableReader.OpenAsync(chunk, new VoTableReaderOptions { LeaveOpen = true }).ConfigureAwait(false);
        await using (reader.ConfigureAwait(false))
            await VoTableTables.LoadAsync(reader, store, TableLimits.None, CancellationToken.None).ConfigureAwait(false);
    }

    /// <summary>The rows of a table as records.</summary>
    public static List<T> Read<T>(EngineTable table)
        where T : IVoTableRow<T>
    {
        using var document = new MemoryStream();
        return ReadAsync<T>(table, document).GetAwaiter().GetResult();
    }

    private static async Task<List<T>> ReadAsync<T>(EngineTable table, MemoryStream document)
        where T : IVoTableRow<T>
    {
        var format = new VoTableFormat("", VoTableSerialization.Binary2);
        await format.WriteAsync(
            new EngineResult(table, IsOverflow: false), new ResultHeader("", MaxRec: null), document,
            CancellationToken.None).ConfigureAwait(false);
        document.Position = 0;
        var rows = new List<T>(table.RowCount);
        var reader = await VoTableReader.OpenAsync(document, new VoTableReaderOptions { LeaveOpen = true }).ConfigureAwait(false);
        await using (reader.ConfigureAwait(false))
        {
            await foreach (var row in reader.ReadAllAsync<T>().ConfigureAwait(false))
                rows.Add(row);
        }

        return rows;
    }
}
