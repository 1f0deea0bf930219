using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;

namespace TypedTap.Votable.Cells;

/// <summary>Decodes an element written as text (VOTable 1.4, section 5.1), a little more leniently than it is written.</summary>
internal static class TextScalar
{
    /// <summary>Decodes an element of a column.</summary>
    public static Scalar Decode(ColumnPlan column, ReadOnlySpan<byte> text) => Decode(column, text, out _);

    /// <summary>Decodes an element of a column, and tells how it was written if not as the standard has it.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static Scalar Decode(ColumnPlan column, ReadOnlySpan<byte> text, out VoTableWarningCode? breach)
    {
        breach = null;
        text = text.Trim(" \t\r\n"u8);
        if (text.IsEmpty)
            return default;
        var value = column.Type switch
        {
            VoTableDatatype.Boolean => Boolean(text),
            VoTableDatatype.Float or VoTableDatatype.FloatComplex => Single(text, ref breach),
            VoTableDatatype.Double or VoTableDatatype.DoubleComplex => Double(text, ref breach),
            _ when column.IsText => Any(text),
            _ => Integer(text, column.Type.ComponentBytes(), ref breach),
        };
        if (value.Kind == ScalarKind.Malformed && column.NullText is { } nullText && text.SequenceEqual(nullText))
            return default;
        if ((value.IsNaN || value.Kind == ScalarKind.Missing) && breach is null && IsWordForNull(text))
            breach = VoTableWarningCode.NullWord;
        return value;
    }

    /// <summary>Decodes text whose column says nothing about numbers.</summary>
    public static Scalar Any(ReadOnlySpan<byte> text)
    {
        text = text.Trim(" \t\r\n"u8);
        if (text.IsEmpty)
            return default;
        VoTableWarningCode? breach = null;
        var value = Integer(text, sizeof(long), ref breach);
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
        _ when Ascii.EqualsIgnoreCase(text, "nan"u8) || IsWordForNull(text) => default,
        _ => Scalar.Malformed,
    };

    /// <summary>Decimal, or hexadecimal in the two's complement of the width; a float is kept as one.</summary>
    private static Scalar Integer(ReadOnlySpan<byte> text, int bytes, ref VoTableWarningCode? breach)
    {
        if (NumberText.TryParseInt64(text, out var value))
            return Scalar.Of(value);
        if (text.Length > 2 && text[0] == (byte)'0' && (text[1] | 0x20) == 'x')
            return Hexadecimal(text[2..], bytes);
        var number = Double(text, ref breach);
        if (number.Kind == ScalarKind.Double && !number.IsNaN)
            breach = VoTableWarningCode.NumberNotation;
        return number;
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

    private static Scalar Single(ReadOnlySpan<byte> text, ref VoTableWarningCode? breach)
    {
        if (NumberText.TryParseSingle(text, out var value))
            return Scalar.Of(value);

        // Too large for a float, or a special word.
        var wide = Double(text, ref breach);
        return wide.Kind == ScalarKind.Double && (!double.IsFinite(wide.Number) || float.IsFinite((float)wide.Number))
            ? Scalar.Of((float)wide.Number)
            : wide;
    }

    private static Scalar Double(ReadOnlySpan<byte> text, ref VoTableWarningCode? breach)
    {
        if (NumberText.TryParseDouble(text, out var value))
            return Scalar.Of(value);
        if (double.IsInfinity(value))
        {
            // Too large for any double; rounded as IEEE 754 has it.
            breach = VoTableWarningCode.BadValue;
            return Scalar.Of(value);
        }

        if (Ascii.EqualsIgnoreCase(text, "nan"u8) || IsWordForNull(text))
            return Scalar.Of(double.NaN);

        var sign = text[0] is (byte)'+' or (byte)'-' ? 1 : 0;
        var word = text[sign..];
        if (Ascii.EqualsIgnoreCase(word, "inf"u8) || Ascii.EqualsIgnoreCase(word, "infinity"u8))
        {
            if (!word.SequenceEqual("Inf"u8))
                breach = VoTableWarningCode.NumberNotation;
            return Scalar.Of(text[0] == (byte)'-' ? double.NegativeInfinity : double.PositiveInfinity);
        }

        return Repaired(text, ref breach);
    }

    /// <summary>Exponents as Fortran writes them: 1.5D3.</summary>
    private static Scalar Repaired(ReadOnlySpan<byte> text, ref VoTableWarningCode? breach)
    {
        const int MaxLength = 64;
        if (text.Length > MaxLength)
            return Scalar.Malformed;
        Span<byte> copy = stackalloc byte[MaxLength];
        text.CopyTo(copy);
        copy = copy[..text.Length];
        copy.Replace((byte)'D', (byte)'E');
        if (!NumberText.TryParseDouble(copy, out var value))
            return Scalar.Malformed;
        breach = VoTableWarningCode.NumberNotation;
        return Scalar.Of(value);
    }

    /// <summary>What services write in the place of NaN.</summary>
    private static bool IsWordForNull(ReadOnlySpan<byte> text) => Ascii.EqualsIgnoreCase(text, "null"u8) || text.SequenceEqual("-"u8);
}
