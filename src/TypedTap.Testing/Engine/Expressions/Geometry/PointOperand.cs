using System.Diagnostics.CodeAnalysis;
using TypedTap.Adql;
using TypedTap.Sky;

namespace TypedTap.Testing.Engine.Expressions;

/// <summary>POINT of two numbers; NULL if one is NULL or NaN.</summary>
internal sealed class PointOperand(Operand<double> lon, Operand<double> lat, AdqlSpan span) : Operand<ISkyShape>, IPointOperand
{
    public bool TryGetPoint(RowCursor row, out SkyPoint point)
    {
        point = default;
        if (!lon.TryGet(row, out var ra) || !lat.TryGet(row, out var dec) || double.IsNaN(ra) || double.IsNaN(dec))
            return false;
        if (double.IsInfinity(ra))
            throw new EngineException("A longitude is infinite.", span);
        if (dec is < -90 or > 90)
            throw new EngineException(FormattableString.Invariant($"A latitude lies between -90 and 90 degrees; {dec} does not."), span);
        point = new SkyPoint(ra, dec);
        return true;
    }

    public override bool TryGet(RowCursor row, [MaybeNullWhen(false)] out ISkyShape value)
    {
        var has = TryGetPoint(row, out var point);
        value = has ? point : null;
        return has;
    }

    public override bool IsNull(RowCursor row) => !TryGetPoint(row, out _);
}
