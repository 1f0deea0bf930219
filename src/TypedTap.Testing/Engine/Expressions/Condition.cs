namespace TypedTap.Testing.Engine.Expressions;

/// <summary>A compiled condition.</summary>
internal abstract class Condition
{
    public abstract Truth Test(RowCursor row);
}
