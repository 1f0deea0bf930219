using TypedTap.Metadata;

namespace TypedTap.Querying.Model;

/// <summary>A column of one of the query's tables.</summary>
public sealed record QueryColumn(QuerySource Source, TapColumnInfo Column) : QueryExpression
{
    /// <summary>False only if the snapshot knows that the column is never null.</summary>
    public bool IsNullable => Column.Nullable != false;
}
