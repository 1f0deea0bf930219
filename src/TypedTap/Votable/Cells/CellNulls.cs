namespace TypedTap.Votable.Cells;

/// <summary>All the ways in which a cell says that it is null.</summary>
internal static class CellNulls
{
    public static bool IsNull(in Cell cell)
    {
        if (cell.Encoding == CellEncoding.Null)
            return true;
        if (cell.Column.IsText)
            return CellText.IsNull(cell);
        if (!cell.IsBinary)
        {
            if (cell.Bytes.Trim(" \t\r\n"u8).IsEmpty)
            {
                TellEmpty(cell);
                return true;
            }

            return cell.Column.IsSingle && AllElementsAreNull(cell);
        }

        // A fixed array has no other way in BINARY to be null than to consist of nulls.
        return cell.Bytes.IsEmpty
            ? cell.Encoding == CellEncoding.Binary
            : (cell.Column.IsSingle || (cell.Encoding == CellEncoding.Binary && !cell.Column.Shape.IsVariable)) && AllElementsAreNull(cell);
    }

    /// <summary>Tells an empty cell of a type that cannot be empty in the document's version.</summary>
    public static void TellEmpty(in Cell cell)
    {
        if (!cell.Column.MayBeEmpty && !cell.IsBinary && cell.Column.Type.IsInteger() && cell.Bytes.Trim(" \t\r\n"u8).IsEmpty)
            CellBreaches.Tell(cell, VoTableWarningCode.EmptyCell, "an integer cell is empty, which VOTable has only since version 1.3");
    }

    private static bool AllElementsAreNull(in Cell cell)
    {
        var isLenient = !cell.Column.Warnings.KeepsValues;
        var elements = new Elements(cell);
        while (elements.MoveNext())
        {
            // What would be delivered as null is null.
            var isBad = isLenient && cell.Column.IsSingle && IsBad(cell.Column, elements.Current);
            if (!isBad && !cell.Column.IsNull(elements.Current))
                return false;
        }

        return true;
    }

    private static bool IsBad(ColumnPlan column, in Scalar value) =>
        !column.Admits(value) && !(value.Kind == ScalarKind.Double && column.Type.IsFloating());
}
