using System.Globalization;

namespace TypedTap.Votable.Cells;

/// <summary>
/// An arraysize attribute: <c>3</c>, <c>*</c>, <c>10*</c>, <c>2x3</c>, <c>2x*</c> (VOTable 1.4, section 2.2).
/// </summary>
/// <param name="Dimensions">How many dimensions there are; 0 for a scalar.</param>
/// <param name="IsVariable">Whether the last dimension varies, so that BINARY has a count.</param>
/// <param name="Count">The number of elements, when it does not vary.</param>
/// <param name="First">The first dimension, which varies fastest; 0 when it is the one that varies.</param>
/// <param name="Bound">The most elements that a last dimension which varies may have (<c>10*</c>); 0 when it is not said.</param>
/// <param name="IsValid">Whether the text could be understood; otherwise the shape is that of <c>*</c>.</param>
internal readonly record struct ArrayShape(int Dimensions, bool IsVariable, long Count, int First, int Bound = 0, bool IsValid = true)
{
    private static readonly ArrayShape Invalid = new(1, IsVariable: true, 0, 0, IsValid: false);

    public static ArrayShape Scalar { get; } = new(0, IsVariable: false, 1, 1);

    public static ArrayShape Variable { get; } = new(1, IsVariable: true, 0, 0);

    public static ArrayShape Parse(string? arraysize)
    {
        var text = arraysize.AsSpan().Trim();
        if (text.IsEmpty)
            return Scalar;

        var variable = text[^1] == '*';
        if (variable)
            text = text[..^1];
        var shape = new ArrayShape(0, variable, 1, 0);
        while (!text.IsEmpty || shape.Dimensions == 0)
        {
            var cut = text.IndexOfAny('x', 'X');
            var part = (cut < 0 ? text : text[..cut]).Trim();
            text = cut < 0 ? [] : text[(cut + 1)..];
            if (part.IsEmpty && shape.Dimensions == 0 && variable && cut < 0)
                return Variable;
            if (!int.TryParse(part, NumberStyles.None, CultureInfo.InvariantCulture, out var size) || shape.Count > int.MaxValue)
                return Invalid;

            var isBound = variable && cut < 0;
            shape = shape with
            {
                Dimensions = shape.Dimensions + 1,
                Count = isBound ? 0 : shape.Count * size,
                First = shape.Dimensions > 0 ? shape.First : isBound ? 0 : size,
                Bound = isBound ? size : 0,
            };

            // "2x*": the star, already taken off, was the last dimension.
            if (cut >= 0 && text.IsWhiteSpace())
                return variable ? shape with { Dimensions = shape.Dimensions + 1, Count = 0 } : Invalid;
        }

        return shape;
    }
}
