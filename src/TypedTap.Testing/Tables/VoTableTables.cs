using System.Globalization;
using TypedTap.Testing.Engine;
using TypedTap.Testing.Engine.Values;
using TypedTap.Votable;

namespace TypedTap.Testing.Tables;

/// <summary>Tables out of VOTables, in any serialisation.</summary>
internal static class VoTableTables
{
    /// <summary>Reads the first table of a document into memory.</summary>
    /// <param name="stream">The document; left open.</param>
    /// <param name="limits">What is refused.</param>
    /// <param name="cancellationToken">Cancels the reading.</param>
    /// <exception cref="EngineException">There is no table, two columns have one name, a region is not understood, or a limit is
    /// exceeded.</exception>
    /// <exception cref="VoTableException">The document is no VOTable, or broken.</exception>
    public static async Task<EngineTable> ReadAsync(Stream stream, TableLimits limits, CancellationToken cancellationToken)
    {
        var reader = await VoTableReader.OpenAsync(
            stream, new VoTableReaderOptions { LeaveOpen = true }, cancellationToken).ConfigureAwait(false);
        await using (reader.ConfigureAwait(false))
        {
            if (!reader.HasTable)
                throw new EngineException("The VOTable has no table with columns; give a document with a TABLE and its FIELDs.");
            return await ReadAsync(reader, limits, cancellationToken).ConfigureAwait(false);
        }
    }

    /// <summary>The description of the table that a document begins with, beside its rows.</summary>
    public static async Task<(VoTableTable Table, EngineTable Rows)> ReadDescribedAsync(Stream stream, CancellationToken cancellationToken)
    {
        var reader = await VoTableReader.OpenAsync(
            stream, new VoTableReaderOptions { LeaveOpen = true }, cancellationToken).ConfigureAwait(false);
        await using (reader.ConfigureAwait(false))
        {
            if (!reader.HasTable)
                throw new EngineException("The VOTable has no table with columns; give a document with a TABLE and its FIELDs.");
            return (reader.Table!, await ReadAsync(reader, TableLimits.None, cancellationToken).ConfigureAwait(false));
        }
    }

    /// <summary>Moves the rows that are left of the reader's table into a store.</summary>
    public static async Task LoadAsync(VoTableReader reader, TableStore store, TableLimits limits, CancellationToken cancellationToken)
    {
        var loaders = new Action<VoTableReader>[store.Stores.Length];
        for (var i = 0; i < loaders.Length; i++)
            loaders[i] = ColumnLoader.For(reader.Fields[i], i, store.Stores[i]);
        while (await reader.ReadAsync(cancellationToken).ConfigureAwait(false))
        {
            limits.Check(reader.RowsRead, reader.BytesRead);
            foreach (var load in loaders)
                load(reader);
        }
    }

    private static async Task<EngineTable> ReadAsync(VoTableReader reader, TableLimits limits, CancellationToken cancellationToken)
    {
        var store = new TableStore([.. reader.Fields.Select(FieldTypes.ColumnOf)]);
        CheckNames(store.Columns);
        await LoadAsync(reader, store, limits, cancellationToken).ConfigureAwait(false);
        return store.ToTable();
    }

    private static void CheckNames(IReadOnlyList<EngineColumn> columns)
    {
        var seen = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = 0; i < columns.Count; i++)
        {
            var column = columns[i];
            if (column.Name.Length == 0)
            {
                throw new EngineException(
                    string.Create(CultureInfo.InvariantCulture, $"Column {i + 1} of the VOTable has no name; give its FIELD one."));
            }

            var key = column.IsDelimited ? column.Name : column.Name.ToLowerInvariant();
            if (!seen.TryAdd(key, i))
            {
                throw new EngineException(string.Create(
                    CultureInfo.InvariantCulture,
                    $"Columns {seen[key] + 1} and {i + 1} of the VOTable are both named '{column.Name}', and a query could not tell them apart; rename one."));
            }
        }
    }
}
