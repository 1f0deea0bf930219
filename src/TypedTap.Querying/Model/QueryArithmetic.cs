using TypedTap.Adql.Syntax;

namespace TypedTap.Querying.Model;

/// <summary>Arithmetic on two values; null if one of them is.</summary>
public sealed record QueryArithmetic(AdqlArithmeticOperator Operator, QueryExpression Left, QueryExpression Right) : QueryExpression;
