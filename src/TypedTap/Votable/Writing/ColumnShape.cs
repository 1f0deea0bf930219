using System.Globalization;
using System.Runtime.InteropServices;

namespace TypedTap.Votable.Writing;

/// <summary>An arraysize as a writer needs it: <c>3</c>, <c>*</c>, <c>10*</c>, <c>2x3</c>, <c>2x*</c> (VOTable 1.4, section 2.2).</summary>
/// <param name="Dimensions">How many there are; 0 for a scalar.</param>
/// <param name="IsVariable">Whether the last dimension varies.</param>
/// <param name="Count">The number of elements; for a variable shape the most there may be, or -1 for no limit.</param>
/// <param name="Slice">The number of elements of all dimensions but the last.</param>
/// <param name="First">The first dimension; the width of strings in an array of strings. 0 when it is the one that varies.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct ColumnShape(int Dimensions, bool IsVariable, long Count, long Slice, int First)
{
    private static readonly ColumnShape Scalar = new(0, IsVariable: false, 1, 1, 1);

    /// <summary>Reads an arraysize; null and blank are a scalar.</summary>
    public static bool TryParse(string? arraysize, out ColumnShape shape)
    {
        shape = Scalar;
        var text = arraysize.AsSpan().Trim();
        if (text.IsEmpty)
            return true;
        var isVariable = text[^1] == '*';
        if (isVariable)
            text = text[..^1];

        var (dimensions, slice, last, first) = (0, 1L, 1L, 0);
        while (true)
        {
            var cut = text.IndexOfAny('x', 'X');
            var part = cut < 0 ? text : text[..cut];
            slice *= last;
            if (slice > int.MaxValue)
                return false;
            if (part.IsEmpty && isVariable && cut < 0)
                last = -1;
            else if (int.TryParse(part, NumberStyles.None, CultureInfo.InvariantCulture, out var size))
                last = size;
            else
                return false;
            dimensions++;
            if (dimensions == 1)
                first = isVariable && cut < 0 ? 0 : (int)last;
            if (cut < 0)
                break;
            text = text[(cut + 1)..];
        }

        shape = new ColumnShape(dimensions, isVariable, last < 0 ? -1 : slice * last, slice, first);
        return shape.Count <= int.MaxValue;
    }

    /// <summary>Whether a cell may have so many elements.</summary>
    public bool Accepts(int count) => IsVariable
        ? (Count < 0 || count <= Count) && (Slice == 0 ? count == 0 : count % Slice == 0)
        : count == Count;
}
