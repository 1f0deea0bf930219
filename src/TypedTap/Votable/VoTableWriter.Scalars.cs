using System.Globalization;
using System.Numerics;
using TypedTap.Votable.Cells;
using TypedTap.Votable.Writing;

namespace TypedTap.Votable;

/// <content>Single values. Each call writes the next cell of the row and begins a row where none is open.</content>
public sealed partial class VoTableWriter
{
    /// <summary>Writes a null, whatever the column.</summary>
    /// <exception cref="InvalidOperationException">No table has been begun, or the row has all its cells.</exception>
    /// <exception cref="VoTableException">
    /// The serialisation is BINARY, and the column is of integers without VALUES null, or of bits.
    /// </exception>
    public void WriteNull()
    {
        var column = NextColumn();
        var isSilent = column.Type == VoTableDatatype.Bit || (column.Type.IsInteger() && column.NullInteger is null);
        if (isSilent && !column.Shape.IsVariable && _options.Serialization == VoTableSerialization.Binary)
        {
            throw Refused(
                column, "null", "BINARY has none of integers and bits; give the FIELD a VALUES null that no row has, or write BINARY2");
        }

        _cells!.Null(_output, column);
    }

    /// <summary>Writes a boolean, into a column of datatype boolean or bit.</summary>
    /// <param name="value">The value; null for a null.</param>
    /// <exception cref="VoTableException">The column cannot hold the value.</exception>
    /// <exception cref="InvalidOperationException">No table has been begun, or the row has all its cells.</exception>
    public void WriteBoolean(bool? value)
    {
        if (value is { } given)
            Booleans([given]);
        else
            WriteNull();
    }

    /// <summary>Writes an integer, into any column of numbers that holds it exactly, or as text.</summary>
    /// <param name="value">The value; null for a null.</param>
    /// <exception cref="VoTableException">The column cannot hold the value.</exception>
    /// <exception cref="InvalidOperationException">No table has been begun, or the row has all its cells.</exception>
    public void WriteByte(byte? value)
    {
        if (value is { } given)
            Integer(given);
        else
            WriteNull();
    }

    /// <summary>Writes an integer, into any column of numbers that holds it exactly, or as text.</summary>
    /// <param name="value">The value; null for a null.</param>
    /// <exception cref="VoTableException">The column cannot hold the value.</exception>
    /// <exception cref="InvalidOperationException">No table has been begun, or the row has all its cells.</exception>
    public void WriteInt16(short? value)
    {
        if (value is { } given)
            Integer(given);
        else
            WriteNull();
    }

    /// <summary>Writes an integer, into any column of numbers that holds it exactly, or as text.</summary>
    /// <param name="value">The value; null for a null.</param>
    /// <exception cref="VoTableException">The column cannot hold the value.</exception>
    /// <exception cref="InvalidOperationException">No table has been begun, or the row has all its cells.</exception>
    public void WriteInt32(int? value)
    {
        if (value is { } given)
            Integer(given);
        else
            WriteNull();
    }

    /// <summary>Writes an integer, into any column of numbers that holds it exactly, or as text.</summary>
    /// <param name="value">The value; null for a null.</param>
    /// <exception cref="VoTableException">The column cannot hold the value.</exception>
    /// <exception cref="InvalidOperationException">No table has been begun, or the row has all its cells.</exception>
    public void WriteInt64(long? value)
    {
        if (value is { } given)
            Integer(given);
        else
            WriteNull();
    }

    /// <summary>
    /// Writes a float, into any column of numbers that holds it exactly, or as text. NaN is written as such; readers take it for a null.
    /// </summary>
    /// <param name="value">The value; null for a null.</param>
    /// <exception cref="VoTableException">The column cannot hold the value.</exception>
    /// <exception cref="InvalidOperationException">No table has been begun, or the row has all its cells.</exception>
    public void WriteSingle(float? value)
    {
        if (value is { } given)
            Number(given, isSingle: true);
        else
            WriteNull();
    }

    /// <summary>
    /// Writes a double, into any column of numbers that holds it exactly, or as text. NaN is written as such; readers take it for a null.
    /// </summary>
    /// <param name="value">The value; null for a null.</param>
    /// <exception cref="VoTableException">The column cannot hold the value.</exception>
    /// <exception cref="InvalidOperationException">No table has been begun, or the row has all its cells.</exception>
    public void WriteDouble(double? value)
    {
        if (value is { } given)
            Number(given, isSingle: false);
        else
            WriteNull();
    }

    /// <summary>Writes a complex number, into a column of datatype floatComplex or doubleComplex.</summary>
    /// <param name="value">The value; null for a null.</param>
    /// <exception cref="VoTableException">The column cannot hold the value.</exception>
    /// <exception cref="InvalidOperationException">No table has been begun, or the row has all its cells.</exception>
    public void WriteComplex(Complex? value)
    {
        if (value is { } given)
            Complexes([given]);
        else
            WriteNull();
    }

    /// <summary>Writes a string, into a column of datatype char (as UTF-8) or unicodeChar.</summary>
    /// <param name="value">The value; null for a null. An empty string is one only in BINARY2, and is null in TABLEDATA.</param>
    /// <exception cref="VoTableException">
    /// The column is not of text, the string is too long for it, or a character of it cannot be written.
    /// </exception>
    /// <exception cref="InvalidOperationException">No table has been begun, or the row has all its cells.</exception>
    public void WriteString(string? value)
    {
        if (value is null)
            WriteNull();
        else
            Text(value, "a string");
    }

    /// <summary>
    /// Writes a moment, into a column of text, in the notation of DALI 1.1, section 3.3.3: UTC, without a time zone, and with as many
    /// digits of the seconds as there are. A local time is converted; a time of unspecified kind is taken for UTC.
    /// </summary>
    /// <param name="value">The value; null for a null.</param>
    /// <exception cref="VoTableException">The column is not of text, or too short.</exception>
    /// <exception cref="InvalidOperationException">No table has been begun, or the row has all its cells.</exception>
    public void WriteTimestamp(DateTime? value)
    {
        if (value is not { } given)
        {
            WriteNull();
            return;
        }

        var utc = given.Kind == DateTimeKind.Local ? given.ToUniversalTime() : given;
        Span<char> text = stackalloc char[32];
        utc.TryFormat(text, out var length, "yyyy-MM-dd'T'HH:mm:ss.FFFFFFF", CultureInfo.InvariantCulture);
        Text(text[..length], "a time");
    }

    /// <summary>Writes a UUID, into a column of text, as 36 characters.</summary>
    /// <param name="value">The value; null for a null.</param>
    /// <exception cref="VoTableException">The column is not of text, or too short.</exception>
    /// <exception cref="InvalidOperationException">No table has been begun, or the row has all its cells.</exception>
    public void WriteGuid(Guid? value)
    {
        if (value is not { } given)
        {
            WriteNull();
            return;
        }

        Span<char> text = stackalloc char[36];
        given.TryFormat(text, out _);
        Text(text, "a UUID");
    }
}
