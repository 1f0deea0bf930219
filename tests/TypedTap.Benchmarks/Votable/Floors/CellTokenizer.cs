using System.Buffers.Text;
using System.Globalization;

namespace TypedTap.Benchmarks.Votable.Floors;

/// <summary>
/// The least that finds the cells of a TABLEDATA: knows tags by their letters, believes that all is well-formed, and knows neither
/// entities, comments, attributes nor the end of a buffer. It is no reader; it tells what a reader cannot go below.
/// </summary>
internal static class CellTokenizer
{
    private const int Columns = 20;
    private const int FirstText = 14;
    private static readonly int TagLength = "<TD>".Length;

    public static int Start(ReadOnlySpan<byte> document) => document.IndexOf("<TABLEDATA>"u8) is >= 0 and var at
        ? at + "<TABLEDATA>".Length
        : throw new InvalidDataException("The file has no plain <TABLEDATA>; make the files with --make.");

    public static int End(ReadOnlySpan<byte> document) => document.LastIndexOf("</TABLEDATA>"u8) is >= 0 and var at ? at : document.Length;

    /// <summary>The length of all cells.</summary>
    public static long Count(ReadOnlySpan<byte> document, int start)
    {
        var length = 0L;
        var rest = document[Math.Min(start, document.Length)..];
        while (TryNext(ref rest, out var cell))
            length += cell.Length;
        return length;
    }

    /// <summary>How many rows there are.</summary>
    public static int Rows(ReadOnlySpan<byte> document, int start) => document[start..].Count("<TR>"u8);

    /// <summary>The sum of the numbers of the first columns; the others are found only.</summary>
    public static double Parse(ReadOnlySpan<byte> document, int start, bool withDoubleParse)
    {
        var integers = 0L;
        var reals = 0.0;
        var column = 0;
        var rest = document[Math.Min(start, document.Length)..];
        while (TryNext(ref rest, out var cell))
        {
            if (cell.Length > 0 && column < FirstText)
            {
                if (column is < 2 or > 10)
                    integers += Utf8Parser.TryParse(cell, out long integer, out _) ? integer : 0;
                else
                    reals += withDoubleParse ? Exactly(cell, column) : Quickly(cell, column);
            }

            column = column == Columns - 1 ? 0 : column + 1;
        }

        return integers + reals;
    }

    private static bool IsSingle(int column) => column is 4 or 5 or 9 or 10;

    private static double Quickly(ReadOnlySpan<byte> cell, int column) => IsSingle(column)
        ? (Utf8Parser.TryParse(cell, out float single, out _) ? single : 0)
        : (Utf8Parser.TryParse(cell, out double real, out _) ? real : 0);

    private static double Exactly(ReadOnlySpan<byte> cell, int column) => IsSingle(column)
        ? float.Parse(cell, NumberStyles.Float, CultureInfo.InvariantCulture)
        : double.Parse(cell, NumberStyles.Float, CultureInfo.InvariantCulture);

    private static bool TryNext(ref ReadOnlySpan<byte> rest, out ReadOnlySpan<byte> cell)
    {
        while (rest.IndexOf((byte)'<') is >= 0 and var at)
        {
            // Only <TD> has a D there: </TD> has a T, <TR> an R.
            if (at + TagLength > rest.Length)
                break;
            var isCell = rest[at + 2] == (byte)'D';
            rest = rest[(at + TagLength)..];
            if (!isCell)
                continue;
            var end = rest.IndexOf((byte)'<');
            if (end < 0)
                break;
            cell = rest[..end];
            rest = rest[end..];
            return true;
        }

        cell = default;
        return false;
    }
}
