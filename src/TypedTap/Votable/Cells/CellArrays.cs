using System.Text;

namespace TypedTap.Votable.Cells;

/// <summary>Arrays, flat: the first dimension varies fastest.</summary>
internal static class CellArrays
{
    /// <summary>
    /// The elements as the caller wants them; null when the cell is null. NaN stays NaN. Where an element is VOTable's
    /// null, floats are NaN and integers keep the column's null value, since an array of them has nothing else.
    /// </summary>
    public static T[]? Get<T, TTarget>(in Cell cell)
        where T : struct
        where TTarget : struct, IScalarTarget<T>
    {
        if (CellNulls.IsNull(cell))
            return null;
        var result = new T[Elements.Count(cell)];
        var elements = new Elements(cell);
        for (var i = 0; elements.MoveNext(); i++)
        {
            var value = elements.Current;
            if (TTarget.NullElement is { } nullElement && (value.Kind == ScalarKind.Missing || cell.Column.IsNullValue(value)))
                result[i] = nullElement;
            else if (!TTarget.TryConvert(value, out result[i]))
                throw Bad(cell, elements, TTarget.Noun);
        }

        return result;
    }

    private static VoTableException Bad(in Cell cell, in Elements elements, string noun)
    {
        var text = elements.Current.Kind switch
        {
            ScalarKind.Missing => "?",
            ScalarKind.Malformed => Encoding.UTF8.GetString(elements.Token),
            _ => elements.Current.ToText(),
        };
        return CellErrors.Bad(cell, $"the element '{text}' {CellErrors.Problem(elements.Current, noun)}");
    }
}
