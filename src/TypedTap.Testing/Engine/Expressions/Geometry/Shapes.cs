using TypedTap.Adql;
using TypedTap.Sky;
using TypedTap.Testing.Engine.Values;

namespace TypedTap.Testing.Engine.Expressions;

/// <summary>Arguments that are shapes.</summary>
internal static class Shapes
{
    /// <summary>A shape, or a text with one: older services publish footprints as text in STC-S and take them as geometries.</summary>
    public static Operand<ISkyShape> Require(Operand operand, string function, AdqlSpan span) => operand switch
    {
        Operand<ISkyShape> shape => shape,
        NullOperand => (Operand<ISkyShape>)Operands.Constant(EngineType.Region, null),
        Operand<string> text => OfText(text, span),
        _ => throw new EngineException(
            $"{function} takes a geometry, not {EngineTypeNames.Of(operand.Type)}{(operand.Type.IsNumeric ? "; write POINT(lon, lat) for a pair of coordinates" : "")}.", span),
    };

    /// <summary>The shape that a text describes.</summary>
    public static Operand<ISkyShape> OfText(Operand<string> text, AdqlSpan span)
    {
        // Neighbouring rows often have the same footprint.
        (string Text, ISkyShape Shape)? last = null;
        return (Operand<ISkyShape>)ConstantFolding.Fold(
            new FunctionOperand<string, ISkyShape>(text, Parse) { Type = EngineType.Region, IsConstant = text.IsConstant });

        ISkyShape Parse(string value)
        {
            if (last is { } known && known.Text == value)
                return known.Shape;
            var region = SkyRegion.Parse(value);
            var shape = region.Shape ?? throw new EngineException(
                region.Frame is { } frame && frame != "ICRS"
                    ? $"The region '{value}' is not understood, or is in {frame}; regions are read in STC-S or DALI, in ICRS."
                    : $"The region '{value}' is not understood; write it in STC-S or DALI, such as 'Circle ICRS 10 20 0.5'.",
                span);
            last = (value, shape);
            return shape;
        }
    }

    /// <summary>Tells the author of a query what the library tells its caller.</summary>
    public static T Guard<T>(Func<T> compute, AdqlSpan span)
    {
        try
        {
            return compute();
        }
        catch (NotSupportedException exception)
        {
            throw new EngineException(exception.Message, span);
        }
    }
}
