using TypedTap.Adql;
using TypedTap.Testing.Engine.Values;

namespace TypedTap.Testing.Engine.Expressions;

/// <summary>Texts of the query that stand for values of other types: <c>t_min &gt; '2020-01-01'</c>.</summary>
internal static class TextLiterals
{
    /// <summary>
    /// The operand as a constant of a type, if it is a constant text and the type is of times, numbers or truth values; otherwise as it is.
    /// </summary>
    /// <exception cref="EngineException">The text is no such value.</exception>
    public static Operand Adapt(Operand operand, EngineType type, AdqlSpan span)
    {
        if (operand is not ConstantOperand<string> literal
            || type.Kind is EngineKind.Text or EngineKind.Null or EngineKind.Shape or EngineKind.Array)
        {
            return operand;
        }

        if (!literal.TryGet(ConstantFolding.NoRows, out var text))
            return Operands.Constant(type, null);
        return type.Kind switch
        {
            EngineKind.Timestamp => Operands.Constant(EngineType.Timestamp, TextValues.Timestamp(text, span)),
            EngineKind.Boolean => Operands.Constant(EngineType.Boolean, TextValues.Boolean(text, span)),
            EngineKind.Integer => Operands.Constant(type, TextValues.Integer(text, IntegerWidth.Of(type), span)),
            _ => Operands.Constant(
                type, type.Datatype == "float" ? (double)(float)TextValues.Number(text, span) : TextValues.Number(text, span)),
        };
    }
}
