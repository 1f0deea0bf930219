using TypedTap.DataLink;
using TypedTap.Votable;

namespace TypedTap.Tap;

/// <summary>
/// Prints results record by record, for people: a line for each column with its name, value and unit. Tables of sixty columns are read like
/// this, and not in rows. Numbers are in invariant notation.
/// </summary>
public static class TapRecords
{
    /// <summary>How many typed rows are turned into text at a time.</summary>
    private const int Batch = 256;

    /// <summary>Prints an answer.</summary>
    /// <param name="table">The answer.</param>
    /// <param name="writer">Where to: <c>Console.Out</c>.</param>
    /// <param name="format">How; null for the usual.</param>
    public static void WriteRecords(this TapTable table, TextWriter writer, TapRecordFormat? format = null)
    {
        ArgumentNullException.ThrowIfNull(table);
        ArgumentNullException.ThrowIfNull(writer);
        var printer = Printer(writer, format, table.Columns.Select(static column => column.Field));
        foreach (var row in table)
            printer.Print(row.GetString);
    }

    /// <summary>Prints links, also those that say why there is none.</summary>
    /// <param name="links">The links.</param>
    /// <param name="writer">Where to.</param>
    /// <param name="format">How; null for the usual.</param>
    public static void WriteRecords(this DataLinks links, TextWriter writer, TapRecordFormat? format = null)
    {
        ArgumentNullException.ThrowIfNull(links);
        ArgumentNullException.ThrowIfNull(writer);
        foreach (var table in links.Rows.GroupBy(static row => row.Table, ReferenceEqualityComparer.Instance))
        {
            RecordPrinter? printer = null;
            foreach (var row in table)
            {
                printer ??= Printer(writer, format, row.Table.Fields);
                printer.Print(i => row.Cells[i]);
            }
        }
    }

    /// <summary>Prints typed rows: records of an archive, or a type of one's own with <see cref="VoTableRowAttribute"/>.</summary>
    /// <param name="rows">The rows; read once.</param>
    /// <param name="writer">Where to.</param>
    /// <param name="format">How; null for the usual.</param>
    /// <param name="cancellationToken">Ends it.</param>
    /// <typeparam name="T">The type of the rows.</typeparam>
    /// <exception cref="VoTableException">A column cannot hold a value.</exception>
    public static async Task WriteRecordsAsync<T>(
        this IEnumerable<T> rows, TextWriter writer, TapRecordFormat? format = null, CancellationToken cancellationToken = default)
        where T : IVoTableRow<T>
    {
        ArgumentNullException.ThrowIfNull(rows);
        ArgumentNullException.ThrowIfNull(writer);
        var printer = Printer(writer, format, T.VoTableFields);
        foreach (var batch in rows.Chunk(Batch))
        {
            using var document = new MemoryStream();
            // Binary, because XML has no control characters, and texts may.
            var options = new VoTableWriterOptions { LeaveOpen = true, Serialization = VoTableSerialization.Binary2 };
            await VoTableWriter.WriteAsync(document, batch, options, cancellationToken).ConfigureAwait(false);
            document.Position = 0;
            var reader = await VoTableReader.OpenAsync(document, cancellationToken: cancellationToken).ConfigureAwait(false);
            await using (reader.ConfigureAwait(false))
            {
                while (await reader.ReadAsync(cancellationToken).ConfigureAwait(false))
                    printer.Print(reader.GetString);
            }
        }
    }

    private static RecordPrinter Printer(TextWriter writer, TapRecordFormat? format, IEnumerable<VoTableField> fields) =>
        new(writer, format ?? new TapRecordFormat(), [.. fields.Select(static field => (field.Name, field.Unit))]);
}
