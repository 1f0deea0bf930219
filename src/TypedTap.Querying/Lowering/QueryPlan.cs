using TypedTap.Adql;
using TypedTap.Adql.Syntax;

namespace TypedTap.Querying.Lowering;

/// <summary>A query ready to be sent, and what its answer has to be checked against.</summary>
/// <param name="Query">The query.</param>
/// <param name="ColumnNames">The names of the result's columns in order, without quotes.</param>
/// <param name="RowFilters">Conditions that the service could not be told exactly; rows that fail one are dropped.</param>
public sealed record QueryPlan(AdqlQuery Query, ValueList<string> ColumnNames, ValueList<RowFilter> RowFilters)
{
    /// <summary>The literals that other values may take the place of; made of values that nobody looked at.</summary>
    public ValueList<QueryPlanLiteral> Literals { get; init; } = ValueList<QueryPlanLiteral>.Empty;
}
