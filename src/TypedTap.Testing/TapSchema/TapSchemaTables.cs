using TypedTap.Metadata;
using TypedTap.Testing.Engine.Values;
using TypedTap.Testing.Tables;

namespace TypedTap.Testing.TapSchema;

/// <summary>
/// The five tables of TAP_SCHEMA, filled from the description of a service: what the standard has, and what the service adds.
/// </summary>
internal static class TapSchemaTables
{
    public static IEnumerable<(string Name, EngineTable Rows)> Of(TapSnapshot snapshot)
    {
        yield return Make(TapSchemaDefinition.SchemaTable, store => Schemas(snapshot, store));
        var described = snapshot.Schemas.Single(static schema => TapSchemaDefinition.IsIt(schema.Name)).Tables;
        var tables = described.Single(static table => table.Name == TapSchemaDefinition.TableTable.Name);
        yield return Make(tables, store => Tables(snapshot, tables, store));
        var columns = described.Single(static table => table.Name == TapSchemaDefinition.ColumnTable.Name);
        yield return Make(columns, store => Columns(snapshot, columns, store));
        yield return Make(TapSchemaDefinition.KeyTable, store => Keys(snapshot, store));
        yield return Make(TapSchemaDefinition.KeyColumnTable, store => KeyColumns(snapshot, store));
    }

    private static (string Name, EngineTable Rows) Make(TapTableInfo info, Action<TableStore> fill)
    {
        var store = new TableStore([.. info.Columns.Select(FieldTypes.ColumnOf)]);
        fill(store);
        return (info.Name, store.ToTable());
    }

    private static void Schemas(TapSnapshot snapshot, TableStore store)
    {
        var index = 0L;
        foreach (var schema in snapshot.Schemas)
            store.AddRow(schema.Name, schema.Utype, schema.Description, index++);
    }

    private static void Tables(TapSnapshot snapshot, TapTableInfo described, TableStore store)
    {
        var index = 0L;
        foreach (var schema in snapshot.Schemas)
        {
            foreach (var table in schema.Tables)
                store.AddRow(
                    [schema.Name, table.Name, table.Type
                        ?? "table", table.Utype, table.Description, index++,
                        .. OwnColumns.Values(described, TapSchemaDefinition.TableTable.Columns.Count, table.Extra)]);
        }
    }

    private static void Columns(TapSnapshot snapshot, TapTableInfo described, TableStore store)
    {
        foreach (var table in snapshot.Schemas.SelectMany(schema => schema.Tables))
        {
            var index = 0L;
            foreach (var column in table.Columns)
            {
                var (datatype, arraysize, xtype) = FieldTypes.Published(column);
                var size = long.TryParse(
                    arraysize?.TrimEnd('*'), System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture,
                    out var length)
                    ? length
                    : (object?)null;
                store.AddRow([
                    table.Name, column.Name, datatype, arraysize, xtype, size, column.Description, column.Utype, column.Unit, column.Ucd,
                    Flag(column.Indexed), Flag(column.Principal), Flag(column.Std), index++,
                    .. OwnColumns.Values(described, TapSchemaDefinition.ColumnTable.Columns.Count, column.Extra)]);
            }
        }
    }

    private static void Keys(TapSnapshot snapshot, TableStore store)
    {
        foreach (var key in snapshot.Keys)
            store.AddRow(key.Id, key.FromTable, key.TargetTable, key.Utype, key.Description);
    }

    private static void KeyColumns(TapSnapshot snapshot, TableStore store)
    {
        foreach (var key in snapshot.Keys)
        {
            foreach (var pair in key.Columns)
                store.AddRow(key.Id, pair.From, pair.Target);
        }
    }

    private static object Flag(bool? value) => value == true ? 1L : 0L;
}
