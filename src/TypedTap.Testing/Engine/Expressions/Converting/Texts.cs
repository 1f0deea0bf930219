using TypedTap.Adql;
using TypedTap.Sky;
using TypedTap.Testing.Engine.Values;

namespace TypedTap.Testing.Engine.Expressions;

/// <summary>Operands as text.</summary>
internal static class Texts
{
    /// <exception cref="EngineException">The value is an array, which has no text.</exception>
    public static Operand<string> Of(Operand operand, string what, AdqlSpan span)
    {
        var isSingle = operand.Type.Datatype == "float";
        return operand switch
        {
            Operand<string> text => text,
            NullOperand => (Operand<string>)Operands.Constant(EngineType.Text, null),
            Operand<long> whole => Of(whole, TextValues.Text),
            Operand<double> number => Of(number, x => TextValues.Text(x, isSingle)),
            Operand<bool> truth => Of(truth, TextValues.Text),
            Operand<DateTime> time => Of(time, TextValues.Text),
            Operand<ISkyShape> shape => Of(shape, static x => x.ToDali()),
            _ => throw new EngineException($"{what} takes text, not {EngineTypeNames.Of(operand.Type)}.", span),
        };
    }

    /// <summary>An operand that must be text already, or a NULL.</summary>
    public static Operand<string> Require(Operand operand, string what, AdqlSpan span) => operand is Operand<string> or NullOperand
        ? Of(operand, what, span)
        : throw new EngineException($"{what} takes text, not {EngineTypeNames.Of(operand.Type)}; CAST it to VARCHAR.", span);

    private static FunctionOperand<T, string> Of<T>(Operand<T> operand, Func<T, string> write)
        where T : notnull => new(operand, write) { Type = EngineType.Text, IsConstant = operand.IsConstant };
}
