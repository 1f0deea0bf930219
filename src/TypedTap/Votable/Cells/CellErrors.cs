using System.Text;

namespace TypedTap.Votable.Cells;

/// <summary>Errors about a value, in one form: column, type, row, what is wrong.</summary>
internal static class CellErrors
{
    private const int MaxShown = 60;

    public static VoTableException NotA(in Cell cell, in Scalar value, string noun) =>
        Bad(cell, $"'{Shown(cell, value)}' {Problem(value, noun)}");

    /// <summary>A number of the right kind is out of range; anything else is of the wrong kind.</summary>
    public static string Problem(in Scalar value, string noun)
    {
        var isNumber = value.Kind is ScalarKind.Integer or ScalarKind.Single or ScalarKind.Double;
        var isRightKind = noun != "an integer" || value.Kind == ScalarKind.Integer || Math.Truncate(value.Number).Equals(value.Number);
        return isNumber && isRightKind && noun != "a boolean" ? "does not fit the type asked for" : $"is not {noun}";
    }

    /// <summary>The cell's own text does not say what its column, or the getter, promises.</summary>
    public static VoTableException NotA(in Cell cell, string noun) => Bad(cell, $"'{Cut(CellFormat.Text(cell))}' is not {noun}");

    public static VoTableException NotOne(in Cell cell, int count) =>
        Bad(cell, $"the cell holds {count} values, not one: read it as an array");

    public static VoTableException Bad(in Cell cell, string problem) =>
        new(VoTableErrorKind.BadValue, Sentence(cell, problem)) { RowsRead = cell.Row };

    /// <summary>A problem with the place it was found in.</summary>
    public static string Sentence(in Cell cell, string problem) =>
        $"Column '{cell.Column.Field.Name}' ({cell.Column.Field.TypeText}), row {cell.Row}: {problem}.";

    /// <summary>The cell's text, shortened.</summary>
    public static string Shown(in Cell cell) => Cut(cell.IsBinary ? CellFormat.Text(cell) : Encoding.UTF8.GetString(cell.Bytes).Trim());

    /// <summary>The text as sent, or what was decoded from bytes.</summary>
    private static string Shown(in Cell cell, in Scalar value) =>
        Cut(cell.Column.IsText ? CellText.String(cell) : cell.IsBinary ? value.ToText() : Encoding.UTF8.GetString(cell.Bytes).Trim());

    private static string Cut(string text) => text.Length <= MaxShown ? text : text[..MaxShown] + "…";
}
