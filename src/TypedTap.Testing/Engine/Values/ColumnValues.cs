namespace TypedTap.Testing.Engine.Values;

/// <summary>The values of a column, in an array of their own type. They never change once a table is made.</summary>
internal abstract class ColumnValues
{
    public abstract int Count { get; }

    public abstract bool IsNull(int row);

    /// <summary>The value as an object of the kind's type, or null. For what is done once, not for each row of a query.</summary>
    public abstract object? Box(int row);
}
