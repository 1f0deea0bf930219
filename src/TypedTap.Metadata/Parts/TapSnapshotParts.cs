using TypedTap.Adql;

namespace TypedTap.Metadata;

/// <summary>
/// Takes the snapshot of a large service apart, and puts it together again: a header <c>NAME.tap.json</c>, and beside it a folder
/// <c>NAME.tap</c> with the index of all tables (<see cref="TapSnapshotIndex"/>) and files with the tables whose columns were read. A
/// file has the
/// tables of a schema, or a single table where a schema has too many. Knows nothing of files; they are named and that is all.
/// </summary>
public static class TapSnapshotParts
{
    /// <summary>How many tables a file has at most; a schema with more has a file for each of them.</summary>
    public const int MaxTablesInFile = 100;

    /// <summary>How many columns a file has at most, unless a single table has more.</summary>
    public const int MaxColumnsInFile = 5_000;

    // A table whose columns were not read has its description in the index, on a line.
    private const int MaxDescription = 10_000;

    /// <summary>Takes a snapshot apart. Names in C# should be recorded before (<see cref="TapNaming.Resolve"/>).</summary>
    /// <param name="snapshot">The snapshot, with all tables; those whose columns were not read have none.</param>
    /// <returns>
    /// The header, which has no schemas, only the keys that begin at no table in a file, and the hash of the whole; the index; and the
    /// parts by the names of their files, each a snapshot of its own with the name of the service, some tables and the keys that begin
    /// there.
    /// </returns>
    /// <exception cref="ArgumentException">A table's name has a control character, or is there twice.</exception>
    public static (TapSnapshot Header, TapSnapshotIndex Index, IReadOnlyDictionary<string, TapSnapshot> Parts) Split(TapSnapshot snapshot)
    {
        var parts = new SortedDictionary<string, TapSnapshot>(StringComparer.Ordinal);
        var entries = new List<TapSnapshotIndexEntry>();
        var rest = new List<TapSnapshotIndexSchema>();
        var fileOf = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var schema in snapshot.Schemas)
        {
            var read = schema.Tables.Where(static table => table.Columns.Count > 0).ToList();
            foreach (var (file, tables) in Files(schema.Name, read))
            {
                parts.Add(file, Part(snapshot, schema with { Tables = tables.ToValueList() }));
                foreach (var table in tables)
                    fileOf.Add(table.Name, file);
            }

            if (read.Count == 0)
                rest.Add(new(schema.Name, schema.CSharpName ?? "") { Utype = schema.Utype, Description = Shorten(schema.Description) });
            entries.AddRange(schema.Tables.Select(table => Entry(schema, table, fileOf)));
        }

