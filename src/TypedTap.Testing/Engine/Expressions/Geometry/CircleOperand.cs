using System.Diagnostics.CodeAnalysis;
using TypedTap.Adql;
using TypedTap.Sky;

namespace TypedTap.Testing.Engine.Expressions;

/// <summary>CIRCLE of a position and a radius in degrees.</summary>
internal sealed class CircleOperand(Operand<ISkyShape> center, Operand<double> radius, AdqlSpan span) : Operand<ISkyShape>, ICircleOperand
{
    public bool TryGetCircle(RowCursor row, out SkyCircle circle)
    {
        circle = default;
        if (!Points.TryGet(center, row, "CIRCLE", span, out var point) || !radius.TryGet(row, out var size) || double.IsNaN(size))
            return false;
        if (size is < 0 or > 180)
            throw new EngineException(FormattableString.Invariant($"A radius lies between 0 and 180 degrees; {size} does not."), span);
        circle = new SkyCircle(point, Angle.Degrees(size));
        return true;
    }

    public override bool TryGet(RowCursor row, [MaybeNullWhen(false)] out ISkyShape value)
    {
        var has = TryGetCircle(row, out var circle);
        value = has ? circle : null;
        return has;
    }
}
