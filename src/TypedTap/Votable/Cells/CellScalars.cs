using System.Runtime.CompilerServices;

namespace TypedTap.Votable.Cells;

/// <summary>Single values.</summary>
internal static class CellScalars
{
    /// <summary>The value as the caller wants it; null when the cell is null.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static T? Get<T, TTarget>(in Cell cell)
        where T : struct
        where TTarget : struct, IScalarTarget<T>
    {
        if (cell.Encoding == CellEncoding.Null || (cell.Column.IsText && CellText.IsNull(cell)))
            return null;
        if (cell.Bytes.IsEmpty && !cell.Column.IsText)
        {
            CellNulls.TellEmpty(cell);
            return null;
        }

        var value = Read(cell);
        if (cell.Column.IsNull(value))
        {
            CellNulls.TellEmpty(cell);
            return null;
        }

        if (!cell.Column.IsText && !cell.Column.Admits(value) && !TryAdmit(cell, ref value, TTarget.Noun))
            return null;
        return TTarget.TryConvert(value, out var result) ? result : throw CellErrors.NotA(cell, value, TTarget.Noun);
    }

    /// <summary>What the cell says is no value of its own column: null, but for floats that are too large.</summary>
    private static bool TryAdmit(in Cell cell, ref Scalar value, string noun)
    {
        var isTooLarge = value.Kind == ScalarKind.Double && cell.Column.Type is VoTableDatatype.Float or VoTableDatatype.FloatComplex;
        CellBreaches.Reject(cell, VoTableWarningCode.BadValue, CellErrors.NotA(cell, value, isTooLarge ? SingleTarget.Noun : noun));
        value = isTooLarge ? Scalar.Of((float)value.Number) : value;
        return isTooLarge;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static Scalar Read(in Cell cell)
    {
        var column = cell.Column;
        if (column.IsText)
            return TextScalar.Any(CellText.Utf8(cell));
        if (!column.IsSingle || column.Type.IsComplex() || column.Type == VoTableDatatype.Bit)
            return ReadOnly(cell);
        if (cell.IsBinary)
            return BinaryScalar.Decode(column.Type, cell.Bytes);
        var value = TextScalar.Decode(column, cell.Bytes, out var breach);
        if (breach == VoTableWarningCode.BadValue)
            CellBreaches.Reject(cell, VoTableWarningCode.BadValue, CellErrors.NotA(cell, value, DoubleTarget.Noun));
        else if (breach is { } code)
            CellBreaches.Tell(cell, code, $"'{CellErrors.Shown(cell)}' is not written as the standard has it");
        return value;
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
        if (cell.Column.Type != VoTableDatatype.Bit || !cell.Column.IsSingle)
            throw CellErrors.NotOne(cell, count);
        CellBreaches.Reject(cell, VoTableWarningCode.WrongArrayLength, CellErrors.NotOne(cell, count));
        return value;
    }
}
