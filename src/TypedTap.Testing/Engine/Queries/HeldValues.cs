using TypedTap.Sky;
using TypedTap.Testing.Engine.Expressions;
using TypedTap.Testing.Engine.Planning;

namespace TypedTap.Testing.Engine.Queries;

/// <summary>Makes operands that compute once for each row.</summary>
internal static class HeldValues
{
    /// <summary>The value as one that is held; a constant, and what is only read from a column, as it is.</summary>
    public static Operand Of(Operand value) => value.IsConstant ? value : value switch
    {
        Operand<bool> typed => Of(typed),
        Operand<long> typed => Of(typed),
        Operand<double> typed => Of(typed),
        Operand<string> typed => Of(typed),
        Operand<DateTime> typed => Of(typed),
        Operand<ISkyShape> typed => Of(typed),
        Operand<Array> typed => Of(typed),
        _ => value,
    };

    private static Operand<T> Of<T>(Operand<T> value)
        where T : notnull => value is ColumnOperand<T> or OuterColumnOperand<T> or SlotOperand<T>
        ? value
        : new HeldOperand<T>(value)
        {
            Type = value.Type,
            Unit = value.Unit,
            Ucd = value.Ucd,
            Utype = value.Utype,
            Description = value.Description,
        };
}
