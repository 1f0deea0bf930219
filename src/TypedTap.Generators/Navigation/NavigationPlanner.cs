using TypedTap.Adql;
using TypedTap.Generators.Archives;
using TypedTap.Generators.Catalogs;
using TypedTap.Generators.Snapshots;
using TypedTap.Metadata;

namespace TypedTap.Generators.Navigation;

/// <summary>
/// Makes of every key between generated tables the way to the table pointed at and the way back. Names from overrides are given first, the
/// others are made of the names of the records.
/// </summary>
internal static class NavigationPlanner
{
    /// <summary>The plan; null if there is no key to go along.</summary>
    /// <param name="archive">The first of the archives that have these records.</param>
    /// <param name="snapshot">The tables and keys.</param>
    /// <param name="isPublic">Whether the records are public.</param>
    public static NavigationPlan? Plan(ArchiveModel archive, SelectedSnapshot snapshot, bool isPublic)
    {
        var keys = snapshot.Keys.Count == 0 ? [] : Keys(archive, snapshot);
        if (keys.Count == 0)
            return null;
        var kept = keys.ConvertAll(static key => (
            To: Keep(key.From, key.Key.NavigationName),
            Back: Keep(key.Target, key.Key.InverseName)));
        var methods = new List<NavigationMethod>(2 * keys.Count);
        for (var i = 0; i < keys.Count; i++)
        {
            methods.Add(To(keys[i], kept[i].To));
            methods.Add(Back(keys[i], kept[i].Back));
        }

        return new NavigationPlan
        {
            Namespace = archive.Namespace,
            ClassName = archive.NavigationName,
            IsPublic = isPublic,
            SnapshotFile = snapshot.FileName,
            Methods = methods.ToValueList(),
        };
    }

    private static List<NavigationKey> Keys(ArchiveModel archive, SelectedSnapshot snapshot)
    {
        var tables = snapshot.Schemas
            .SelectMany(
                schema => schema.Tables.Select(
                    table => new NavigationTable(
                        ArchivePlanner.RecordNamespaceOf(archive.RecordNamespace, schema), table, archive.NavigationName)))
            .ToList();
        var exact = tables.ToDictionary(static table => table.Table.Table.Name, StringComparer.Ordinal);
        var folded = tables.ToLookup(static table => TablePattern.Fold(table.Table.Table.Name), StringComparer.Ordinal);
        var keys = new List<NavigationKey>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var key in snapshot.Keys)
        {
            if (Find(key.FromTable) is not { } from || Find(key.TargetTable) is not { } target || key.Columns.Count == 0)
                continue;
            var pairs = key.Columns.Select(pair => (From: from.Find(pair.From), Target: target.Find(pair.Target))).ToList();
            if (pairs.Exists(static pair => pair.From is null || pair.Target is null))
                continue;
            var found = new NavigationKey(key, from, target, pairs.ConvertAll(static pair => (pair.From!, pair.Target!)));
            if (seen.Add(found.Text))
                keys.Add(found);
        }

        return keys;

        NavigationTable? Find(string name)
        {
            if (exact.TryGetValue(name, out var table))
                return table;
            var alike = folded[TablePattern.Fold(name)].ToList();
            return alike.Count == 1 ? alike[0] : null;
        }
    }

    private static string? Keep(NavigationTable table, string? name) => name is not null && table.Names.TryKeep(name) ? name : null;

    private static NavigationMethod To(NavigationKey key, string? kept) => Method(
        key, key.From, key.Target, isBack: false, isMany: false,
        kept ?? key.From.Names.Give(key.Key.NavigationName ?? EnglishNouns.One(key.Target.Table.RecordName), key.By));

    private static NavigationMethod Back(NavigationKey key, string? kept)
    {
        var isMany = key.Key.Cardinality == TapKeyCardinality.ManyToOne;
        var record = key.From.Table.RecordName;
        return Method(
            key, key.Target, key.From, isBack: true, isMany,
            kept ?? key.Target.Names.Give(key.Key.InverseName ?? (isMany ? EnglishNouns.Many(record) : EnglishNouns.One(record)), key.By));
    }

    private static NavigationMethod Method(
        NavigationKey key, NavigationTable start, NavigationTable end, bool isBack, bool isMany, string name) =>
        new()
        {
            Name = name,
            IsMany = isMany,
            FromRecord = start.RecordType,
            Parameter = start.Parameter,
            FromTable = start.Table.Table.Name,
            ToRecord = end.RecordType,
            ToTable = end.Table.Table.Name,
            Columns = key.Pairs(isBack),
            KeyId = key.Key.Id,
            Description = key.Key.Description,
        };
}
