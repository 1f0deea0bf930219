using TypedTap.Metadata;

namespace TypedTap.Querying.Model;

/// <summary>
/// A column of one of the query's tables, with C#'s meaning: a value that means "no value" by convention
/// (<see cref="TapColumnInfo.NullValues"/>) is a null here.
/// </summary>
public sealed record QueryColumn(QuerySource Source, TapColumnInfo Column) : QueryExpression
{
    /// <summary>False only if it is known that the column is never null.</summary>
    public bool IsNullable => Source.IsOptional || Column.Nullable != false || HasNullValues;

    /// <summary>Whether the database may hold values that mean "no value".</summary>
    public bool HasNullValues => Column.NullValues.Count > 0 && TapTypeConventions.NullValuesOf(Column).Count > 0;
}
