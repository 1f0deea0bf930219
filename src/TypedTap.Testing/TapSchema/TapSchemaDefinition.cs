using TypedTap.Adql;
using TypedTap.Metadata;
using TypedTap.Testing.Tables;

namespace TypedTap.Testing.TapSchema;

/// <summary>How TAP_SCHEMA describes itself (TAP 1.1 section 4).</summary>
internal static class TapSchemaDefinition
{
    public const string Name = "TAP_SCHEMA";

    public static TapTableInfo SchemaTable { get; } = Table(
        "schemas",
        "The schemas of this service",
        Text("schema_name", "Name of the schema, as a query writes it"),
        Utype("schema"),
        Description("What the schema holds"),
        Place("schema", "listings"));

    public static TapTableInfo TableTable { get; } = Table(
        "tables",
        "The tables of this service",
        Text("schema_name", "Schema of the table; joins with schemas.schema_name"),
        Text("table_name", "Full name of the table, as a query writes it"),
        Text("table_type", "table or view"),
        Utype("table"),
        Description("What the table holds"),
        Place("table", "listings"));

    public static TapTableInfo ColumnTable { get; } = Table(
        "columns",
        "The columns of all tables of this service",
        Text("table_name", "Table of the column; joins with tables.table_name"),
        Text("column_name", "Name of the column, as a query writes it"),
        Text("datatype", "Datatype of VOTable"),
        Text("arraysize", "Arraysize of VOTable"),
        Text("xtype", "Extended type of DALI"),
        Number("\"size\"", "Length of a column of fixed or limited length; kept for TAP 1.0"),
        Description("What the column holds"),
        Utype("column"),
        Text("unit", "Unit in the syntax of VOUnits"),
        Text("ucd", "Unified content descriptor"),
        Number("indexed", "1 if conditions on the column are fast, 0 if not"),
        Number("principal", "1 for a column that most queries want, 0 for another"),
        Number("std", "1 for a column that a standard defines, 0 for another"),
        Place("column", "its table"));

    public static TapTableInfo KeyTable { get; } = Table(
        "keys",
        "The foreign keys between tables",
        Text("key_id", "Identifier of the key; joins with key_columns.key_id"),
        Text("from_table", "Table that points"),
        Text("target_table", "Table that is pointed at"),
        Utype("key"),
        Description("What the key means"));

    public static TapTableInfo KeyColumnTable { get; } = Table(
        "key_columns",
        "The pairs of columns of the foreign keys",
        Text("key_id", "Key of the pair; joins with keys.key_id"),
        Text("from_column", "Column in the table that points"),
        Text("target_column", "Column in the table that is pointed at"));

    public static ValueList<TapKeyInfo> Keys { get; } = ValueList.Of(
        Key("tap_schema-tables-schemas", "tables", "schemas", "schema_name"),
        Key("tap_schema-columns-tables", "columns", "tables", "table_name"),
        Key("tap_schema-key_columns-keys", "key_columns", "keys", "key_id"),
        Key("tap_schema-keys-from-tables", "keys", "tables", "from_table", "table_name"),
        Key("tap_schema-keys-target-tables", "keys", "tables", "target_table", "table_name"));

    /// <summary>The schema of a service with such tables.</summary>
    /// <param name="tables">The tables, of which snapshots may tell more than the standard has columns for.</param>
    /// <param name="archives">The tables of TAP_SCHEMA as the archives have them, where they have columns of their own.</param>
    public static TapSchemaInfo Of(IReadOnlyList<TapTableInfo> tables, IReadOnlyList<TapTableInfo> archives)
    {
        var columns = tables.SelectMany(static table => table.Columns);
        return new TapSchemaInfo
        {
            Name = Name,
            Description = "What this service says of its own tables",
            Tables = ValueList.Of(
                SchemaTable,
                WithOwn(TableTable, tables.Select(static table => table.Extra)),
                WithOwn(ColumnTable, columns.Select(static column => column.Extra)),
                KeyTable,
                KeyColumnTable),
        };

        TapTableInfo WithOwn(TapTableInfo standard, IEnumerable<ValueList<TapExtraInfo>> told)
        {
            var same = archives.Where(table => IsSame(table.Name, standard.Name));
            return standard with { Columns = standard.Columns.Concat(OwnColumns.Of(standard, same, told)).ToValueList() };
        }
    }

    // In any case and with or without quotes, as the schema itself is known.
    private static bool IsSame(string one, string other) => string.Equals(LastOf(one), LastOf(other), StringComparison.OrdinalIgnoreCase);

    private static string LastOf(string table) => AdqlIdentifier.Unquote(StoredTable.NameOf(table).Last);

    /// <summary>Whether a schema is this one, in any case and with or without quotes.</summary>
    public static bool IsIt(string schema) => string.Equals(AdqlIdentifier.Unquote(schema), Name, StringComparison.OrdinalIgnoreCase);

    private static TapTableInfo Table(string name, string description, params TapColumnInfo[] columns) => new()
    {
        Name = $"{Name}.{name}",
        Type = "table",
        Description = description,
        Columns = ValueList.Of(columns),
    };

    private static TapColumnInfo Utype(string what) => Text("utype", $"Element of a data model that the {what} stands for");

    private static TapColumnInfo Description(string meaning) => Text("description", meaning);

    private static TapColumnInfo Place(string what, string where) => Number($"{what}_index", $"Place of the {what} in {where}");

    private static TapColumnInfo Text(string name, string description) => Column(name, "char", "*", description);

    private static TapColumnInfo Number(string name, string description) => Column(name, "int", null, description);

    private static TapColumnInfo Column(string name, string datatype, string? arraysize, string description) =>
        new() { Name = name, Datatype = datatype, Arraysize = arraysize, Description = description, Principal = true, Std = true };

    private static TapKeyInfo Key(string id, string from, string target, string column, string? targetColumn = null) => new()
    {
        Id = id,
        FromTable = $"{Name}.{from}",
        TargetTable = $"{Name}.{target}",
        Columns = ValueList.Of(new TapKeyColumnInfo { From = column, Target = targetColumn ?? column }),
    };
}
