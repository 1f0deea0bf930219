using TypedTap.Testing.Engine.Operators;

namespace TypedTap.Testing.Engine.Values;

/// <summary>The values of a column, in an array of their own type. They never change once a table is made.</summary>
internal abstract class ColumnValues
{
    private ColumnIndexes? _indexes;

    public abstract int Count { get; }

    /// <summary>What finds rows by these values; it is made when a query first needs it, and stays as long as they do.</summary>
    public ColumnIndexes Indexes => _indexes ?? Interlocked.CompareExchange(ref _indexes, new ColumnIndexes(this), null) ?? _indexes;

    public abstract bool IsNull(int row);

    /// <summary>The value as an object of the kind's type, or null. For what is done once, not for each row of a query.</summary>
    public abstract object? Box(int row);
}
