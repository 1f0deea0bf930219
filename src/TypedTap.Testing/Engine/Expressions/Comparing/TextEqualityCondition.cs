namespace TypedTap.Testing.Engine.Expressions;

/// <summary>= and != of texts, which need no order.</summary>
internal sealed class TextEqualityCondition(Operand<string> left, Operand<string> right, bool negated) : Condition
{
    public override Truth Test(RowCursor row)
    {
        if (!left.TryGet(row, out var a) || !right.TryGet(row, out var b))
            return Truth.Unknown;
        return string.Equals(a, b, StringComparison.Ordinal) != negated ? Truth.True : Truth.False;
    }
}
