using TypedTap.Adql;
using TypedTap.Metadata;
using TypedTap.Snapshots.Mapping;
using TypedTap.Snapshots.Reading;

namespace TypedTap.Snapshots.Composing;

/// <summary>
/// What the file knows and the service does not say: C# names that were chosen, columns that are never null, what could not be read this
/// time.
/// </summary>
internal sealed class CarryOver(TapSnapshot cached, ServiceTables read, FindingLog findings, bool keepsNames)
{
    public TapSnapshot Apply(TapSnapshot live)
    {
        var known = new KnownNames<TapTableInfo>(Owned(cached).Select(static one =>
            (one.Table.Name, TapPublishedName.FoldTable(one.Schema, one.Table.Name), one.Table)));
        var tables = Owned(live).ToList();
        var schemaOf = tables.ToDictionary(static one => one.Table, static one => one.Schema, (IEqualityComparer<TapTableInfo>)ReferenceEqualityComparer.Instance);
        var partners = known.Pair(
            [.. tables.Select(static one => one.Table)],
            table => (table.Name, TapPublishedName.FoldTable(schemaOf[table], table.Name)));
        var schemas = new KnownNames<TapSchemaInfo>(cached.Schemas.Select(static schema => (schema.Name, TapPublishedName.Fold(schema.Name), schema)))
            .Pair(live.Schemas, static schema => (schema.Name, TapPublishedName.Fold(schema.Name)));
        var kept = new HashSet<string>(StringComparer.Ordinal);
        var result = live with
        {
            Schemas =
            [
                .. InOrder(live.Schemas).Select(schema => schema with
                {
                    CSharpName = keepsNames ? schemas.GetValueOrDefault(schema)?.CSharpName : null,
                    Tables = Order(schema, schemas.GetValueOrDefault(schema), [.. schema.Tables.Select(table => Table(table, partners.GetValueOrDefault(table), kept))]),
                }),
            ],
        };
        if (read.IsFallback)
            result = WithLost(result, new HashSet<TapTableInfo>(partners.Values, ReferenceEqualityComparer.Instance), kept);
        return result with { Keys = Keys(result, kept) };
    }

    private TapTableInfo Table(TapTableInfo live, TapTableInfo? known, HashSet<string> kept)
    {
        if (known is null)
            return live;
        var table = live with { CSharpName = keepsNames ? known.CSharpName : null };
        if (live.Columns.Count > 0 || known.Columns.Count == 0)
            return table with { Columns = Columns(live.Columns, known.Columns) };

        // In parts, tables that nobody asked for have none either; another project may have asked for this one just now.
        if (!read.IsInParts)
            findings.Add(live.Name, $"The service does not tell the columns this time; the {FindingLog.Count(known.Columns.Count, "column")} of the file were kept.");
        kept.Add(live.Name);
        return table with { Columns = known.Columns };
    }

    private ValueList<TapColumnInfo> Columns(ValueList<TapColumnInfo> live, ValueList<TapColumnInfo> known)
    {
        var partners = new KnownNames<TapColumnInfo>(known.Select(static column => (column.Name, TapPublishedName.Fold(column.Name), column)))
            .Pair(live, static column => (column.Name, TapPublishedName.Fold(column.Name)));
        var columns = live.Select(column => partners.TryGetValue(column, out var old)
            ? column with { CSharpName = keepsNames ? old.CSharpName : null, Nullable = column.Nullable ?? old.Nullable }
            : column).ToArray();
        return read.HasColumnOrder ? [.. columns] : [.. Ordered(columns, [.. known.Select(static column => column.Name)], static column => column.Name)];
    }

    private IEnumerable<TapSchemaInfo> InOrder(ValueList<TapSchemaInfo> schemas) => read.HasSchemaOrder
        ? schemas
        : Ordered([.. schemas], [.. cached.Schemas.Select(static schema => schema.Name)], static schema => schema.Name);

    private ValueList<TapTableInfo> Order(TapSchemaInfo live, TapSchemaInfo? known, ValueList<TapTableInfo> tables) => read.HasTableOrder || known is null || live.Tables.Count == 0
        ? tables
        : [.. Ordered([.. tables], [.. known.Tables.Select(static table => table.Name)], static table => table.Name)];

