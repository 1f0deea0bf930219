namespace TypedTap.Testing.Engine.Expressions;

/// <summary>IS [NOT] NULL; never unknown.</summary>
internal sealed class NullCondition(Operand operand, bool negated) : Condition
{
    public override Truth Test(RowCursor row) => operand.IsNull(row) == negated ? Truth.False : Truth.True;
}
