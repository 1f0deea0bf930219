using System.Linq.Expressions;
using TypedTap.Adql.Syntax;

namespace TypedTap.Linq.Translation.Operators;

/// <summary>The operators that can be translated, one class each.</summary>
internal static class QueryOperators
{
    public static QueryState Apply(QueryTranslator translator, QueryState state, OperatorCall call) =>
        (call.Name, call.Arguments.Count) switch
        {
            (nameof(Queryable.Where), 1) => WhereOperator.Apply(state, Lambda(call, 0)),
            (nameof(Queryable.Select), 1) => SelectOperator.Apply(state, Lambda(call, 0)),
            (nameof(Queryable.SelectMany), 1) => SelectManyOperator.Apply(state, Lambda(call, 0), null),
            (nameof(Queryable.SelectMany), 2) => SelectManyOperator.Apply(state, Lambda(call, 0), Lambda(call, 1, parameters: 2)),
            (nameof(Queryable.Join), 4) => Join(translator, state, call, AdqlJoinKind.Inner),
            ("LeftJoin", 4) => Join(translator, state, call, AdqlJoinKind.Left),
            ("RightJoin", 4) => Join(translator, state, call, AdqlJoinKind.Right),
            (nameof(TapQueryOperators.Join), 3) =>
                ConditionJoinOperator.Apply(
                    state, Query(translator, call, 0), Lambda(call, 1, parameters: 2), Lambda(call, 2, parameters: 2)),
            (nameof(Queryable.GroupJoin), 4) =>
                GroupJoinOperator.Apply(
                    state, Query(translator, call, 0), Lambda(call, 1), Lambda(call, 2), Lambda(call, 3, parameters: 2)),
            (nameof(Queryable.GroupBy), >= 1 and <= 3) => GroupBy(translator, state, call),
            (nameof(Queryable.OrderBy), 1) => OrderOperator.Apply(state, Lambda(call, 0), descending: false),
            (nameof(Queryable.OrderByDescending), 1) => OrderOperator.Apply(state, Lambda(call, 0), descending: true),
            (nameof(Queryable.ThenBy), 1) => OrderOperator.Refine(state, Lambda(call, 0), descending: false),
            (nameof(Queryable.ThenByDescending), 1) => OrderOperator.Refine(state, Lambda(call, 0), descending: true),
            (nameof(Queryable.Take), 1) => TakeOperator.Apply(state, call.Arguments[0]),
            (nameof(Queryable.Skip), 1) => SkipOperator.Apply(state, call.Arguments[0]),
            (nameof(Queryable.Reverse), 0) => ReverseOperator.Apply(state),
            (nameof(Queryable.Distinct), 0) => DistinctOperator.Apply(state),
            (nameof(Queryable.Union), 1) => SetOperators.Apply(state, Query(translator, call, 0), call.Name, AdqlSetOperator.Union),
            (nameof(Queryable.Concat), 1) =>
                SetOperators.Apply(state, Query(translator, call, 0), call.Name, AdqlSetOperator.Union, all: true),
            (nameof(Queryable.Intersect), 1) => SetOperators.Apply(state, Query(translator, call, 0), call.Name, AdqlSetOperator.Intersect),
            (nameof(Queryable.Except), 1) => SetOperators.Apply(state, Query(translator, call, 0), call.Name, AdqlSetOperator.Except),
            (nameof(TapQueryOperators.AdqlNulls), 0) => state with { AdqlNulls = true },
            (nameof(TapQueryOperators.Tag), 1) => TagOperator.Apply(state, call.Arguments[0]),
            (nameof(TapQueryOperators.Chunk), 2) when call.Call.Method.DeclaringType == typeof(TapQueryOperators) =>
                ChunkOperator.Apply(state, Lambda(call, 0), from: null, call.Arguments[1]),
            (nameof(TapQueryOperators.ChunkFrom), 3) => ChunkOperator.Apply(state, Lambda(call, 0), call.Arguments[1], call.Arguments[2]),
            _ => throw new TapQueryNotSupportedException(
                $"The operator {call.Name} in this form", "a query",
                "it has no translation to ADQL",
                "use those of docs/linq.md, or read the rows with ToListAsync and go on with LINQ to Objects"),
        };

    private static QueryState Join(QueryTranslator translator, QueryState state, OperatorCall call, AdqlJoinKind kind) =>
        JoinOperator.Apply(
            state, Query(translator, call, 0), Lambda(call, 1), Lambda(call, 2), Lambda(call, 3, parameters: 2), kind);

    // The overloads differ in what their lambdas take: an element, or a key and its group.
    private static QueryState GroupBy(QueryTranslator translator, QueryState state, OperatorCall call)
    {
        var lambdas = call.Arguments.Select((_, i) => LambdaOf(call, i)).ToList();
        var result = lambdas[^1].Parameters.Count == 2 ? lambdas[^1] : null;
        var element = lambdas.Skip(1).FirstOrDefault(lambda => lambda.Parameters.Count == 1);
        return GroupByOperator.Apply(
            state, new GroupOrigin(() => translator.Translate(call.Source), lambdas[0], element), result,
            result?.Parameters[1].Type ?? call.Call.Type.GetGenericArguments()[0]);
    }

    private static QueryState Query(QueryTranslator translator, OperatorCall call, int argument) =>
        OperatorCall.IsQuery(call.Arguments[argument])
            ? translator.Translate(call.Arguments[argument])
            : throw new TapQueryNotSupportedException(
                $"A source of type {call.Arguments[argument].Type.Name}", call.Name, "only tables of a TAP service can be queried",
                "use the local values with Contains, or send them as a table of their own with Upload");

    /// <summary>An argument that is a lambda of so many parameters.</summary>
    public static LambdaExpression Lambda(OperatorCall call, int argument, int parameters = 1)
    {
        var lambda = LambdaOf(call, argument);
        return lambda.Parameters.Count == parameters ? lambda : throw new TapQueryNotSupportedException(
            "The overload that passes a row's index", call.Name, "rows of a service have no position",
            "use the overload without an index, or number the rows after reading them");
    }

    private static LambdaExpression LambdaOf(OperatorCall call, int argument)
    {
        var expression = call.Arguments[argument];
        while (expression is UnaryExpression { NodeType: ExpressionType.Quote } quote)
            expression = quote.Operand;
        // A library may hand over an expression that it keeps in a variable.
        if (expression is not LambdaExpression && LocalValue.TryEvaluate(expression, out var value) && value is LambdaExpression kept)
            return kept;
        return expression as LambdaExpression ?? throw new TapQueryNotSupportedException(
            "A delegate", call.Name, "compiled code can't be translated", "pass a lambda expression");
    }
}
