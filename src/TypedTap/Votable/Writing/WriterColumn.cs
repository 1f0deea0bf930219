using System.Globalization;
using TypedTap.Votable.Cells;

namespace TypedTap.Votable.Writing;

/// <summary>A FIELD made ready for writing, once per table.</summary>
internal sealed class WriterColumn
{
    /// <summary>Reads a FIELD.</summary>
    /// <exception cref="ArgumentException">The datatype or the arraysize is none of VOTable's.</exception>
    public WriterColumn(VoTableField field, int ordinal)
    {
        Field = field;
        Ordinal = ordinal;
        Type = Datatypes.Parse(field.Datatype);
        if (Type == VoTableDatatype.Unknown || !string.Equals(DatatypeNames.Of(Type), field.Datatype, StringComparison.Ordinal))
        {
            throw new ArgumentException(
                $"Column '{field.Name}' cannot be written because VOTable has no datatype '{field.Datatype}'; use one of boolean, bit, unsignedByte, "
                + "short, int, long, char, unicodeChar, float, double, floatComplex, doubleComplex.",
                nameof(field));
        }

        if (!ColumnShape.TryParse(field.Arraysize, out var shape))
        {
            throw new ArgumentException(
                $"Column '{field.Name}' cannot be written because '{field.Arraysize}' is no arraysize; write a number, '*', or dimensions such as '2x3' or '10x*'.",
                nameof(field));
        }

        Shape = shape;
        if (field.NullValue?.Trim() is { Length: > 0 } nullText)
            ReadNull(nullText);
    }

    public VoTableField Field { get; }

    /// <summary>The place among the columns, counted from 0.</summary>
    public int Ordinal { get; }

    public VoTableDatatype Type { get; }

    public ColumnShape Shape { get; }

    public bool IsText => Type.IsText();

    /// <summary>Text of two and more dimensions: strings of a fixed width.</summary>
    public bool IsStringArray => IsText && Shape.Dimensions > 1;

    /// <summary>VALUES null of an integer column: what fills null cells, and what no value may be.</summary>
    public long? NullInteger { get; private set; }

    /// <summary>VALUES null of a floating column, unless it is NaN.</summary>
    public double? NullNumber { get; private set; }

    /// <summary>VALUES null of a text column.</summary>
    public string? NullText { get; private set; }

    private void ReadNull(string text)
    {
        if (IsText)
        {
            NullText = text;
        }
        else if (Type.IsInteger() && TryInteger(text, out var integer))
        {
            NullInteger = integer;
        }
        else if (Type.IsFloating() && double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
            && !double.IsNaN(number))
        {
            NullNumber = number;
        }
    }

    private static bool TryInteger(string text, out long value) => text.StartsWith("0x", StringComparison.OrdinalIgnoreCase)
        ? long.TryParse(text.AsSpan(2), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out value)
        : long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out value);
}
