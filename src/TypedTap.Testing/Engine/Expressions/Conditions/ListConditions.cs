namespace TypedTap.Testing.Engine.Expressions;

/// <summary>Lists after IN that are worth a hash table.</summary>
internal static class ListConditions
{
    private const int Least = 8;

    /// <summary>
    /// A condition with a hash table for many constants of the operand's own kind, whole numbers or text; null for anything else.
    /// </summary>
    public static Condition? TryHash(Operand operand, Operand[] items) => items.Length < Least ? null : operand switch
    {
        Operand<long> whole => TryHash(whole, items, EqualityComparer<long>.Default),
        Operand<string> text => TryHash(text, items, StringComparer.Ordinal),
        _ => null,
    };

    private static HashedListCondition<T>? TryHash<T>(Operand<T> operand, Operand[] items, IEqualityComparer<T> comparer)
        where T : notnull
    {
        var values = new HashSet<T>(comparer);
        var hasNull = false;
        foreach (var item in items)
        {
            if (item is NullOperand)
                hasNull = true;
            else if (item is not ConstantOperand<T> constant)
                return null;
            else if (constant.TryGet(ConstantFolding.NoRows, out var value))
                values.Add(value);
            else
                hasNull = true;
        }

        return new HashedListCondition<T>(operand, values, hasNull);
    }
}
