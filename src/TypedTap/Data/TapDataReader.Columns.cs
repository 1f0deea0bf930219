using System.Collections.ObjectModel;
using System.Data;
using System.Data.Common;
using System.Diagnostics.CodeAnalysis;

namespace TypedTap.Data;

/// <content>The columns of the result.</content>
public sealed partial class TapDataReader : IDbColumnSchemaGenerator
{
    /// <summary>How many columns the result has; 0 behind the last result.</summary>
    public override int FieldCount
    {
        get
        {
            ThrowIfClosed();
            return _columns.Length;
        }
    }

    /// <summary>A column's name, as the FIELD has it.</summary>
    /// <param name="ordinal">The column, counted from 0.</param>
    public override string GetName(int ordinal) => Column(ordinal).ColumnName;

    /// <summary>Finds a column by its name: the exact one, else one that differs in case. Of several, the first.</summary>
    /// <exception cref="IndexOutOfRangeException">There is none; the message has the nearest name.</exception>
    public override int GetOrdinal(string name)
    {
        ThrowIfClosed();
        return (_names ??= new ColumnNames(_columns)).Find(name);
    }

    /// <summary>The type of a column's values, as <see cref="GetValue"/> gives them.</summary>
    /// <param name="ordinal">The column, counted from 0.</param>
    [return: DynamicallyAccessedMembers(ColumnTypes.Kept)]
    public override Type GetFieldType(int ordinal) => Column(ordinal).ClrType;

    /// <summary>The FIELD's datatype with its arraysize and, in brackets, its xtype: <c>double[2] (point)</c>.</summary>
    /// <param name="ordinal">The column, counted from 0.</param>
    public override string GetDataTypeName(int ordinal) => Column(ordinal).DataTypeName ?? "";

    /// <summary>The columns; each is a <see cref="TapDbColumn"/>.</summary>
    public ReadOnlyCollection<DbColumn> GetColumnSchema()
    {
        ThrowIfClosed();
        return new ReadOnlyCollection<DbColumn>([.. _columns]);
    }

    /// <summary>
    /// The columns as a table, with ADO.NET's usual columns (<see cref="SchemaTableColumn"/>) and Datatype, Arraysize, Xtype, Unit, Ucd,
    /// Utype and Description of the FIELD.
    /// </summary>
    public override DataTable GetSchemaTable()
    {
        ThrowIfClosed();
        return SchemaTable.Of(_columns);
    }

    private TapDbColumn Column(int ordinal)
    {
        ThrowIfClosed();
        if ((uint)ordinal >= (uint)_columns.Length)
            NoSuchColumn.Throw(ordinal, _columns.Length);
        return _columns[ordinal];
    }
}
