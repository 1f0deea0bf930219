using System.Runtime.CompilerServices;
using TypedTap.Adql;
using TypedTap.Metadata;
using TypedTap.Votable.Writing;

namespace TypedTap.Votable;

/// <summary>Typed rows of VOTables.</summary>
public static class VoTableRows
{
    /// <summary>Reads the rest of the current table as typed rows.</summary>
    /// <param name="reader">The reader; it stays open.</param>
    /// <param name="cancellationToken">Cancels the reading; the document cannot be read on afterwards.</param>
    /// <typeparam name="T">
    /// The type of the rows. Its columns are looked for by name, in any case; further columns are passed over.
    /// </typeparam>
    /// <exception cref="VoTableException">
    /// The table lacks a column, or has two of its name, or a cell cannot be read as its property's type; or see
    /// <see cref="VoTableReader.ReadAsync"/>. All of these are thrown when the rows are enumerated.
    /// </exception>
    public static IAsyncEnumerable<T> ReadAllAsync<T>(this VoTableReader reader, CancellationToken cancellationToken = default)
        where T : IVoTableRow<T>
    {
        ArgumentNullException.ThrowIfNull(reader);
        return Enumerate<T>(reader, cancellationToken);
    }

    /// <summary>Where each of the columns stands in the current table.</summary>
    /// <param name="reader">The reader.</param>
    /// <param name="fields">The columns looked for: by name, in any case, quotes left aside.</param>
    /// <exception cref="VoTableException">The table lacks a column, or has two of its name.</exception>
    public static int[] FindOrdinals(this VoTableReader reader, ValueList<VoTableField> fields)
    {
        ArgumentNullException.ThrowIfNull(reader);
        ArgumentNullException.ThrowIfNull(fields);
        return RowBinding.Find(reader.Fields, fields);
    }

    /// <summary>
    /// The columns of a table of an archive as a VOTable declares them: published datatypes of any vocabulary become VOTable's, and text
    /// may have any length.
    /// </summary>
    public static ValueList<VoTableField> FieldsOf(TapTableMapping table)
    {
        ArgumentNullException.ThrowIfNull(table);
        return table.Fields;
    }

    /// <summary>A column of a VOTable as queries know columns; what generated code calls.</summary>
    /// <param name="propertyName">The property that holds it.</param>
    /// <param name="field">The column.</param>
    /// <param name="nullable">Whether it may be null.</param>
    public static TapColumnBinding ColumnOf(string propertyName, VoTableField field, bool nullable)
    {
        ArgumentNullException.ThrowIfNull(propertyName);
        ArgumentNullException.ThrowIfNull(field);
        return new TapColumnBinding(propertyName, new TapColumnInfo
        {
            Name = field.Name,
            Datatype = field.Datatype,
            Arraysize = field.Arraysize,
            Xtype = field.Xtype,
            Unit = field.Unit,
            Ucd = field.Ucd,
            Utype = field.Utype,
            Nullable = nullable ? null : false,
        });
    }

    /// <summary>Columns that are held by properties of their names.</summary>
    internal static ValueList<TapColumnBinding> ColumnsOf(ValueList<VoTableField> fields) =>
        fields.Select(field => ColumnOf(field.Name, field, nullable: true)).ToValueList();

    private static async IAsyncEnumerable<T> Enumerate<T>(
        VoTableReader reader, [EnumeratorCancellation] CancellationToken cancellationToken)
        where T : IVoTableRow<T>
    {
        var ordinals = RowBinding.Find(reader.Fields, T.VoTableFields);
        while (await reader.ReadAsync(cancellationToken).ConfigureAwait(false))
            yield return T.ReadVoTable(reader, ordinals);
    }
}
