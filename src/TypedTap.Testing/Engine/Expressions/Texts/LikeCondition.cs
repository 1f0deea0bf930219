namespace TypedTap.Testing.Engine.Expressions;

/// <summary>LIKE with a pattern that depends on the row.</summary>
internal sealed class LikeCondition(Operand<string> operand, Operand<string> pattern, bool ignoreCase, bool negated) : Condition
{
    public override Truth Test(RowCursor row)
    {
        if (!operand.TryGet(row, out var text) || !pattern.TryGet(row, out var wanted))
            return Truth.Unknown;
        return new LikePattern(wanted, ignoreCase).Matches(text) != negated ? Truth.True : Truth.False;
    }
}
