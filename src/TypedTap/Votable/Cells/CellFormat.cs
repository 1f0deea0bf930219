using System.Numerics;
using System.Text;

namespace TypedTap.Votable.Cells;

/// <summary>The text of any cell, the same whatever the serialisation.</summary>
internal static class CellFormat
{
    /// <summary>
    /// A text column's own text; numbers in invariant notation, elements of arrays separated by blanks (bits by
    /// nothing), nulls among them as <c>?</c> (booleans) or NaN. Text that is not what its column promises is given as it is.
    /// </summary>
    public static string Text(in Cell cell)
    {
        if (cell.Column.IsText)
            return CellText.String(cell);

        var text = new StringBuilder();
        var isBits = cell.Column.Type == VoTableDatatype.Bit;
        var elements = new Elements(cell);
        while (elements.MoveNext())
        {
            if (text.Length > 0 && !isBits)
                text.Append(' ');
            if (elements.Current.Kind == ScalarKind.Malformed)
                return Raw(cell);
            text.Append(isBits ? (elements.Current.Integer != 0 ? "1" : "0") : Element(elements.Current));
        }

        return text.ToString();
    }

    /// <summary>The elements of any cell as texts.</summary>
    public static string[] Texts(in Cell cell)
    {
        if (cell.Column.IsText)
            return CellText.Strings(cell);
        if (cell.Column.Type.IsComplex())
            return Array.ConvertAll(CellNumbers.Complexes(cell), static value => $"{Part(value.Real)} {Part(value.Imaginary)}");

        var texts = new string[Elements.Count(cell)];
        var elements = new Elements(cell);
        for (var i = 0; elements.MoveNext(); i++)
            texts[i] = elements.Current.Kind == ScalarKind.Malformed ? Encoding.UTF8.GetString(elements.Token) : Element(elements.Current);
        return texts;
    }

    private static string Element(in Scalar value) => value.Kind == ScalarKind.Missing ? "?" : value.ToText();

    private static string Part(double value) => Scalar.Of(value).ToText();

    private static string Raw(in Cell cell) => cell.IsBinary ? Convert.ToHexString(cell.Bytes) : Encoding.UTF8.GetString(cell.Bytes).Trim();
}
