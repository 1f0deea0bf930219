namespace TypedTap.Querying.Model;

/// <summary>The columns that values are computed from.</summary>
public static class QueryColumns
{
    /// <summary>All columns in a value, in the order in which they stand there; one that stands there twice comes twice.</summary>
    public static IEnumerable<QueryColumn> In(QueryExpression expression) =>
        expression is QueryColumn column ? [column] : QueryParts.Of(expression).SelectMany(In);

    /// <summary>
    /// What a value is null with: the columns outside of aggregates, and the aggregates. Every value but one with a fallback and the result
    /// of a function of the service's own is null just if one of them is.
    /// </summary>
    public static IEnumerable<QueryExpression> AndAggregatesIn(QueryExpression expression) =>
        expression is QueryColumn or QueryAggregate ? [expression] : QueryParts.Of(expression).SelectMany(AndAggregatesIn);

    /// <summary>Whether an aggregate is part of a value.</summary>
    public static bool HaveAggregate(QueryExpression expression) => AndAggregatesIn(expression).Any(part => part is QueryAggregate);

    /// <summary>Whether a value has something in it that ADQL computes on the sky.</summary>
    public static bool HaveSkyFunction(QueryExpression expression) =>
        expression is QuerySkyFunction || QueryParts.Of(expression).Any(HaveSkyFunction);

    /// <summary>
    /// Whether the service computes a value with something other than the operators of arithmetic: a function, a join of texts, a cast.
    /// </summary>
    public static bool HaveFunction(QueryExpression expression) =>
        expression is QueryFunction or QueryConcatenation or QueryCast
            || (expression is not QueryAggregate && QueryParts.Of(expression).Any(HaveFunction));

    /// <summary>Whether nobody but the service knows when a value is null: one of its own functions is part of it.</summary>
    public static bool HaveUnknownNulls(QueryExpression expression) =>
        expression is QueryFunction { IsNullStrict: false }
            || (expression is not QueryAggregate && QueryParts.Of(expression).Any(HaveUnknownNulls));
}
