using TypedTap.Adql.Syntax;
using TypedTap.Querying.Model;

namespace TypedTap.Querying.Lowering;

/// <summary>A literal of a plan's query that may be another one when the plan is used again.</summary>
/// <param name="Node">The literal: this very node of the tree.</param>
/// <param name="Parameter">Where its value comes from.</param>
public sealed record QueryPlanLiteral(AdqlExpression Node, IQueryParameter Parameter);
