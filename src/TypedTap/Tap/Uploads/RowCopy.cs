using System.Numerics;
using TypedTap.Adql;
using TypedTap.Votable;
using TypedTap.Votable.Cells;
using TypedTap.Votable.Writing;

namespace TypedTap.Tap;

/// <summary>Writes the rows of an answer, or of a table in memory, as a VOTable of their own.</summary>
internal static class RowCopy
{
    /// <summary>Writes a document of one table.</summary>
    /// <param name="target">Where to; stays open.</param>
    /// <param name="columns">The columns.</param>
    /// <param name="rows">The rows.</param>
    /// <param name="serialization">How they are written.</param>
    /// <param name="cancellationToken">Ends it.</param>
    /// <returns>The number of rows.</returns>
    public static async Task<long> WriteAsync(
        Stream target,
        IReadOnlyList<TapColumn> columns,
        IAsyncEnumerable<TapRow> rows,
        VoTableSerialization serialization,
        CancellationToken cancellationToken)
    {
        var fields = columns.Select(static column => Plain(column.Field)).ToValueList();
        var table = FieldCopy.Of(new VoTableTable { Fields = fields }, VoTableSerialization.TableData);
        var options = new VoTableWriterOptions { Serialization = serialization, VariableLengthStrings = true, LeaveOpen = true };
        var writer = new VoTableWriter(target, options);
        await using (writer.ConfigureAwait(false))
        {
            await writer.StartTableAsync(table, resource: null, cancellationToken).ConfigureAwait(false);
            var copies = new Action<TapRow, int, VoTableWriter>[columns.Count];
            for (var i = 0; i < copies.Length; i++)
                copies[i] = For(new WriterColumn(writer.Fields[i], i));
            await foreach (var row in rows.WithCancellation(cancellationToken).ConfigureAwait(false))
            {
                for (var i = 0; i < copies.Length; i++)
                    copies[i](row, i, writer);
                await writer.EndRowAsync(cancellationToken).ConfigureAwait(false);
            }

            await writer.CompleteAsync(cancellationToken).ConfigureAwait(false);
            return writer.RowsWritten;
        }
    }

    /// <summary>What a database needs to know; links, limits and references to other parts of the document mean nothing to it.</summary>
    private static VoTableField Plain(VoTableField field) => field with
    {
        Id = null,
        Ref = null,
        Links = [],
        Values = field.NullValue is { } nullValue ? new VoTableValues { Null = nullValue } : null,
    };

    private static Action<TapRow, int, VoTableWriter> For(WriterColumn column)
    {
        var isSingle = column.Shape.Dimensions == 0 || (!column.Shape.IsVariable && column.Shape.Count == 1);
        return column.Type switch
        {
            VoTableDatatype.Char or VoTableDatatype.UnicodeChar when column.IsStringArray =>
                static (row, i, writer) => writer.WriteStringArray(row.Get<string[]>(i)),
            VoTableDatatype.Char or VoTableDatatype.UnicodeChar => static (row, i, writer) => writer.WriteString(row.GetString(i)),
            VoTableDatatype.Boolean or VoTableDatatype.Bit when isSingle =>
                static (row, i, writer) => writer.WriteBoolean(row.GetBoolean(i)),
            VoTableDatatype.Boolean or VoTableDatatype.Bit => static (row, i, writer) => writer.WriteBooleanArray(row.Get<bool[]>(i)),
            VoTableDatatype.UnsignedByte or VoTableDatatype.Short or VoTableDatatype.Int or VoTableDatatype.Long when isSingle =>
                static (row, i, writer) => writer.WriteInt64(row.GetInt64(i)),
            VoTableDatatype.UnsignedByte => static (row, i, writer) => writer.WriteByteArray(row.Get<byte[]>(i)),
            VoTableDatatype.Short => static (row, i, writer) => writer.WriteInt16Array(row.Get<short[]>(i)),
            VoTableDatatype.Int => static (row, i, writer) => writer.WriteInt32Array(row.Get<int[]>(i)),
            VoTableDatatype.Long => static (row, i, writer) => writer.WriteInt64Array(row.Get<long[]>(i)),
            VoTableDatatype.Float when isSingle => static (row, i, writer) => writer.WriteSingle(row.GetSingle(i)),
            VoTableDatatype.Float => static (row, i, writer) => writer.WriteSingleArray(row.Get<float[]>(i)),
            VoTableDatatype.Double when isSingle => static (row, i, writer) => writer.WriteDouble(row.GetDouble(i)),
            VoTableDatatype.Double => static (row, i, writer) => writer.WriteDoubleArray(row.Get<double[]>(i)),
            _ when isSingle => static (row, i, writer) => writer.WriteComplex(row.GetComplex(i)),
            _ => static (row, i, writer) => writer.WriteComplexArray(row.Get<Complex[]>(i)),
        };
    }
}
