namespace TypedTap.Testing.Engine.Expressions;

/// <summary>LIKE with a constant pattern.</summary>
internal sealed class PatternCondition(Operand<string> operand, LikePattern pattern, bool negated) : Condition
{
    public override Truth Test(RowCursor row) =>
        !operand.TryGet(row, out var text) ? Truth.Unknown
        : pattern.Matches(text) != negated ? Truth.True
        : Truth.False;
}
