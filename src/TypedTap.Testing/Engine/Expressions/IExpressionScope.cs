using TypedTap.Adql.Syntax;

namespace TypedTap.Testing.Engine.Expressions;

/// <summary>What expressions mean at their place in a query: everything that depends on FROM, GROUP BY and the queries around.</summary>
internal interface IExpressionScope
{
    /// <summary>
    /// An expression as a whole that is known here, before its parts are looked at: what GROUP BY names, a column of an ORDER BY that is
    /// one of SELECT. Null for any other.
    /// </summary>
    Operand? Find(AdqlExpression expression);

    /// <exception cref="EngineException">There is no such column, or more than one.</exception>
    Operand Column(AdqlColumn column);

    /// <summary>COUNT, SUM, AVG, MIN, MAX, or a function that is an aggregate.</summary>
    Operand Aggregate(AdqlExpression aggregate);

    Condition Exists(AdqlQuery query);

    /// <summary>Whether a value is one of those that a query gives; negation included (<see cref="AdqlInQuery"/>).</summary>
    Condition In(AdqlInQuery condition, Operand value);
}
