using TypedTap.Adql;
using TypedTap.Metadata;

namespace TypedTap.Generators.Snapshots;

/// <summary>Names recorded in a snapshot are of one style; for another one they are forgotten.</summary>
internal static class RecordedNames
{
    public static TapSnapshot Remove(TapSnapshot snapshot) => snapshot with { Schemas = snapshot.Schemas.Select(Remove).ToValueList() };

    private static TapSchemaInfo Remove(TapSchemaInfo schema) =>
        schema with { CSharpName = null, Tables = schema.Tables.Select(Remove).ToValueList() };

    private static TapTableInfo Remove(TapTableInfo table)
    {
        var columns = table.Columns.Any(static column => column.CSharpName is not null)
            ? table.Columns.Select(static column => column.CSharpName is null ? column : column with { CSharpName = null }).ToValueList()
            : table.Columns;
        return table.CSharpName is null && ReferenceEquals(columns, table.Columns)
            ? table
            : table with { CSharpName = null, Columns = columns };
    }
}
