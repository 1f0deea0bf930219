using System.Linq.Expressions;
using TypedTap.Adql.Syntax;

namespace TypedTap.Linq.Translation;

/// <summary>An aggregate of another query inside of an expression.</summary>
/// <param name="Query">The query.</param>
/// <param name="Function">What is made of its rows.</param>
/// <param name="Selector">The value of a row; null where the rows are counted, or are the values.</param>
/// <param name="Holds">For a condition on the number of rows: the one that it is compared with; null for the value itself.</param>
internal sealed record ScalarCall(
    QueryState Query, AdqlAggregateFunction Function, LambdaExpression? Selector, ExpressionType? Holds = null);
