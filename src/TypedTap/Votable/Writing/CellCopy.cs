using TypedTap.Votable.Cells;

namespace TypedTap.Votable.Writing;

/// <summary>Copies the cells of one column from reader to writer, in the column's own type.</summary>
internal static class CellCopy
{
    /// <summary>How a column is copied.</summary>
    public static Action<VoTableReader, int, VoTableWriter> For(WriterColumn column)
    {
        var isSingle = column.Shape.Dimensions == 0 || (!column.Shape.IsVariable && column.Shape.Count == 1);
        return column.Type switch
        {
            VoTableDatatype.Char or VoTableDatatype.UnicodeChar when column.IsStringArray =>
                static (row, i, writer) => writer.WriteStringArray(row.GetStringArray(i)),
            VoTableDatatype.Char or VoTableDatatype.UnicodeChar => static (row, i, writer) => writer.WriteString(row.GetString(i)),
            VoTableDatatype.Boolean or VoTableDatatype.Bit when isSingle =>
                static (row, i, writer) => writer.WriteBoolean(row.GetBoolean(i)),
            VoTableDatatype.Boolean or VoTableDatatype.Bit => static (row, i, writer) => writer.WriteBooleanArray(row.GetBooleanArray(i)),
            VoTableDatatype.UnsignedByte or VoTableDatatype.Short or VoTableDatatype.Int or VoTableDatatype.Long when isSingle =>
                static (row, i, writer) => writer.WriteInt64(row.GetInt64(i)),
            VoTableDatatype.UnsignedByte => static (row, i, writer) => writer.WriteByteArray(row.GetByteArray(i)),
            VoTableDatatype.Short => static (row, i, writer) => writer.WriteInt16Array(row.GetInt16Array(i)),
            VoTableDatatype.Int => static (row, i, writer) => writer.WriteInt32Array(row.GetInt32Array(i)),
            VoTableDatatype.Long => static (row, i, writer) => writer.WriteInt64Array(row.GetInt64Array(i)),
            VoTableDatatype.Float when isSingle => static (row, i, writer) => writer.WriteSingle(row.GetSingle(i)),
            VoTableDatatype.Float => static (row, i, writer) => writer.WriteSingleArray(row.GetSingleArray(i)),
            VoTableDatatype.Double when isSingle => static (row, i, writer) => writer.WriteDouble(row.GetDouble(i)),
            VoTableDatatype.Double => static (row, i, writer) => writer.WriteDoubleArray(row.GetDoubleArray(i)),
            _ when isSingle => static (row, i, writer) => writer.WriteComplex(row.GetComplex(i)),
            _ => static (row, i, writer) => writer.WriteComplexArray(row.GetComplexArray(i)),
        };
    }
}
