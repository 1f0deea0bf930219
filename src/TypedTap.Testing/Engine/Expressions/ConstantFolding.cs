using TypedTap.Sky;

namespace TypedTap.Testing.Engine.Expressions;

/// <summary>Computes what is the same for every row once.</summary>
internal static class ConstantFolding
{
    /// <summary>A cursor for what looks at no row.</summary>
    public static readonly RowCursor NoRows = new(0);

    /// <summary>The value of an operand that is constant as an operand of its own; any other as it is.</summary>
    public static Operand Fold(Operand operand) => !operand.IsConstant ? operand : operand switch
    {
        Operand<bool> typed => Fold(typed),
        Operand<long> typed => Fold(typed),
        Operand<double> typed => Fold(typed),
        Operand<string> typed => Fold(typed),
        Operand<DateTime> typed => Fold(typed),
        Operand<ISkyShape> typed => Fold(typed),
        Operand<Array> typed => Fold(typed),
        _ => operand,
    };

    private static ConstantOperand<T> Fold<T>(Operand<T> operand)
        where T : notnull
    {
        if (operand is ConstantOperand<T> constant)
            return constant;
        var has = operand.TryGet(NoRows, out var value);
        return new ConstantOperand<T>(value, has)
        {
            Type = operand.Type,
            Unit = operand.Unit,
            Ucd = operand.Ucd,
            Utype = operand.Utype,
            Description = operand.Description,
            IsConstant = true,
            IsDecimal = operand.IsDecimal,
        };
    }
}
