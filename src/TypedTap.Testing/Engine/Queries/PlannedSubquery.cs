using TypedTap.Adql.Syntax;
using TypedTap.Testing.Engine.Values;

namespace TypedTap.Testing.Engine.Queries;

/// <summary>A subquery, and how its rows are tied to the row of the query around it.</summary>
/// <param name="Plan">Its plan; if there are ties, without the conditions that tie: the values that are tied, then what it selects.</param>
/// <param name="Columns">What it selects.</param>
/// <param name="Ties">
/// What the tied values must be equal to, as the query around says it; none if the rows depend on nothing around, or in another way than by
/// equalities in WHERE.
/// </param>
internal sealed record PlannedSubquery(QueryPlan Plan, IReadOnlyList<EngineColumn> Columns, IReadOnlyList<AdqlExpression> Ties);