        var keys = snapshot.Keys.ToLookup(key => fileOf.TryGetValue(key.FromTable, out var file) ? file : "", StringComparer.Ordinal);
        foreach (var file in parts.Keys.ToList())
            parts[file] = parts[file] with { Keys = keys[file].ToValueList() };
        var header = snapshot with
        {
            Hash = TapSnapshotWriter.ComputeHash(snapshot),
            Parts = snapshot.Parts ?? snapshot.Service.Name + ".tap",
            Schemas = ValueList<TapSchemaInfo>.Empty,
            Keys = keys[""].ToValueList(),
        };
        return (header, new TapSnapshotIndex(entries, rest), parts);
    }

    /// <summary>Puts all tables of a snapshot together.</summary>
    /// <param name="header">The header.</param>
    /// <param name="index">The index.</param>
    /// <param name="parts">The parts that the index names, by the names of their files.</param>
    /// <returns>
    /// The snapshot as it was taken apart, but for <see cref="TapSnapshot.Hash"/>, which is empty, and for what the index does not
    /// have: the places of keys
    /// and of schemas without tables, and notes and extra columns of TAP_SCHEMA on tables whose columns were not read.
    /// </returns>
    /// <exception cref="FormatException">A part is missing, or it and the index do not agree.</exception>
    public static TapSnapshot Join(TapSnapshot header, TapSnapshotIndex index, IReadOnlyDictionary<string, TapSnapshot> parts)
    {
        var tables = PartTables.Of(parts);
        var joined = new JoinedSchemas();
        var schemas = new Dictionary<string, TapSchemaInfo>(StringComparer.Ordinal);
        foreach (var schema in index.Schemas)
            schemas[schema.Name] = SchemaOf(schema);
        foreach (var entry in index.Tables)
        {
            if (entry.File.Length == 0)
                joined.Add(schemas.TryGetValue(entry.Schema, out var known) ? known : new() { Name = entry.Schema }, Unread(entry));
            else if (!parts.ContainsKey(entry.File))
            {
                throw new FormatException(
                    $"The snapshot lacks the part '{entry.File}', which has the columns of table '{entry.Table}'. Read the service anew.");
            }
            else if (tables.TryGetValue(entry.Table, out var found) && found.File == entry.File)
                joined.Add(found.Schema, found.Table);
            else
            {
                throw new FormatException(
                    $"The index of the snapshot says that the part '{entry.File}' has the table '{entry.Table}', and it "
                    + "does not. Read the service anew.");
            }
        }

        var inFiles = index.Tables.Where(static entry => entry.File.Length > 0).ToList();
        if (inFiles.Count < tables.Count)
        {
            var listed = new HashSet<string>(inFiles.Select(static entry => entry.Table), StringComparer.Ordinal);
            var stray = tables.First(pair => !listed.Contains(pair.Key));
            throw new FormatException(
                $"The part '{stray.Value.File}' has the table '{stray.Key}', which the index of the snapshot does not "
                + "list there. Read the service anew.");
        }

        foreach (var schema in schemas.Values)
            joined.Add(schema);
        return Whole(header, joined, parts);
    }

    /// <summary>The header with some parts: a snapshot of their tables alone, for those who need no others.</summary>
    /// <param name="header">The header.</param>
    /// <param name="parts">Some of the parts, by the names of their files.</param>
    /// <exception cref="FormatException">Two parts have the same table.</exception>
    public static TapSnapshot Join(TapSnapshot header, IReadOnlyDictionary<string, TapSnapshot> parts)
    {
        var joined = new JoinedSchemas();
        foreach (var (schema, table, _) in PartTables.Of(parts).Values)
            joined.Add(schema, table);
        return Whole(header, joined, parts);
    }

    private static TapSnapshot Whole(TapSnapshot header, JoinedSchemas joined, IReadOnlyDictionary<string, TapSnapshot> parts)
    {
        return header with
        {
            Hash = "",
            Parts = null,
            Schemas = joined.ToValueList(),
            Keys = parts.OrderBy(static part => part.Key, StringComparer.Ordinal)
                .SelectMany(static part => part.Value.Keys)
                .Concat(header.Keys)
                .ToValueList(),
        };
    }

    private static IEnumerable<(string File, List<TapTableInfo> Tables)> Files(string schema, List<TapTableInfo> read)
    {
        if (read.Count == 0)
            return [];
        return read.Count <= MaxTablesInFile && read.Sum(static table => (long)table.Columns.Count) <= MaxColumnsInFile
            ? [(PartFileNames.OfSchema(schema), read)]
            : read.Select(static table => (PartFileNames.OfTable(table.Name), new List<TapTableInfo> { table }));
    }

    private static TapSnapshot Part(TapSnapshot whole, TapSchemaInfo schema) => new()
    {
        FormatVersion = whole.FormatVersion,
        Service = new() { Name = whole.Service.Name },
        Naming = whole.Naming,
        Schemas = ValueList.Of(schema),
    };

    private static TapSnapshotIndexEntry Entry(TapSchemaInfo schema, TapTableInfo table, Dictionary<string, string> fileOf) =>
        fileOf.TryGetValue(table.Name, out var file)
            ? new(table.Name, file, table.Columns.Count, table.CSharpName ?? "") { Schema = schema.Name }
            : new(table.Name, "", null, table.CSharpName ?? "")
            {
                Schema = schema.Name,
                Type = table.Type,
                Utype = table.Utype,
                Description = Shorten(table.Description),
            };

    private static string? Shorten(string? description) =>
        description is { Length: > MaxDescription } text ? $"{text.Substring(0, MaxDescription)}…" : description;

    private static TapSchemaInfo SchemaOf(TapSnapshotIndexSchema schema) => new()
    {
        Name = schema.Name,
        CSharpName = schema.CSharpName.Length == 0 ? null : schema.CSharpName,
        Utype = schema.Utype,
        Description = schema.Description,
    };

    private static TapTableInfo Unread(TapSnapshotIndexEntry entry) => new()
    {
        Name = entry.Table,
        Type = entry.Type,
        Utype = entry.Utype,
        Description = entry.Description,
        CSharpName = entry.CSharpName.Length == 0 ? null : entry.CSharpName,
    };
}
