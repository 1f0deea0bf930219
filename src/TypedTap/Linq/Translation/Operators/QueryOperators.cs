using System.Linq.Expressions;

namespace TypedTap.Linq.Translation.Operators;

/// <summary>The operators that can be translated, one class each.</summary>
internal static class QueryOperators
{
    public static QueryState Apply(QueryTranslator translator, QueryState state, MethodCallExpression call) => (call.Method.Name, call.Arguments.Count) switch
    {
        (nameof(Queryable.Where), 2) => WhereOperator.Apply(state, Lambda(call, 1)),
        (nameof(Queryable.Select), 2) => SelectOperator.Apply(state, Lambda(call, 1)),
        (nameof(Queryable.Join), 5) => JoinOperator.Apply(
            state, translator.Translate(call.Arguments[1]), Lambda(call, 2), Lambda(call, 3), Lambda(call, 4, parameters: 2)),
        (nameof(Queryable.OrderBy), 2) => OrderOperator.Apply(state, Lambda(call, 1), descending: false),
        (nameof(Queryable.OrderByDescending), 2) => OrderOperator.Apply(state, Lambda(call, 1), descending: true),
        (nameof(Queryable.ThenBy), 2) => OrderOperator.Refine(state, Lambda(call, 1), descending: false),
        (nameof(Queryable.ThenByDescending), 2) => OrderOperator.Refine(state, Lambda(call, 1), descending: true),
        (nameof(Queryable.Take), 2) => TakeOperator.Apply(state, call.Arguments[1]),
        (nameof(Queryable.Reverse), 1) => ReverseOperator.Apply(state),
        (nameof(Queryable.Distinct), 1) => DistinctOperator.Apply(state),
        _ => throw new TapQueryNotSupportedException(
            $"The operator {call.Method.Name} in this form", "a query",
            "it has no translation to ADQL yet",
            "use Where, Select, Join, OrderBy, ThenBy, Reverse, Take or Distinct, or read the rows with ToListAsync and go on with LINQ to Objects"),
    };

    /// <summary>Refuses an operator that would need a subquery in FROM, which several services lack.</summary>
    public static void RequireNothingCut(QueryState state, string name, bool allowDistinct = false)
    {
        if (state.Limit is not null)
            throw After(name, "Take");
        if (!allowDistinct && state.DistinctOutputs is not null)
            throw After(name, "Distinct");
    }

    private static LambdaExpression Lambda(MethodCallExpression call, int argument, int parameters = 1)
    {
        var lambda = LambdaOf(call, argument);
        return lambda.Parameters.Count == parameters ? lambda : throw new TapQueryNotSupportedException(
            "The overload that passes a row's index", call.Method.Name, "rows of a service have no position",
            "use the overload without an index, or number the rows after reading them");
    }

    private static LambdaExpression LambdaOf(MethodCallExpression call, int argument)
    {
        var expression = call.Arguments[argument];
        while (expression is UnaryExpression { NodeType: ExpressionType.Quote } quote)
            expression = quote.Operand;
        // A library may hand over an expression that it keeps in a variable.
        if (expression is not LambdaExpression && LocalValue.TryEvaluate(expression, out var value) && value is LambdaExpression kept)
            return kept;
        return expression as LambdaExpression ?? throw new TapQueryNotSupportedException(
            "A delegate", call.Method.Name, "compiled code can't be translated", "pass a lambda expression");
    }

    private static TapQueryNotSupportedException After(string name, string earlier) => new(
        name, $"a query after {earlier}", "it needs a subquery in FROM, which several services lack",
        $"call {name} before {earlier}, or read the rows first");
}
