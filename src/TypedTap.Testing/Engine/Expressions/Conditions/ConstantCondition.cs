namespace TypedTap.Testing.Engine.Expressions;

/// <summary>The same for every row.</summary>
internal sealed class ConstantCondition(Truth truth) : Condition
{
    public override Truth Test(RowCursor row) => truth;
}
