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
            return cell.Bytes.Trim(" \t\r\n"u8).IsEmpty || (cell.Column.IsSingle && AllElementsAreNull(cell));

        // A fixed array has no other way in BINARY to be null than to consist of nulls.
        return cell.Bytes.IsEmpty
            ? cell.Encoding == CellEncoding.Binary
            : (cell.Column.IsSingle || (cell.Encoding == CellEncoding.Binary && !cell.Column.Shape.IsVariable)) && AllElementsAreNull(cell);
    }

    private static bool AllElementsAreNull(in Cell cell)
    {
        var elements = new Elements(cell);
        while (elements.MoveNext())
        {
            if (!cell.Column.IsNull(elements.Current))
                return false;
        }

        return true;
    }
}
