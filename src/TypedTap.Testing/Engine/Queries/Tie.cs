using TypedTap.Adql.Syntax;

namespace TypedTap.Testing.Engine.Queries;

/// <summary>An equality in WHERE that is all that ties rows of a subquery to the row of the query around it.</summary>
/// <param name="Inside">The value of the subquery.</param>
/// <param name="Outside">That of the query around.</param>
internal sealed record Tie(AdqlExpression Inside, AdqlExpression Outside);
