using System.Globalization;
using TypedTap.Metadata;

namespace TypedTap.Data;

/// <content>The getters of ADO.NET. A null throws an <see cref="InvalidCastException"/>; ask <see cref="IsDBNull"/> first.</content>
public sealed partial class TapDataReader
{
    /// <summary>A value by the column's place; see <see cref="GetValue"/>.</summary>
    /// <param name="ordinal">The column, counted from 0.</param>
    public override object this[int ordinal] => GetValue(ordinal);

    /// <summary>A value by the column's name; see <see cref="GetOrdinal"/> and <see cref="GetValue"/>.</summary>
    /// <param name="name">The column's name.</param>
    public override object this[string name] => GetValue(GetOrdinal(name));

    /// <summary>Whether a value is null; see <see cref="Votable.VoTableReader"/> for what a VOTable can call null.</summary>
    /// <param name="ordinal">The column, counted from 0.</param>
    public override bool IsDBNull(int ordinal) => Row(ordinal).IsNull(ordinal) && !_columns[ordinal].ReadsNullAsEmpty;

    /// <summary>A value as an object of the column's type; <see cref="DBNull.Value"/> for null.</summary>
    /// <param name="ordinal">The column, counted from 0.</param>
    public override object GetValue(int ordinal)
    {
        var row = Row(ordinal);
        var column = _columns[ordinal];
        return BoxedCell.Read(row, ordinal, column.Type) ?? (column.ReadsNullAsEmpty ? "" : DBNull.Value);
    }

    /// <summary>The values of the first columns, as many as there is room for.</summary>
    /// <returns>How many were written.</returns>
    public override int GetValues(object[] values)
    {
        ArgumentNullException.ThrowIfNull(values);
        var count = Math.Min(values.Length, FieldCount);
        for (var i = 0; i < count; i++)
            values[i] = GetValue(i);
        return count;
    }

    /// <summary>A boolean; also a bit.</summary>
    /// <param name="ordinal">The column, counted from 0.</param>
    public override bool GetBoolean(int ordinal) => Row(ordinal).GetBoolean(ordinal) ?? throw Null(ordinal);

    /// <summary>An integer of 0 to 255.</summary>
    /// <param name="ordinal">The column, counted from 0.</param>
    public override byte GetByte(int ordinal) => Row(ordinal).GetByte(ordinal) ?? throw Null(ordinal);

    /// <summary>A 16-bit integer.</summary>
    /// <param name="ordinal">The column, counted from 0.</param>
    public override short GetInt16(int ordinal) => Row(ordinal).GetInt16(ordinal) ?? throw Null(ordinal);

    /// <summary>A 32-bit integer.</summary>
    /// <param name="ordinal">The column, counted from 0.</param>
    public override int GetInt32(int ordinal) => Row(ordinal).GetInt32(ordinal) ?? throw Null(ordinal);

    /// <summary>A 64-bit integer.</summary>
    /// <param name="ordinal">The column, counted from 0.</param>
    public override long GetInt64(int ordinal) => Row(ordinal).GetInt64(ordinal) ?? throw Null(ordinal);

    /// <summary>A 32-bit floating point number; a double is rounded.</summary>
    /// <param name="ordinal">The column, counted from 0.</param>
    public override float GetFloat(int ordinal) => Row(ordinal).GetSingle(ordinal) ?? throw Null(ordinal);

    /// <summary>A 64-bit floating point number.</summary>
    /// <param name="ordinal">The column, counted from 0.</param>
    public override double GetDouble(int ordinal) => Row(ordinal).GetDouble(ordinal) ?? throw Null(ordinal);

    /// <summary>A decimal: of the shortest text that stands for the number, so 0.1 is 0.1.</summary>
    /// <param name="ordinal">The column, counted from 0.</param>
    /// <exception cref="InvalidCastException">Null, or no number that a decimal can hold.</exception>
    public override decimal GetDecimal(int ordinal)
    {
        var row = Row(ordinal);
        // Of NaN, which is null, there would be a text.
        if (row.IsNull(ordinal))
            throw Null(ordinal);
        var text = row.GetString(ordinal);
        return decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var value)
            ? value
            : throw NotA(ordinal, text, "a decimal");
    }

    /// <summary>A moment, in UTC.</summary>
    /// <param name="ordinal">The column, counted from 0.</param>
    public override DateTime GetDateTime(int ordinal) => Row(ordinal).GetTimestamp(ordinal) ?? throw Null(ordinal);

    /// <summary>A UUID.</summary>
    /// <param name="ordinal">The column, counted from 0.</param>
    public override Guid GetGuid(int ordinal) => Row(ordinal).GetGuid(ordinal) ?? throw Null(ordinal);

    /// <summary>Any column as text; see <see cref="Votable.VoTableReader.GetString"/>.</summary>
    /// <param name="ordinal">The column, counted from 0.</param>
    public override string GetString(int ordinal) => Text(ordinal) ?? throw Null(ordinal);

    /// <summary>The only character of a text.</summary>
    /// <param name="ordinal">The column, counted from 0.</param>
    /// <exception cref="InvalidCastException">Null, or a text of another length.</exception>
    public override char GetChar(int ordinal)
    {
        var text = GetString(ordinal);
        return text.Length == 1 ? text[0] : throw NotA(ordinal, text, "a single character");
    }

    private string? Text(int ordinal) => Row(ordinal).GetString(ordinal) ?? (_columns[ordinal].ReadsNullAsEmpty ? "" : null);

    private InvalidCastException Null(int ordinal)
    {
        var column = _columns[ordinal];
        var cure = column.Type.IsValueType ? $", or ask GetFieldValue for a nullable type such as {column.TypeName}?" : "";
        return new InvalidCastException(string.Create(
            CultureInfo.InvariantCulture,
            $"Column '{column.ColumnName}' is null in row {_rows.Reader.RowsRead}: ask IsDBNull first{cure}."));
    }

    private InvalidCastException NotA(int ordinal, string? text, string noun)
    {
        var column = _columns[ordinal];
        var shown = text is { Length: > 60 } ? text[..60] + "…" : text;
        return new InvalidCastException(string.Create(
            CultureInfo.InvariantCulture,
            $"Column '{column.ColumnName}' ({column.DataTypeName}), row {_rows.Reader.RowsRead}: '{shown}' is not {noun}."));
    }
}
