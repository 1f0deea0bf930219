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
            if (TTarget.NullElement is { } nullElement
                && (value.Kind == ScalarKind.Missing || cell.Column.IsNullValue(value) || !IsValue(cell, elements, TTarget.Noun)))
            {
                result[i] = nullElement;
            }
            else if (!TTarget.TryConvert(value, out result[i]))
            {
                throw Bad(cell, elements, TTarget.Noun);
            }
        }

        return Checked(cell, elements, result);
    }

    /// <summary>The same, with null for each element that is VOTable's null, or in a lenient reading no value.</summary>
    public static T?[]? GetNullable<T, TTarget>(in Cell cell)
        where T : struct
        where TTarget : struct, IScalarTarget<T>
    {
        if (CellNulls.IsNull(cell))
            return null;
        var result = new T?[Elements.Count(cell)];
        var elements = new Elements(cell);
        for (var i = 0; elements.MoveNext(); i++)
        {
            var value = elements.Current;
            if (cell.Column.IsNull(value) || !IsValue(cell, elements, TTarget.Noun))
                continue;
            result[i] = TTarget.TryConvert(value, out var element) ? element : throw Bad(cell, elements, TTarget.Noun);
        }

        return Checked(cell, elements, result);
    }

    /// <summary>Whether an element is one of the column's type; what is not is told, or an error.</summary>
    private static bool IsValue(in Cell cell, in Elements elements, string noun)
    {
        if (cell.Column.IsText || cell.Column.Admits(elements.Current))
            return true;
        CellBreaches.Reject(cell, VoTableWarningCode.BadValue, Bad(cell, elements, noun));
        return false;
    }

    private static T[] Checked<T>(in Cell cell, in Elements elements, T[] result)
    {
        var column = cell.Column;
        if (elements.HasCommas && !column.IsText)
            CellBreaches.Tell(cell, VoTableWarningCode.CommaInArray, "commas stand between the elements");
        if (elements.Breach == VoTableWarningCode.BadValue)
        {
            CellBreaches.Reject(
                cell, VoTableWarningCode.BadValue, CellErrors.Bad(cell, "an element is larger than any number of double precision"));
        }
        else if (elements.Breach is { } code)
            CellBreaches.Tell(cell, code, "an element is not written as the standard has it");
        if (cell.IsBinary || column.IsText || column.Shape.IsVariable || column.IsSingle)
            return result;
        var expected = column.Type.IsComplex() ? 2 * column.Shape.Count : column.Shape.Count;
        if (result.Length == expected)
            return result;
        CellBreaches.Reject(
            cell, VoTableWarningCode.WrongArrayLength, CellErrors.Bad(cell, $"the array has {result.Length} elements, not {expected}"));
        return result.Length > expected ? result[..(int)expected] : result;
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
