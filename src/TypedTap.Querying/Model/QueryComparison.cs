using TypedTap.Adql.Syntax;

namespace TypedTap.Querying.Model;

/// <summary>A comparison. As in C#, two nulls are equal, and no other comparison with a null holds but "not equal".</summary>
public sealed record QueryComparison(AdqlComparisonOperator Operator, QueryExpression Left, QueryExpression Right) : QueryPredicate;
