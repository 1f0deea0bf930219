namespace TypedTap.Metadata;

/// <summary>Puts the tables of a snapshot into the groups that share a namespace.</summary>
internal static class TableGroups
{
    /// <summary>The groups in the order of their first tables.</summary>
    public static List<TableGroup> Of(TapSnapshot snapshot)
    {
        var groups = new List<TableGroup>();
        var byName = new Dictionary<string, TableGroup>(StringComparer.Ordinal);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var members = new List<HashSet<TableGroup>>();
        foreach (var schema in snapshot.Schemas)
        {
            var ofSchema = new HashSet<TableGroup>();
            members.Add(ofSchema);
            foreach (var table in schema.Tables)
            {
                if (!seen.Add(table.Name))
                    continue;
                var (name, last) = PublishedTableName.Of(table.Name);
                if (!byName.TryGetValue(name ?? "", out var group))
                {
                    byName.Add(name ?? "", group = new TableGroup(name));
                    groups.Add(group);
                }

                group.Tables.Add(table);
                group.LastNames.Add(last);
                if (name is not null)
                    ofSchema.Add(group);
            }
        }

        FindSchemas(snapshot, groups, byName, members);
        return groups;
    }

    /// <summary>
    /// Which schema stands for a group: the one of its name, else the one whose name is another spelling of it, else the one that has
    /// tables
    /// of this group and of no other.
    /// </summary>
    private static void FindSchemas(
        TapSnapshot snapshot,
        List<TableGroup> groups,
        Dictionary<string, TableGroup> byName,
        List<HashSet<TableGroup>> members)
    {
        var isUsed = new bool[snapshot.Schemas.Count];
        for (var i = 0; i < isUsed.Length; i++)
            Claim(i, byName.TryGetValue(snapshot.Schemas[i].Name, out var group) ? group : null);
        if (groups.TrueForAll(static group => group.Name is null || group.Schema >= 0))
            return;
        for (var i = 0; i < isUsed.Length; i++)
        {
            var folded = TablePattern.Fold(snapshot.Schemas[i].Name);
            if (!isUsed[i])
                Claim(i, groups.Find(group => group.Schema < 0 && group.Name is { } name && TablePattern.Fold(name) == folded));
        }

        for (var i = 0; i < isUsed.Length; i++)
            Claim(i, members[i].Count == 1 ? members[i].Single() : null);

        void Claim(int schema, TableGroup? group)
        {
            if (isUsed[schema] || group is not { Name: not null, Schema: < 0 })
                return;
            group.Schema = schema;
            isUsed[schema] = true;
        }
    }
}
