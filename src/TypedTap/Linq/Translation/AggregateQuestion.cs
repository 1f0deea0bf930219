using System.Linq.Expressions;
using TypedTap.Adql.Syntax;

namespace TypedTap.Linq.Translation;

/// <summary>What is asked of all rows together.</summary>
/// <param name="Name">The operator's name, for messages.</param>
/// <param name="Function">How values become one.</param>
/// <param name="Selector">The value of an element; null where elements are counted.</param>
internal sealed record AggregateQuestion(string Name, AdqlAggregateFunction Function, LambdaExpression? Selector);
