using TypedTap.Adql;
using TypedTap.Adql.Syntax;
using TypedTap.Testing.Engine.Values;

namespace TypedTap.Testing.Engine.Expressions;

/// <summary>Signs before values.</summary>
internal static class Signs
{
    public static Operand Compile(AdqlSign sign, Operand operand, AdqlSpan span)
    {
        Numbers.RequireNumeric(operand, "A sign", span);
        if (sign == AdqlSign.Plus || operand is NullOperand)
            return operand;
        if (operand is Operand<long> whole)
        {
            var width = IntegerWidth.Of(operand.Type);
            return new FunctionOperand<long, long>(whole, x => x == long.MinValue ? throw width.TooLarge(span) : width.Check(-x, span))
            {
                Type = operand.Type.Datatype == "unsignedByte" ? EngineType.Short : operand.Type,
                Unit = operand.Unit,
                IsConstant = operand.IsConstant,
            };
        }

        return new FunctionOperand<double, double>((Operand<double>)operand, static x => -x)
        {
            Type = operand.Type,
            Unit = operand.Unit,
            IsConstant = operand.IsConstant,
            IsDecimal = operand.IsDecimal,
        };
    }
}
