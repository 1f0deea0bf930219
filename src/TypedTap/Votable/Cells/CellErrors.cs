namespace TypedTap.Votable.Cells;

/// <summary>Errors about a value, in one form: column, type, row, what is wrong.</summary>
internal static class CellErrors
{
    private const int MaxShown = 60;

    public static VoTableException NotA(in Cell cell, in Scalar value, string noun)
    {
        var isRange = value.Kind == ScalarKind.Integer || (value.Kind is ScalarKind.Single or ScalarKind.Double && noun != "an integer");
        var problem = isRange && noun is not "a boolean" ? "does not fit the type asked for" : $"is not {noun}";
        return Bad(cell, $"'{Shown(cell, value)}' {problem}");
    }

    /// <summary>The cell's own text does not say what its column, or the getter, promises.</summary>
    public static VoTableException NotA(in Cell cell, string noun) => Bad(cell, $"'{Cut(CellFormat.Text(cell))}' is not {noun}");

    public static VoTableException NotOne(in Cell cell, int count) =>
        Bad(cell, $"the cell holds {count} values, not one: read it as an array");

    public static VoTableException Bad(in Cell cell, string problem) =>
        new(VoTableErrorKind.BadValue, $"Column '{cell.Column.Field.Name}' ({cell.Column.Field.TypeText}), row {cell.Row}: {problem}.")
        {
            RowsRead = cell.Row,
        };

    private static string Shown(in Cell cell, in Scalar value) =>
        cell.Column.IsSingle || value.Kind == ScalarKind.Malformed ? Cut(CellFormat.Text(cell)) : value.ToText();

    private static string Cut(string text) => text.Length <= MaxShown ? text : text[..MaxShown] + "…";
}
