namespace TypedTap.Testing.Engine.Expressions;

/// <summary>A NULL without a type.</summary>
internal sealed class NullOperand : Operand
{
    public override bool IsNull(RowCursor row) => true;
}
