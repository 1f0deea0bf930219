using TypedTap.Testing.Engine.Expressions;

namespace TypedTap.Testing.Engine.Operators;

/// <summary>Gives rows one after the other, by setting a cursor to them.</summary>
internal abstract class RowSource
{
    /// <summary>Starts at the beginning. The sources that it depends on and does not set itself are set in the cursor.</summary>
    public abstract void Reset(RowCursor cursor);

    /// <summary>Sets the cursor to the next row.</summary>
    /// <returns>False after the last one.</returns>
    public abstract bool Next(RowCursor cursor);
}
