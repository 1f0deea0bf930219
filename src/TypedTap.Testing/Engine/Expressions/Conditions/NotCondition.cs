namespace TypedTap.Testing.Engine.Expressions;

/// <summary>The opposite; of what is unknown it is unknown.</summary>
internal sealed class NotCondition(Condition operand) : Condition
{
    public override Truth Test(RowCursor row) => Truth.True - operand.Test(row) + Truth.False;
}
