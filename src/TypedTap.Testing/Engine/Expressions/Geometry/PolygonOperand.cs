using System.Diagnostics.CodeAnalysis;
using TypedTap.Sky;

namespace TypedTap.Testing.Engine.Expressions;

/// <summary>A polygon made of numbers.</summary>
/// <param name="make">Fills the numbers at a row and makes the polygon; null for NULL.</param>
/// <param name="count">How many numbers there are.</param>
internal sealed class PolygonOperand(Func<RowCursor, double[], SkyPolygon?> make, int count) : Operand<ISkyShape>
{
    private readonly double[] _numbers = new double[count];

    public override bool TryGet(RowCursor row, [MaybeNullWhen(false)] out ISkyShape value)
    {
        value = make(row, _numbers);
        return value is not null;
    }
}
