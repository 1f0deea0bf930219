using System.Numerics;

namespace TypedTap.Votable.Cells;

/// <summary>Numbers in groups: complex numbers and intervals.</summary>
internal static class CellNumbers
{
    /// <summary>A complex number, or a real one as such; null when the cell is null.</summary>
    public static Complex? Complex(in Cell cell)
    {
        if (CellNulls.IsNull(cell))
            return null;
        var values = Complexes(cell);
        return values.Length == 1 ? values[0] : throw CellErrors.NotOne(cell, values.Length);
    }

    /// <summary>The complex numbers of a cell that is not null.</summary>
    public static Complex[] Complexes(in Cell cell)
    {
        var parts = CellArrays.Get<double, DoubleTarget>(cell) ?? [];
        if (!cell.Column.Type.IsComplex())
            return Array.ConvertAll(parts, static part => new Complex(part, 0));
        if (parts.Length % 2 != 0)
            throw CellErrors.Bad(cell, $"{parts.Length} numbers do not make complex ones");

        var values = new Complex[parts.Length / 2];
        for (var i = 0; i < values.Length; i++)
            values[i] = new Complex(parts[2 * i], parts[(2 * i) + 1]);
        return values;
    }
}
