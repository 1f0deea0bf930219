using TypedTap.Adql;

namespace TypedTap.Metadata;

/// <summary>
/// Names the namespaces and records of a snapshot. All tables take part, selected or not, so that asking for one more never renames
/// another.
/// </summary>
internal static class TableNames
{
    /// <summary>The groups with their names, and the names of the schemas.</summary>
    /// <param name="snapshot">The snapshot.</param>
    /// <param name="refuse">Told of every recorded name that can't be kept: the schema or the table, and why.</param>
    public static (List<TableGroup> Groups, string[] Schemas) Of(TapSnapshot snapshot, Action<object, string>? refuse = null)
    {
        var groups = TableGroups.Of(snapshot);
        var schemas = NameTop(snapshot, groups, refuse);
        foreach (var group in groups)
        {
            if (group.Name is null)
                continue;
            var wishes = Records(group);
            group.Records = new NameScope(snapshot.Naming)
                .Name(wishes, KeptClasses(wishes, []), (i, why) => refuse?.Invoke(group.Tables[i], why));
        }

        return (groups, schemas);
    }

    /// <summary>The name of the class beside a record: no record of the scope has it.</summary>
    public static string ClassOf(string record, HashSet<string> records)
    {
        var name = record + "Table";
        while (records.Contains(name))
            name += "_";
        return name;
    }

    /// <summary>
    /// A schema's namespace and a record beside it may not share a name: one run over both. Groups for which no schema stands, whose names
    /// are recorded nowhere, come before schemas that are new; schemas without tables come last.
    /// </summary>
    private static string[] NameTop(TapSnapshot snapshot, List<TableGroup> groups, Action<object, string>? refuse)
    {
        var isFirst = snapshot.Schemas.All(static schema => schema.CSharpName is null);
        var named = groups.Where(static group => group.Name is not null).OrderBy(group => !isFirst && group.Schema >= 0).ToList();
        var direct = groups.Find(static group => group.Name is null);
        var wishes = named.ConvertAll(group => SchemaWish(group.Schema < 0 ? null : snapshot.Schemas[group.Schema], group.Name!));
        var records = direct is null ? [] : Records(direct);
        wishes.AddRange(records);
        var used = new HashSet<int>(named.Select(static group => group.Schema));
        var others = Enumerable.Range(0, snapshot.Schemas.Count).Where(i => !used.Contains(i)).ToList();
        wishes.AddRange(others.Select(i => SchemaWish(snapshot.Schemas[i], snapshot.Schemas[i].Name)));
        var keptOthers = wishes
            .Where(static wish => wish.Kind == NameKind.Schema && wish.Kept is not null)
            .Select(static wish => wish.Kept!);
        var names = new NameScope(snapshot.Naming).Name(wishes, KeptClasses(records, keptOthers), Refuse);

        var schemas = new string[snapshot.Schemas.Count];
        for (var i = 0; i < named.Count; i++)
        {
            named[i].CSharpName = names[i];
            if (named[i].Schema >= 0)
                schemas[named[i].Schema] = names[i];
        }

        for (var i = 0; i < others.Count; i++)
            schemas[others[i]] = names[named.Count + records.Count + i];
        if (direct is not null)
        {
            direct.Records = names.Skip(named.Count).Take(records.Count).ToArray();
            direct.OtherNames = names.Take(named.Count).Concat(names.Skip(named.Count + records.Count)).ToArray();
        }

        return schemas;

        void Refuse(int wish, string why)
        {
            var thing = wish < named.Count ? snapshot.Schemas[named[wish].Schema]
                : wish < named.Count + records.Count ? (object)direct!.Tables[wish - named.Count]
                : snapshot.Schemas[others[wish - named.Count - records.Count]];
            refuse?.Invoke(thing, why);
        }
    }

    private static NameWish SchemaWish(TapSchemaInfo? schema, string name) =>
        new(NameKind.Schema, schema?.CSharpName, PublishedTableName.Of(name).Last, 0);

    private static List<NameWish> Records(TableGroup group)
    {
        var wishes = new List<NameWish>(group.Tables.Count);
        for (var i = 0; i < group.Tables.Count; i++)
            wishes.Add(new(NameKind.Record, group.Tables[i].CSharpName, group.LastNames[i], i));
        return wishes;
    }

    /// <summary>The classes beside records whose names are kept keep their names too.</summary>
    private static IEnumerable<string> KeptClasses(List<NameWish> records, IEnumerable<string> others)
    {
        var kept = new HashSet<string>(others, StringComparer.Ordinal);
        kept.UnionWith(records.Where(static wish => wish.Kept is not null).Select(static wish => wish.Kept!));
        return records.Where(static wish => wish.Kept is not null).Select(wish => ClassOf(wish.Kept!, kept)).ToList();
    }
}
