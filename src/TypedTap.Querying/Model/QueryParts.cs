using TypedTap.Adql;

namespace TypedTap.Querying.Model;

/// <summary>The values that a value is directly made of.</summary>
public static class QueryParts
{
    /// <summary>The parts, in the order in which they are written.</summary>
    public static IEnumerable<QueryExpression> Of(QueryExpression expression) => expression switch
    {
        QueryArithmetic arithmetic => [arithmetic.Left, arithmetic.Right],
        QueryNegation negation => [negation.Operand],
        QueryFallback fallback => [fallback.Operand],
        QueryCoalesce coalesce => [coalesce.First, coalesce.Second],
        QueryConcatenation concatenation => concatenation.Operands,
        QueryCast cast => [cast.Operand],
        QuerySkyValue sky => sky.Parts,
        QueryFunction function => function.Arguments,
        QueryAggregate { Operand: { } operand } => [operand],
        _ => [],
    };

    /// <summary>The value with other parts in their places.</summary>
    /// <param name="expression">The value.</param>
    /// <param name="change">What to put in place of a part.</param>
    public static QueryExpression Map(QueryExpression expression, Func<QueryExpression, QueryExpression> change) => expression switch
    {
        QueryArithmetic arithmetic => arithmetic with { Left = change(arithmetic.Left), Right = change(arithmetic.Right) },
        QueryNegation negation => new QueryNegation(change(negation.Operand)),
        QueryFallback fallback => fallback with { Operand = change(fallback.Operand) },
        QueryCoalesce coalesce => new QueryCoalesce(change(coalesce.First), change(coalesce.Second)),
        QueryConcatenation concatenation => new QueryConcatenation(concatenation.Operands.Select(change).ToValueList()),
        QueryCast cast => cast with { Operand = change(cast.Operand) },
        QuerySkyValue sky => sky.Map(change),
        QueryFunction function => function with { Arguments = function.Arguments.Select(change).ToValueList() },
        QueryAggregate { Operand: { } operand } aggregate => aggregate with { Operand = change(operand) },
        _ => expression,
    };
}
