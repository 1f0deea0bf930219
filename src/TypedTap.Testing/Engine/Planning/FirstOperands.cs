using TypedTap.Sky;
using TypedTap.Testing.Engine.Expressions;

namespace TypedTap.Testing.Engine.Planning;

/// <summary>Makes a <see cref="FirstOperand{T}"/> of operands of one type.</summary>
internal static class FirstOperands
{
    public static Operand Of(Operand first, Operand second) => (first, second) switch
    {
        (Operand<bool> one, Operand<bool> other) => Typed(one, other),
        (Operand<long> one, Operand<long> other) => Typed(one, other),
        (Operand<double> one, Operand<double> other) => Typed(one, other),
        (Operand<string> one, Operand<string> other) => Typed(one, other),
        (Operand<DateTime> one, Operand<DateTime> other) => Typed(one, other),
        (Operand<ISkyShape> one, Operand<ISkyShape> other) => Typed(one, other),
        (Operand<Array> one, Operand<Array> other) => Typed(one, other),
        _ => first,
    };

    private static FirstOperand<T> Typed<T>(Operand<T> first, Operand<T> second)
        where T : notnull => new(first, second)
        {
            Type = first.Type,
            Unit = first.Unit,
            Ucd = first.Ucd,
            Utype = first.Utype,
            Description = first.Description,
        };
}
