using TypedTap.Adql;
using TypedTap.Metadata;
using TypedTap.Testing.TapSchema;

namespace TypedTap.Testing.Tables;

/// <summary>The tables of a snapshot.</summary>
internal static class SnapshotTables
{
    /// <summary>The tables of the given names, or all, without TAP_SCHEMA and without tables of which no column is known.</summary>
    /// <exception cref="EmbeddedTableException">There is no table of a name.</exception>
    public static List<(TapSchemaInfo Schema, TapTableInfo Table)> Choose(TapSnapshot snapshot, IEnumerable<string>? names)
    {
        var all = new List<(TapSchemaInfo Schema, TapTableInfo Table)>();
        foreach (var schema in snapshot.Schemas)
        {
            if (!TapSchemaDefinition.IsIt(schema.Name))
                all.AddRange(schema.Tables.Where(table => table.Columns.Count > 0).Select(table => (schema, table)));
        }

        if (names is null)
            return all;
        var chosen = new List<(TapSchemaInfo Schema, TapTableInfo Table)>();
        foreach (var name in names)
        {
            var wanted = StoredTable.NameOf(name);
            var found = all.FindAll(entry => TableKey.Matches(wanted, StoredTable.NameOf(NameOf(entry.Schema, entry.Table))));
            if (found.Count == 0)
            {
                throw new EmbeddedTableException(
                    $"The snapshot of '{snapshot.Service.Name}' has no table '{name}' with columns; it has {Some(all)}.");
            }

            chosen.AddRange(found);
        }

        return chosen;
    }

    /// <summary>The full name. Services publish names that a query could not write; those get quotes.</summary>
    public static string NameOf(TapSchemaInfo schema, TapTableInfo table)
    {
        AdqlTableName? name = null;
        try
        {
            name = AdqlTableName.Parse(table.Name);
        }
        catch (FormatException)
        {
            // Not a name of ADQL: as a whole it is one in quotes.
        }

        var parts = name?.Parts.Select(Writable).ToList() ?? [AdqlIdentifier.Quote(table.Name)];
        if (parts.Count == 1 && schema.Name.Length > 0)
            parts.Insert(0, Writable(schema.Name));
        return string.Join('.', parts);
    }

    private static string Writable(string part) =>
        AdqlIdentifier.IsDelimited(part) || (AdqlIdentifier.IsRegular(part) && !AdqlIdentifier.IsReserved(part))
            ? part
            : AdqlIdentifier.Quote(part);

    private static string Some(List<(TapSchemaInfo Schema, TapTableInfo Table)> tables) =>
        string.Join(", ", tables.Take(10).Select(entry => entry.Table.Name)) + (tables.Count > 10 ? ", …" : "");
}
