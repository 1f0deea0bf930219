namespace TypedTap.Votable.Cells;

/// <summary>Single values.</summary>
internal static class CellScalars
{
    /// <summary>The value as the caller wants it; null when the cell is null.</summary>
    public static T? Get<T, TTarget>(in Cell cell)
        where T : struct
        where TTarget : struct, IScalarTarget<T>
    {
        if (cell.Encoding == CellEncoding.Null || (cell.Column.IsText && CellText.IsNull(cell)))
            return null;
        var value = Read(cell);
        if (cell.Column.IsNull(value))
            return null;
        return TTarget.TryConvert(value, out var result) ? result : throw CellErrors.NotA(cell, value, TTarget.Noun);
    }

    private static Scalar Read(in Cell cell)
    {
        var column = cell.Column;
        if (column.IsText)
            return TextScalar.Any(CellText.Utf8(cell));
        if (!column.IsSingle || column.Type.IsComplex() || (column.Type == VoTableDatatype.Bit && cell.IsBinary))
            return ReadOnly(cell);
        return cell.IsBinary ? BinaryScalar.Decode(column.Type, cell.Bytes) : TextScalar.Decode(column, cell.Bytes);
    }

    /// <summary>The only element of an array; a complex number without imaginary part counts as one.</summary>
    private static Scalar ReadOnly(in Cell cell)
    {
        var elements = new Elements(cell);
        if (!elements.MoveNext())
            return default;
        var value = elements.Current;
        var count = Elements.Count(cell);
        if (count == 1)
            return value;
        if (count == 2 && cell.Column.Type.IsComplex() && elements.MoveNext() && (elements.Current.Number == 0 || elements.Current.IsNaN))
            return value;
        throw CellErrors.NotOne(cell, count);
    }
}
