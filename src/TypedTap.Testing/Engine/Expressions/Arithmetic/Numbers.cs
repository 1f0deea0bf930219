using TypedTap.Adql;
using TypedTap.Testing.Engine.Values;

namespace TypedTap.Testing.Engine.Expressions;

/// <summary>Arguments that are numbers.</summary>
internal static class Numbers
{
    /// <summary>A numeric operand, or a NULL, as a floating-point one.</summary>
    public static Operand<double> Of(Operand operand) =>
        (Operand<double>)Operands.Convert(operand, operand.Type.Kind == EngineKind.Number ? operand.Type : EngineType.Double);

    /// <exception cref="EngineException">It is none.</exception>
    public static Operand<double> Require(Operand operand, string function, AdqlSpan span)
    {
        RequireNumeric(operand, function, span);
        return Of(operand);
    }

    public static void RequireNumeric(Operand operand, string function, AdqlSpan span)
    {
        if (!operand.Type.IsNumeric && operand is not NullOperand)
            throw new EngineException($"{function} takes numbers, not {EngineTypeNames.Of(operand.Type)}.", span);
    }

    /// <exception cref="EngineException">It is no whole number.</exception>
    public static Operand<long> RequireInteger(Operand operand, string function, AdqlSpan span) => operand switch
    {
        Operand<long> integer => integer,
        NullOperand => (Operand<long>)Operands.Constant(EngineType.Int, null),
        _ => throw new EngineException($"{function} takes a whole number here, not {EngineTypeNames.Of(operand.Type)}.", span),
    };
}
