namespace TypedTap.Querying.Model;

/// <summary>The columns that values are computed from.</summary>
public static class QueryColumns
{
    /// <summary>All columns in a value, in the order in which they stand there; one that stands there twice comes twice.</summary>
    public static IEnumerable<QueryColumn> In(QueryExpression expression) => expression switch
    {
        QueryColumn column => [column],
        QueryArithmetic arithmetic => In(arithmetic.Left).Concat(In(arithmetic.Right)),
        QueryNegation negation => In(negation.Operand),
        QueryFallback fallback => In(fallback.Operand),
        QueryPoint point => In(point.Longitude).Concat(In(point.Latitude)),
        QueryFunction function => function.Arguments.SelectMany(In),
        QueryAggregate { Operand: { } operand } => In(operand),
        _ => [],
    };

    /// <summary>Whether a function's result is part of a value.</summary>
    public static bool HaveFunction(QueryExpression expression) => expression switch
    {
        QueryFunction => true,
        QueryArithmetic arithmetic => HaveFunction(arithmetic.Left) || HaveFunction(arithmetic.Right),
        QueryNegation negation => HaveFunction(negation.Operand),
        QueryFallback fallback => HaveFunction(fallback.Operand),
        QueryPoint point => HaveFunction(point.Longitude) || HaveFunction(point.Latitude),
        _ => false,
    };
}
