using TypedTap.Adql.Syntax;

namespace TypedTap.Querying.Model;

/// <summary>One value of many rows. SQL leaves NULLs out, as C# does with nullable values.</summary>
/// <param name="Function">COUNT, SUM, AVG, MIN or MAX.</param>
/// <param name="Operand">The value of a row; null where the rows themselves are counted.</param>
/// <param name="Distinct">True if equal values count once.</param>
public sealed record QueryAggregate(AdqlAggregateFunction Function, QueryExpression? Operand, bool Distinct = false) : QueryExpression;
