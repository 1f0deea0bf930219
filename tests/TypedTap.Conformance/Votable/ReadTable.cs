using TypedTap.Votable;

namespace TypedTap.Conformance.Votable;

/// <summary>A table as our reader delivers it.</summary>
internal sealed record ReadTable(long Rows, IReadOnlyList<ReadColumn> Columns)
{
    /// <summary>Reads the rows of the table at which a reader stands.</summary>
    /// <exception cref="VoTableException">The document cannot be read, or a cell of it.</exception>
    public static async Task<ReadTable> OfAsync(VoTableReader reader, CancellationToken cancellationToken)
    {
        var texts = reader.Fields.Select(field => new CellText(field)).ToArray();
        var columns = reader.Fields.Select((field, i) => new ReadColumn(field.Name, texts[i].NaN)).ToArray();
        var rows = 0L;
        while (await reader.ReadAsync(cancellationToken))
        {
            rows++;
            for (var i = 0; i < columns.Length; i++)
                columns[i].Add(texts[i].Read(reader, i));
        }

        foreach (var column in columns)
        {
            column.Finish();
            column.Dispose();
        }

        return new ReadTable(rows, columns);
    }
}
