using System.Buffers.Text;
using System.Globalization;
using System.Text;

namespace TypedTap.Votable.Cells;

/// <summary>Decodes an element written as text (VOTable 1.4, section 5.1), a little more leniently than it is written.</summary>
internal static class TextScalar
{
    /// <summary>Decodes an element of a column.</summary>
    public static Scalar Decode(ColumnPlan column, ReadOnlySpan<byte> text)
    {
        text = text.Trim(" \t\r\n"u8);
        if (text.IsEmpty)
            return default;
        var value = column.Type switch
        {
            VoTableDatatype.Boolean => Boolean(text),
            VoTableDatatype.Float or VoTableDatatype.FloatComplex => Single(text),
            VoTableDatatype.Double or VoTableDatatype.DoubleComplex => Double(text),
            _ when column.IsText => Any(text),
            _ => Integer(text, column.Type.ComponentBytes()),
        };
        return value.Kind == ScalarKind.Malformed && column.NullText is { } nullText && text.SequenceEqual(nullText) ? default : value;
    }

    /// <summary>Decodes text whose column says nothing about numbers.</summary>
    public static Scalar Any(ReadOnlySpan<byte> text)
    {
        text = text.Trim(" \t\r\n"u8);
        if (text.IsEmpty)
            return default;
        var value = Integer(text, sizeof(long));
        return value.Kind == ScalarKind.Malformed ? Boolean(text) : value;
    }

    private static Scalar Boolean(ReadOnlySpan<byte> text) => text.Length switch
    {
        1 => text[0] switch
        {
            (byte)'T' or (byte)'t' or (byte)'1' => Scalar.Of(true),
            (byte)'F' or (byte)'f' or (byte)'0' => Scalar.Of(false),
            (byte)'?' => default,
            _ => Scalar.Malformed,
        },
        _ when Ascii.EqualsIgnoreCase(text, "true"u8) => Scalar.Of(true),
        _ when Ascii.EqualsIgnoreCase(text, "false"u8) => Scalar.Of(false),
        _ when IsNullWord(text) => default,
        _ => Scalar.Malformed,
    };

    /// <summary>Decimal, or hexadecimal in the two's complement of the width; a float is kept as one.</summary>
    private static Scalar Integer(ReadOnlySpan<byte> text, int bytes)
    {
        var digits = text[0] == (byte)'+' ? text[1..] : text;
        if (Utf8Parser.TryParse(digits, out long value, out var consumed) && consumed == digits.Length)
            return Scalar.Of(value);
        if (text.Length > 2 && text[0] == (byte)'0' && (text[1] | 0x20) == 'x')
            return Hexadecimal(text[2..], bytes);
        return Double(text);
    }

    private static Scalar Hexadecimal(ReadOnlySpan<byte> digits, int bytes)
    {
        if (!ulong.TryParse(digits, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var value))
            return Scalar.Malformed;
        return bytes switch
        {
            2 when value <= ushort.MaxValue => Scalar.Of((short)value),
            4 when value <= uint.MaxValue => Scalar.Of((int)value),
            _ => Scalar.Of((long)value),
        };
    }

    private static Scalar Single(ReadOnlySpan<byte> text)
    {
        if (float.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) && float.IsFinite(value))
            return Scalar.Of(value);

        // Too large for a float, or a special word.
        var wide = Double(text);
        return wide.Kind == ScalarKind.Double && !double.IsFinite(wide.Number) ? Scalar.Of((float)wide.Number) : wide;
    }

    private static Scalar Double(ReadOnlySpan<byte> text)
    {
        if (double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) && double.IsFinite(value))
            return Scalar.Of(value);
        if (IsNullWord(text))
            return Scalar.Of(double.NaN);

        var sign = text[0] is (byte)'+' or (byte)'-' ? 1 : 0;
        var word = text[sign..];
        if (Ascii.EqualsIgnoreCase(word, "inf"u8) || Ascii.EqualsIgnoreCase(word, "infinity"u8))
            return Scalar.Of(text[0] == (byte)'-' ? double.NegativeInfinity : double.PositiveInfinity);
        return Scalar.Malformed;
    }

    /// <summary>NaN, and what services write in its place.</summary>
    private static bool IsNullWord(ReadOnlySpan<byte> text) =>
        Ascii.EqualsIgnoreCase(text, "nan"u8) || Ascii.EqualsIgnoreCase(text, "null"u8) || text.SequenceEqual("-"u8);
}
