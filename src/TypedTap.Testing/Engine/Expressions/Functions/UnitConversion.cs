using TypedTap.Adql;
using TypedTap.Testing.Engine.Values;

namespace TypedTap.Testing.Engine.Expressions;

/// <summary>IN_UNIT: a value in another unit, by the unit that its column is published with.</summary>
internal static class UnitConversion
{
    public static Operand Compile(IReadOnlyList<Operand> arguments, AdqlSpan span)
    {
        if (arguments.Count != 2 || arguments[1] is not ConstantOperand<string> text
            || !text.TryGet(ConstantFolding.NoRows, out var target))
        {
            throw new EngineException("IN_UNIT takes a value and a unit as text: IN_UNIT(x, 'km/s').", span);
        }

        var value = Numbers.Require(arguments[0], "IN_UNIT", span);
        var factor = Factor(arguments[0].Unit, target, span);
        return new FunctionOperand<double, double>(value, x => x * factor)
        {
            Type = arguments[0].Type == EngineType.Float ? EngineType.Float : EngineType.Double,
            Unit = target,
            IsConstant = value.IsConstant,
        };
    }

    private static double Factor(string? source, string target, AdqlSpan span)
    {
        if (!AdqlUnit.TryParse(target, out var to))
            throw new EngineException($"'{target}' is no unit; write one of the VOUnits standard, such as 'km/s' or 'arcsec'.", span);
        if (source is null)
            throw new EngineException("IN_UNIT converts values with a unit, but this one has none; multiply by the factor instead.", span);
        if (!AdqlUnit.TryParse(source, out var from))
        {
            throw new EngineException(
                $"The unit '{source}' that is converted from is not in the syntax of VOUnits; multiply by the factor instead.", span);
        }

        return from.IsConvertibleTo(to)
            ? from.Scale / to.Scale
            : throw new EngineException($"Values in {source} do not convert to {target}: the units are of different kinds.", span);
    }
}
