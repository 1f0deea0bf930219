using TypedTap.Adql;

namespace TypedTap.Vosi;

/// <summary>
/// Compares what <c>/tables</c> and TAP_SCHEMA of a service say about its tables. Names are compared as ADQL does: in quotes exactly,
/// without quotes regardless of case, with or without the schema before that of a table. Columns are compared where both have any.
/// </summary>
public static class TableSetComparison
{
    /// <summary>The differences, in the order of the schemas, tables and columns of <paramref name="vosi"/>.</summary>
    /// <param name="vosi">What <c>/tables</c> says.</param>
    /// <param name="tapSchema">What TAP_SCHEMA says.</param>
    public static ValueList<TableSetDifference> Of(VosiTableSet vosi, VosiTableSet tapSchema)
    {
        ArgumentNullException.ThrowIfNull(vosi);
        ArgumentNullException.ThrowIfNull(tapSchema);
        var differences = new List<TableSetDifference>();
        Schemas(vosi, tapSchema, differences);
        var tables = Pairs.Of(Tables(vosi), Tables(tapSchema), static entry => TableName.Key(entry.Schema, entry.Table.Name));
        foreach (var (ours, theirs) in tables)
        {
            if (ours is { } one && theirs is { } other)
                TableComparison.Compare(one.Schema, one.Table, other.Table, differences);
            else
                differences.Add(Missing(ours, theirs));
        }

        return [.. differences];
    }

    private static void Schemas(VosiTableSet vosi, VosiTableSet tapSchema, List<TableSetDifference> differences)
    {
        foreach (var (ours, theirs) in Pairs.Of(vosi.Schemas, tapSchema.Schemas, static schema => PublishedName.Fold(schema.Name)))
        {
            var name = (ours ?? theirs)!.Name;
            if (ours is null || theirs is null)
                differences.Add(new TableSetDifference(TableSetDifferenceKind.Schema, name, null, null, ours?.Name, theirs?.Name));
            else
                new Place(name, null, null, differences).Text(TableSetDifferenceKind.Description, ours.Description, theirs.Description);
        }
    }

    private static IEnumerable<Owned?> Tables(VosiTableSet set) =>
        set.Schemas.SelectMany(static schema => schema.Tables.Select(table => new Owned(schema.Name, table)));

    private static TableSetDifference Missing(Owned? ours, Owned? theirs)
    {
        var there = (ours ?? theirs)!;
        var (vosi, tapSchema) = (ours?.Table.Name, theirs?.Table.Name);
        return new TableSetDifference(TableSetDifferenceKind.Table, there.Schema, there.Table.Name, null, vosi, tapSchema);
    }

    private sealed record Owned(string Schema, VosiTable Table);
}