    /// <summary>
    /// The order of the file where the service has none: the order of its answers may be another each time. Only if the same things are
    /// there: of
    /// others, nobody knows where they belong.
    /// </summary>
    private static T[] Ordered<T>(T[] items, string[] known, Func<T, string> name)
    {
        var places = known.Select(static (one, place) => (one, place)).ToDictionary(static pair => pair.one, static pair => pair.place, StringComparer.Ordinal);
        return items.Length == known.Length && items.All(item => places.ContainsKey(name(item)))
            ? [.. items.OrderBy(item => places[name(item)])]
            : items;
    }

    /// <summary>Tables of the file that the second-best source does not list: that proves nothing.</summary>
    private TapSnapshot WithLost(TapSnapshot live, HashSet<TapTableInfo> found, HashSet<string> kept)
    {
        var lost = Owned(cached).Where(one => !found.Contains(one.Table)).ToList();
        if (lost.Count == 0)
            return live;
        findings.Add("", $"/tables lacks {FindingLog.Count(lost.Count, "table")} of the file; as TAP_SCHEMA could not be read, they were kept: {FindingLog.Names([.. lost.Select(static one => one.Table.Name)])}.");
        var schemas = live.Schemas.ToList();
        foreach (var group in lost.GroupBy(static one => one.Schema, StringComparer.Ordinal))
        {
            kept.UnionWith(group.Select(static one => one.Table.Name));
            var tables = group.Select(static one => one.Table);
            var at = schemas.FindIndex(schema => TapPublishedName.AreSame(schema.Name, group.Key));
            if (at < 0)
                schemas.Add(cached.Schemas.First(schema => schema.Name == group.Key) with { Tables = [.. tables] });
            else
                schemas[at] = schemas[at] with { Tables = [.. schemas[at].Tables, .. tables] };
        }

        return live with { Schemas = [.. schemas] };
    }

    /// <summary>Keys of tables that were kept are kept with them; all are where the service could not tell its keys.</summary>
    private ValueList<TapKeyInfo> Keys(TapSnapshot live, HashSet<string> kept)
    {
        var known = cached.Keys.GroupBy(Joins, StringComparer.Ordinal).ToDictionary(static group => group.Key, static group => group.First(), StringComparer.Ordinal);
        var published = live.Keys.Select(static key => key.Id).ToHashSet(StringComparer.Ordinal);

        // Documents of VOSI have no names for keys; those of the file are as good as ours.
        var keys = live.Keys
            .Select(key => read.Set.RootElement != "TAP_SCHEMA" && known.TryGetValue(Joins(key), out var old) && published.Add(old.Id) ? key with { Id = old.Id } : key)
            .ToList();
        var ids = keys.Select(static key => key.Id).ToHashSet(StringComparer.Ordinal);
        var joins = keys.Select(Joins).ToHashSet(StringComparer.Ordinal);
        var tables = Owned(live).Select(static one => one.Table.Name).ToHashSet(StringComparer.Ordinal);
        keys.AddRange(cached.Keys.Where(key =>
            (kept.Contains(key.FromTable) || (tables.Contains(key.FromTable) && (!read.HasKeys || read.IsFallback || read.WithoutKeys.Contains(key.FromTable))))
            && !joins.Contains(Joins(key)) && ids.Add(key.Id)));
        return [.. keys];
    }

    private static string Joins(TapKeyInfo key) => string.Join('\n', [
        TapPublishedName.FoldTable("", key.FromTable),
        TapPublishedName.FoldTable("", key.TargetTable),
        .. key.Columns.Select(static pair => $"{TapPublishedName.Fold(pair.From)}={TapPublishedName.Fold(pair.Target)}").Order(StringComparer.Ordinal),
    ]);

    private static IEnumerable<(string Schema, TapTableInfo Table)> Owned(TapSnapshot snapshot) =>
        snapshot.Schemas.SelectMany(static schema => schema.Tables.Select(table => (schema.Name, table)));
}
