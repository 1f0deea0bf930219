using System.Globalization;

namespace TypedTap.Metadata;

/// <summary>What is different about schemas, and which tables came, went, moved or were renamed.</summary>
internal static class SchemaDrift
{
    public static IReadOnlyCollection<string> Compare(DriftLog log, TapSnapshot before, TapSnapshot now)
    {
        Schemas(log, before, now);
        var (ours, theirs) = (Tables(before), Tables(now));
        var pairs = DriftPairs.Of(
            ours, theirs, static one => one.Table.Name, static one => TapPublishedName.FoldTable(one.Schema, one.Table.Name));
        pairs = Renames(pairs);
        var gone = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (old, current) in pairs)
        {
            if (old is null)
            {
                log.Add(TapDriftSeverity.Compatible, new(current!.Table.Name), "table", null, Size(current.Table));
            }
            else if (current is null)
            {
                gone.Add(old.Table.Name);
                log.Add(TapDriftSeverity.Breaking, new(old.Table.Name), "table", Size(old.Table), null);
            }
            else
            {
                Names(log, old, current, gone);
                TableDrift.Compare(log, old.Table, current.Table);
            }
        }

        if (DriftPairs.AreReordered(pairs, theirs))
            log.Add(TapDriftSeverity.Cosmetic, DriftPlace.Service, "order of tables", Names(ours), Names(theirs));
        return gone;
    }

    private static void Schemas(DriftLog log, TapSnapshot before, TapSnapshot now)
    {
        foreach (var (old, current) in DriftPairs.Of(
            before.Schemas, now.Schemas, static schema => schema.Name, static schema => TapPublishedName.Fold(schema.Name)))
        {
            var place = new DriftPlace((old ?? current)!.Name);
            if (old is null)
            {
                log.Add(TapDriftSeverity.Compatible, place, "schema", null, Size(current!));
            }
            else if (current is null)
            {
                log.Add(old.Tables.Count > 0 ? TapDriftSeverity.Breaking : TapDriftSeverity.Cosmetic, place, "schema", Size(old), null);
            }
            else
            {
                log.Compare(TapDriftSeverity.Compatible, place, "spelling", old.Name, current.Name);
                log.Compare(TapDriftSeverity.Cosmetic, place, "description", old.Description, current.Description);
                log.Compare(TapDriftSeverity.Cosmetic, place, "utype", old.Utype, current.Utype);
                ExtraDrift.Compare(log, place, old.Extra, current.Extra);
            }
        }
    }

    /// <summary>The same table under another name, in another schema, or written in another way.</summary>
    private static void Names(DriftLog log, Owned old, Owned current, HashSet<string> gone)
    {
        var place = new DriftPlace(old.Table.Name);
        if (TapPublishedName.FoldTable(old.Schema, old.Table.Name) != TapPublishedName.FoldTable(current.Schema, current.Table.Name))
        {
            gone.Add(old.Table.Name);
            log.Add(TapDriftSeverity.Breaking, place, "name", old.Table.Name, current.Table.Name);
        }
        else if (old.Table.Name != current.Table.Name)
        {
            // Programs send the name as they know it; with and without schema need not be the same to a service.
            var isCase = TapPublishedName.FoldTable("", old.Table.Name) == TapPublishedName.FoldTable("", current.Table.Name);
            log.Add(
                isCase ? TapDriftSeverity.Compatible : TapDriftSeverity.Breaking, place, "spelling", old.Table.Name, current.Table.Name);
        }

        if (!TapPublishedName.AreSame(old.Schema, current.Schema))
            log.Add(TapDriftSeverity.Breaking, place, "schema", old.Schema, current.Schema);
    }

    /// <summary>A table that is gone and one that is new with the same columns are one and the same, it seems.</summary>
    private static List<(Owned? Old, Owned? New)> Renames(List<(Owned? Old, Owned? New)> pairs)
    {
        var added = pairs.Where(static pair => pair.Old is null && pair.New!.Table.Columns.Count > 0)
            .Select(static pair => pair.New!)
            .ToList();
        var used = new HashSet<Owned>(ReferenceComparer.Instance);
        for (var i = 0; added.Count > 0 && i < pairs.Count; i++)
        {
            if (pairs[i] is not ({ Table.Columns.Count: > 0 } old, null))
                continue;
            var like = added.FirstOrDefault(one => !used.Contains(one) && AreAlike(old.Table, one.Table));
            if (like is null)
                continue;
            used.Add(like);
            pairs[i] = (old, like);
        }

        pairs.RemoveAll(pair => pair.Old is null && used.Contains(pair.New!));
        return pairs;
    }

    private static bool AreAlike(TapTableInfo old, TapTableInfo current) =>
        old.Columns.Count == current.Columns.Count
        && old.Columns.Zip(
            current.Columns,
            static (one, other) => TapPublishedName.AreSame(one.Name, other.Name) && DriftTypes.AreSame(one, other))
                .All(static same => same);

    private static List<Owned> Tables(TapSnapshot snapshot) =>
        [.. snapshot.Schemas.SelectMany(static schema => schema.Tables.Select(table => new Owned(schema.Name, table)))];

    // Enough to see it; a service may have tens of thousands.
    private static string Names(List<Owned> tables) => string.Join(", ", tables.Take(100).Select(static one => one.Table.Name));

    private static string Size(TapTableInfo table) => Count(table.Columns.Count, "column");

    private static string Size(TapSchemaInfo schema) => Count(schema.Tables.Count, "table");

    private static string Count(int count, string noun) =>
        count.ToString(CultureInfo.InvariantCulture) + " " + noun + (count == 1 ? "" : "s");

    private sealed record Owned(string Schema, TapTableInfo Table);
}
