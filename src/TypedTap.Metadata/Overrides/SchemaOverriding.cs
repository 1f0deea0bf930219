using TypedTap.Adql;

namespace TypedTap.Metadata;

/// <summary>Applies the names in C# that people give to schemas and tables, and puts the changed tables into their schemas.</summary>
internal sealed class SchemaOverriding(TapSnapshot snapshot, ProblemList problems)
{
    private readonly ScopeNames _top = new(new NameScope(snapshot.Naming));

    public ValueList<TapSchemaInfo> Apply(TapOverrides overrides, TableOverriding tables)
    {
        var schemaNames = Find(overrides.Schemas);
        for (var i = 0; i < snapshot.Schemas.Count; i++)
        {
            if (!schemaNames.ContainsKey(i))
                _top.Keep(snapshot.Schemas[i].CSharpName, $"schema '{snapshot.Schemas[i].Name}'");
        }

        var records = TakeRecords(tables, schemaNames.Count > 0);
        return snapshot.Schemas
            .Select((schema, i) => schema with
            {
                CSharpName = schemaNames.TryGetValue(i, out var known)
                    ? TakeSchema(schema, known.Path, known.CSharpName)
                    : schema.CSharpName,
                Tables = schema.Tables
                    .Select(table => records.TryGetValue(table.Name, out var record)
                        ? tables.Of(table) with { CSharpName = record }
                        : tables.Of(table))
                    .ToValueList(),
            })
            .ToValueList();
    }

    private Dictionary<int, (string Path, string CSharpName)> Find(ValueList<TapSchemaOverride> overrides)
    {
        var names = snapshot.Schemas.Select(static schema => schema.Name).ToList();
        var index = new NameIndex(names);
        var found = new Dictionary<int, (string Path, string CSharpName)>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 0; i < overrides.Count; i++)
        {
            var path = $"$.schemas[{i}]";
            if (index.Find(overrides[i].Name, "schema", out var reason) is not { } name)
                problems.Add(path + ".name", reason);
            else if (!seen.Add(name))
            {
                problems.Add(
                    path + ".name",
                    $"'{overrides[i].Name}' is the schema '{name}', which was named before; say it all in one place.");
            }
            else if (overrides[i].CSharpName is { } csharp)
                found.Add(names.IndexOf(name), (path + ".csharp", csharp));
        }

        return found;
    }

    private string? TakeSchema(TapSchemaInfo schema, string path, string csharp)
    {
        if (_top.Take(NameKind.Schema, csharp, $"schema '{schema.Name}'") is not { } reason)
            return csharp;
        problems.Add(path, reason + "; choose another name.");
        return schema.CSharpName;
    }

    /// <summary>The names that tables get, by their published names. Tables without a schema share the scope of the schemas.</summary>
    private Dictionary<string, string> TakeRecords(TableOverriding tables, bool hasSchemas)
    {
        var taken = new Dictionary<string, string>(StringComparer.Ordinal);
        if (tables.Names.Count == 0 && !hasSchemas)
            return taken;
        foreach (var group in TableGroups.Of(snapshot))
        {
            var scope = group.Name is null ? _top : new ScopeNames(new NameScope(snapshot.Naming));
            foreach (var table in group.Tables)
            {
                if (!tables.Names.ContainsKey(table.Name))
                    scope.Keep(table.CSharpName, $"table '{table.Name}'");
            }

            foreach (var table in group.Tables)
            {
                if (!tables.Names.TryGetValue(table.Name, out var known))
                    continue;
                if (scope.Take(NameKind.Record, known.CSharpName, $"table '{table.Name}'") is { } reason)
                    problems.Add(known.Path, reason + "; choose another name.");
                else
                    taken.Add(table.Name, known.CSharpName);
            }
        }

        return taken;
    }
}
