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
        QuerySkyValue sky => sky.Parts.SelectMany(In),
        QueryFunction function => function.Arguments.SelectMany(In),
        QueryAggregate { Operand: { } operand } => In(operand),
        _ => [],
    };

    /// <summary>
    /// What a value is null with: the columns outside of aggregates, and the aggregates. Every value but the result of a function is null just if one
    /// of them is.
    /// </summary>
    public static IEnumerable<QueryExpression> AndAggregatesIn(QueryExpression expression) => expression switch
    {
        QueryColumn or QueryAggregate => [expression],
        QueryArithmetic arithmetic => AndAggregatesIn(arithmetic.Left).Concat(AndAggregatesIn(arithmetic.Right)),
        QueryNegation negation => AndAggregatesIn(negation.Operand),
        QueryFallback fallback => AndAggregatesIn(fallback.Operand),
        QuerySkyValue sky => sky.Parts.SelectMany(AndAggregatesIn),
        QueryFunction function => function.Arguments.SelectMany(AndAggregatesIn),
        _ => [],
    };

    /// <summary>Whether an aggregate is part of a value.</summary>
    public static bool HaveAggregate(QueryExpression expression) => AndAggregatesIn(expression).Any(part => part is QueryAggregate);

    /// <summary>Whether a value has something in it that ADQL computes on the sky.</summary>
    public static bool HaveSkyFunction(QueryExpression expression) => expression switch
    {
        QuerySkyFunction => true,
        QuerySkyValue sky => sky.Parts.Any(HaveSkyFunction),
        QueryArithmetic arithmetic => HaveSkyFunction(arithmetic.Left) || HaveSkyFunction(arithmetic.Right),
        QueryNegation negation => HaveSkyFunction(negation.Operand),
        QueryFallback fallback => HaveSkyFunction(fallback.Operand),
        QueryAggregate { Operand: { } operand } => HaveSkyFunction(operand),
        QueryFunction function => function.Arguments.Any(HaveSkyFunction),
        _ => false,
    };

    /// <summary>Whether a function's result is part of a value.</summary>
    public static bool HaveFunction(QueryExpression expression) => expression switch
    {
        QueryFunction => true,
        QueryArithmetic arithmetic => HaveFunction(arithmetic.Left) || HaveFunction(arithmetic.Right),
        QueryNegation negation => HaveFunction(negation.Operand),
        QueryFallback fallback => HaveFunction(fallback.Operand),
        QuerySkyValue sky => sky.Parts.Any(HaveFunction),
        _ => false,
    };
}
