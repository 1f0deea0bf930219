using System.Globalization;
using System.Numerics;
using TypedTap.Votable.Cells;

namespace TypedTap.Votable.Writing;

/// <summary>
/// Converts values to the datatype of a column where that loses nothing. Every method writes one element and returns null, or
/// writes nothing and returns the reason why not.
/// </summary>
internal static class CellConversion
{
    public static string? Boolean(CellWriter cells, OutputBuffer output, WriterColumn column, bool value)
    {
        switch (column.Type)
        {
            case VoTableDatatype.Boolean:
                cells.Boolean(output, value);
                return null;
            case VoTableDatatype.Bit:
                cells.Bit(output, value);
                return null;
            default:
                return "a boolean goes into a column of datatype boolean or bit";
        }
    }

    public static string? Integer(CellWriter cells, OutputBuffer output, WriterColumn column, long value)
    {
        switch (column.Type)
        {
            case VoTableDatatype.UnsignedByte when value is >= byte.MinValue and <= byte.MaxValue:
            case VoTableDatatype.Short when value is >= short.MinValue and <= short.MaxValue:
            case VoTableDatatype.Int when value is >= int.MinValue and <= int.MaxValue:
            case VoTableDatatype.Long:
                cells.Integer(output, column.Type, value);
                return null;
            case VoTableDatatype.Float or VoTableDatatype.FloatComplex when IsExact(value, (float)value):
            case VoTableDatatype.Double or VoTableDatatype.DoubleComplex when IsExact(value, (double)value):
                return Double(cells, output, column, value);
            case VoTableDatatype.UnsignedByte or VoTableDatatype.Short or VoTableDatatype.Int:
                return "it is outside of the range of the column's datatype";
            case VoTableDatatype.Float or VoTableDatatype.FloatComplex or VoTableDatatype.Double or VoTableDatatype.DoubleComplex:
                return "the column's datatype would round it";
            default:
                return "an integer goes into a column of numbers";
        }
    }

    public static string? Double(CellWriter cells, OutputBuffer output, WriterColumn column, double value)
    {
        switch (column.Type)
        {
            case VoTableDatatype.Double:
                cells.Double(output, value);
                return null;
            case VoTableDatatype.DoubleComplex:
                cells.Double(output, value);
                cells.Double(output, 0);
                return null;
            case VoTableDatatype.Float when IsSingle(value):
                cells.Single(output, (float)value);
                return null;
            case VoTableDatatype.FloatComplex when IsSingle(value):
                cells.Single(output, (float)value);
                cells.Single(output, 0);
                return null;
            case VoTableDatatype.Float or VoTableDatatype.FloatComplex:
                return "the column's datatype would round it; round it to a float yourself, or declare the column double";
            case VoTableDatatype.UnsignedByte or VoTableDatatype.Short or VoTableDatatype.Int or VoTableDatatype.Long:
                // 2^63 itself is a double, but no long.
                return Math.Truncate(value).Equals(value) && value is >= long.MinValue and < 9223372036854775808.0
                    ? Integer(cells, output, column, (long)value)
                    : "it is not a whole number";
            default:
                return "a number goes into a column of numbers";
        }
    }

    public static string? Complex(CellWriter cells, OutputBuffer output, WriterColumn column, Complex value)
    {
        switch (column.Type)
        {
            case VoTableDatatype.DoubleComplex:
                cells.Double(output, value.Real);
                cells.Double(output, value.Imaginary);
                return null;
            case VoTableDatatype.FloatComplex when IsSingle(value.Real) && IsSingle(value.Imaginary):
                cells.Single(output, (float)value.Real);
                cells.Single(output, (float)value.Imaginary);
                return null;
            case VoTableDatatype.FloatComplex:
                return "the column's datatype would round it; round it to floats yourself, or declare the column doubleComplex";
            default:
                return "a complex number goes into a column of datatype floatComplex or doubleComplex";
        }
    }

    public static string Show(long value) => value.ToString(CultureInfo.InvariantCulture);

    public static string Show(double value) => value.ToString("R", CultureInfo.InvariantCulture);

    private static bool IsSingle(double value) => double.IsNaN(value) || ((double)(float)value).Equals(value);

    // Compared as integers: as doubles, both sides would be rounded alike.
    private static bool IsExact(long value, double rounded) => rounded < 9223372036854775808.0 && (long)rounded == value;
}
