using TypedTap.Adql;
using TypedTap.Metadata;

namespace TypedTap.Generators.Snapshots;

/// <summary>Leaves of the named tables those that are selected.</summary>
internal static class SchemaChooser
{
    /// <summary>The schemas with selected tables.</summary>
    /// <param name="service">The service.</param>
    /// <param name="groups">All its tables, selected or not, so that asking for one more never renames another.</param>
    /// <param name="selected">The published names of the selected tables.</param>
    /// <param name="columns">The patterns over <c>table.column</c>.</param>
    public static ValueList<SchemaChoice> Choose(
        StyledService service, ValueList<TapTableGroup> groups, HashSet<string> selected, ValueList<string> columns)
    {
        if (selected.Count == 0)
            return ValueList<SchemaChoice>.Empty;
        var origins = Origins(service);
        var overridden = new HashSet<string>(service.OverriddenTables, StringComparer.Ordinal);
        return groups
            .Select(group => new SchemaChoice(
                group.Name ?? "",
                group.CSharpName,
                group.Description,
                group.Tables.Where(table => selected.Contains(table.Table.Name)).Select(Choice).ToValueList()))
            .Where(static schema => schema.Tables.Count > 0)
            .ToValueList();

        TableChoice Choice(TapNamedTable table) => new()
        {
            RecordName = table.RecordName,
            TableClassName = table.TableClassName,
            Style = service.Style,
            Table = table.Table,
            Origin = origins.TryGetValue(table.Table.Name, out var origin) ? origin : null,
            IsOverridden = overridden.Contains(table.Table.Name),
            ColumnPatterns = columns,
        };
    }

    /// <summary>Overrides may have written tables otherwise, but never added or moved one.</summary>
    private static Dictionary<string, TableOrigin> Origins(StyledService service)
    {
        var origins = new Dictionary<string, TableOrigin>(StringComparer.Ordinal);
        var number = 0;
        foreach (var table in service.Snapshot!.Schemas.SelectMany(static schema => schema.Tables))
        {
            if (number < service.Origins.Count)
                origins[table.Name] = service.Origins[number++];
        }

        return origins;
    }
}
