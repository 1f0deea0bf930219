using System.Data;
using System.Data.Common;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace TypedTap.Data;

/// <summary>The columns as a table: ADO.NET's older form of a schema, with what a FIELD says besides at its end.</summary>
internal static class SchemaTable
{
    public static DataTable Of(IReadOnlyList<TapDbColumn> columns)
    {
        var table = new DataTable("SchemaTable") { Locale = CultureInfo.InvariantCulture };
        AddColumns(table.Columns);
        foreach (var column in columns)
            table.Rows.Add(Row(column));
        foreach (DataColumn column in table.Columns)
            column.ReadOnly = true;
        return table;
    }

    [UnconditionalSuppressMessage(
        "Trimming", "IL2111",
        Justification = "Of Type's own members only the type initializer's is meant, which nobody reads off a column.")]
    private static void AddColumns(DataColumnCollection columns)
    {
        columns.Add(SchemaTableColumn.ColumnName, typeof(string));
        columns.Add(SchemaTableColumn.ColumnOrdinal, typeof(int));
        columns.Add(SchemaTableColumn.ColumnSize, typeof(int));
        columns.Add(SchemaTableColumn.NumericPrecision, typeof(short));
        columns.Add(SchemaTableColumn.NumericScale, typeof(short));
        columns.Add(SchemaTableColumn.DataType, typeof(Type));
        columns.Add(SchemaTableColumn.AllowDBNull, typeof(bool));
        columns.Add(SchemaTableColumn.IsLong, typeof(bool));
        columns.Add(SchemaTableColumn.IsUnique, typeof(bool));
        columns.Add(SchemaTableColumn.IsKey, typeof(bool));
        columns.Add(SchemaTableColumn.IsAliased, typeof(bool));
        columns.Add(SchemaTableColumn.IsExpression, typeof(bool));
        columns.Add(SchemaTableOptionalColumn.IsReadOnly, typeof(bool));
        columns.Add(SchemaTableOptionalColumn.IsAutoIncrement, typeof(bool));
        columns.Add(SchemaTableOptionalColumn.IsRowVersion, typeof(bool));
        columns.Add(SchemaTableOptionalColumn.IsHidden, typeof(bool));
        columns.Add(SchemaTableColumn.BaseColumnName, typeof(string));
        columns.Add("DataTypeName", typeof(string));
        columns.Add(nameof(TapDbColumn.Datatype), typeof(string));
        columns.Add(nameof(TapDbColumn.Arraysize), typeof(string));
        columns.Add(nameof(TapDbColumn.Xtype), typeof(string));
        columns.Add(nameof(TapDbColumn.Unit), typeof(string));
        columns.Add(nameof(TapDbColumn.Ucd), typeof(string));
        columns.Add(nameof(TapDbColumn.Utype), typeof(string));
        columns.Add(nameof(TapDbColumn.Description), typeof(string));
    }

    /// <summary>In the order of the columns above; a null becomes <see cref="DBNull"/>.</summary>
    private static object?[] Row(TapDbColumn column) =>
    [
        column.ColumnName,
        column.ColumnOrdinal,
        // DataTable.Load takes a null for "no characters at all".
        column.ColumnSize ?? -1,
        (short?)column.NumericPrecision,
        (short?)column.NumericScale,
        column.ClrType,
        column.AllowDBNull,
        column.IsLong,
        false,
        false,
        false,
        false,
        true,
        false,
        false,
        false,
        column.BaseColumnName,
        column.DataTypeName,
        column.Datatype,
        column.Arraysize,
        column.Xtype,
        column.Unit,
        column.Ucd,
        column.Utype,
        column.Description,
    ];
}
