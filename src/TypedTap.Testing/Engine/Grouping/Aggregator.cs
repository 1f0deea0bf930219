using TypedTap.Testing.Engine.Expressions;
using TypedTap.Testing.Engine.Values;

namespace TypedTap.Testing.Engine.Grouping;

/// <summary>Computes an aggregate for all groups at once.</summary>
internal abstract class Aggregator
{
    /// <summary>The type of the result, and its unit and UCD.</summary>
    public required EngineColumn Result { get; init; }

    /// <summary>Takes a row of a group. Groups are numbered in the order in which they are met.</summary>
    public abstract void Add(int group, RowCursor row);

    /// <summary>The results of so many groups.</summary>
    /// <exception cref="EngineException">One is too large for its type.</exception>
    public abstract ColumnValues Finish(int groups);

    /// <summary>Forgets all rows.</summary>
    public abstract void Clear();
}
