using TypedTap.Adql;

namespace TypedTap.Metadata;

/// <summary>Applies what people know of keys.</summary>
internal sealed class KeyOverriding(TapSnapshot snapshot, NameIndex tables, ProblemList problems)
{
    private readonly Dictionary<string, TapTableInfo> _tables = TablesByName(snapshot);

    public ValueList<TapKeyInfo> Apply(ValueList<TapKeyOverride> overrides)
    {
        var keys = snapshot.Keys.ToList();
        var ids = new NameIndex(keys.Select(static key => key.Id));
        var known = keys.ToDictionary(static key => key.Id, StringComparer.Ordinal);
        for (var i = 0; i < overrides.Count; i++)
        {
            var path = $"$.keys[{i}]";
            if (known.TryGetValue(overrides[i].Id, out var key))
                Correct(keys, keys.FindIndex(k => k.Id == key.Id), overrides[i], path);
            else if (IsAddition(overrides[i]))
                Add(keys, overrides[i], path);
            else
                problems.Add(path + ".id", NotThere(ids, overrides[i]));
        }

        return keys.ToValueList();
    }

    private static Dictionary<string, TapTableInfo> TablesByName(TapSnapshot snapshot)
    {
        var byName = new Dictionary<string, TapTableInfo>(StringComparer.Ordinal);
        foreach (var table in snapshot.Schemas.SelectMany(static schema => schema.Tables))
            byName[table.Name] = table;
        return byName;
    }

    private static bool IsAddition(TapKeyOverride known) =>
        known.FromTable is not null || known.TargetTable is not null || known.Columns.Count > 0;

    private static string NotThere(NameIndex ids, TapKeyOverride known)
    {
        ids.Find(known.Id, "key", out var reason);
        return $"{reason} To add a key, give \"fromTable\", \"targetTable\" and \"columns\".";
    }

    private static TapKeyInfo Reversed(TapKeyInfo key) => key with
    {
        FromTable = key.TargetTable,
        TargetTable = key.FromTable,
        Columns = key.Columns.Select(static pair => new TapKeyColumnInfo { From = pair.Target, Target = pair.From }).ToValueList(),
    };

    private void Correct(List<TapKeyInfo> keys, int index, TapKeyOverride known, string path)
    {
        if (IsAddition(known))
        {
            problems.Add(
                path,
                $"The service publishes the key '{known.Id}', so its tables and columns are not to be given; remove them, or "
                + "choose another \"id\" for another key.");
            return;
        }

        if (known.Remove == true)
        {
            if (known is { Reverse: null, Cardinality: null, NavigationName: null, InverseName: null })
                keys.RemoveAt(index);
            else
            {
                problems.Add(
                    path + ".remove",
                    $"The key '{known.Id}' is to be forgotten, and yet more is said of it; remove \"remove\", or the rest.");
            }

            return;
        }

        keys[index] = WithNames(known.Reverse == true ? Reversed(keys[index]) : keys[index], known, path);
    }

    private void Add(List<TapKeyInfo> keys, TapKeyOverride known, string path)
    {
        if (known.FromTable is null || known.TargetTable is null || known.Columns.Count == 0)
        {
            problems.Add(
                path,
                $"The key '{known.Id}' is not in the snapshot, and to be added it needs \"fromTable\", \"targetTable\" and \"columns\".");
            return;
        }

        if (known.Remove is not null || known.Reverse is not null)
        {
            problems.Add(
                path,
                $"The key '{known.Id}' is not in the snapshot, so there is nothing to remove or to reverse; write it the right way round.");
            return;
        }

        if (FindTable(known.FromTable, path + ".fromTable") is not { } from
            || FindTable(known.TargetTable, path + ".targetTable") is not { } target)
        {
            return;
        }

        var pairs = new List<TapKeyColumnInfo>();
        for (var i = 0; i < known.Columns.Count; i++)
        {
            var pair = $"{path}.columns[{i}]";
            if (FindColumn(from, known.Columns[i].From, pair + ".from") is { } source
                && FindColumn(target, known.Columns[i].Target, pair + ".target") is { } end)
            {
                pairs.Add(new() { From = source, Target = end });
            }
        }

        if (pairs.Count < known.Columns.Count)
            return;
        var key = new TapKeyInfo
        {
            Id = known.Id,
            FromTable = from.Name,
            TargetTable = target.Name,
            Columns = pairs.ToValueList(),
            Note = known.Note,
        };
        keys.Add(WithNames(key, known, path));
    }

    private TapTableInfo? FindTable(string name, string path)
    {
        if (tables.Find(name, "table", out var reason) is { } found)
            return _tables[found];
        problems.Add(path, reason, name);
        return null;
    }

    private string? FindColumn(TapTableInfo table, string name, string path)
    {
        if (table.Columns.Count == 0)
            return name;
        var columns = new NameIndex(table.Columns.Select(static column => column.Name));
        var found = columns.Find(name, $"column of table '{table.Name}'", out var reason);
        if (found is null)
            problems.Add(path, reason);
        return found;
    }

    private TapKeyInfo WithNames(TapKeyInfo key, TapKeyOverride known, string path) => key with
    {
        Cardinality = known.Cardinality ?? key.Cardinality,
        NavigationName = Name(known.NavigationName, path + ".navigationName") ?? key.NavigationName,
        InverseName = Name(known.InverseName, path + ".inverseName") ?? key.InverseName,
    };

    private string? Name(string? name, string path)
    {
        if (name is null || CSharpIdentifier.FindFault(name) is not { } fault)
            return name;
        problems.Add(path, $"A way along a key needs a name in C#, but this {fault}.");
        return null;
    }
}
