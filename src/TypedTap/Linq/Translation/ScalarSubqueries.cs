using System.Linq.Expressions;
using TypedTap.Adql;
using TypedTap.Adql.Syntax;
using TypedTap.Linq.Translation.Calls;
using TypedTap.Linq.Translation.Operators;
using TypedTap.Linq.Translation.Shapes;
using TypedTap.Metadata;
using TypedTap.Querying.Model;
using TypedTap.Querying.Normalization;

namespace TypedTap.Linq.Translation;

/// <summary>
/// Values of other queries inside of an expression, such as <c>planes.Count(p => p.ObsID == o.ObsID)</c>. ADQL has no subquery that gives a
/// value, so that they become joins with a subquery of groups, one for each row.
/// </summary>
internal sealed class ScalarSubqueries : ExpressionVisitor
{
    private readonly string _name;
    private readonly bool _withConditions;
    private QueryState _state;

    // Where no condition can stand, what a condition on another query gives is a value, too.
    private ScalarSubqueries(QueryState state, string name) => (_state, _name, _withConditions) = (state, name, IsOfValues(name));

    /// <summary>A lambda applied to a query's element, and the query with the joins that it takes.</summary>
    public static (QueryState State, Expression Body) Lift(QueryState state, LambdaExpression lambda, string name)
    {
        var body = state.Apply(lambda);
        if (!ScalarCalls.In(body, IsOfValues(name)))
            return (state, body);
        state = DerivedTables.Plain(state, name);
        var lifting = new ScalarSubqueries(state, name);
        body = lifting.Visit(state.Apply(lambda))!;
        return (lifting._state, body);
    }

    /// <summary>What is made of a query's element, and the query with the joins that it takes; nothing is cut from the query.</summary>
    public static (QueryState State, Expression Body) Lift(QueryState state, Expression body, string name)
    {
        var lifting = new ScalarSubqueries(state, name);
        body = lifting.Visit(body)!;
        return (lifting._state, body);
    }

    protected override Expression VisitMethodCall(MethodCallExpression node) =>
        ScalarCalls.TryParse(node, _state.In(_name), _withConditions) is { } call ? Join(call, node) : base.VisitMethodCall(node);

    // A lambda inside is an argument of a query of its own.
    protected override Expression VisitLambda<T>(Expression<T> node) => node;

    private static bool IsOfValues(string name) => name is not nameof(Queryable.Where);

    private Expression Join(ScalarCall call, MethodCallExpression node)
    {
        var context = _state.In(node.Method.Name);
        var inner = call.Query with { Filters = call.Query.Filters.SelectMany(Predicates.Terms).ToValueList() };
        Correlation.Refuse(inner, _state, node.Method.Name);
        var links = inner.Filters.Where(filter => Correlation.Uses(filter, _state))
            .Select(filter => Correlation.Link(filter, _state, context))
            .ToList();
        inner = inner with
        {
            Filters = inner.Filters.Where(filter => !Correlation.Uses(filter, _state)).ToValueList(),
            OrderBy = ValueList<QueryOrder>.Empty
        };

        var aggregate = call.Selector is { } selector
            ? AggregateTranslator.Of(call.Function, ShapeInliner.Inline(selector, inner.Shape), context)
            : call.Function == AdqlAggregateFunction.Count ? new QueryAggregate(AdqlAggregateFunction.Count, null)
            : AggregateTranslator.Of(call.Function, inner.Shape, context);
        var keys = links.Select(link => link.Inner).Distinct().ToList();
        var outputs = keys.Append(aggregate).ToValueList();
        var columns = DerivedColumns.Of(
            outputs.Select(value => (value, value is QueryAggregate ? node.Method.Name.ToLowerInvariant() + "_value" : (string?)null)));
        var model = inner.ToModel() with { Outputs = outputs, GroupBy = keys.ToValueList(), IsGrouped = keys.Count > 0, Distinct = false };
        var source = DerivedTables.Source(_state.Translator, model, columns) with { IsOptional = keys.Count > 0 };
        DerivedTables.Require(context, "a query inside of an expression");

        var on = links.Select(
            QueryPredicate (link) =>
                new QueryComparison(AdqlComparisonOperator.Equal, link.Outer, new QueryColumn(source, columns[keys.IndexOf(link.Inner)])));
        _state = _state with
        {
            Joins = _state.Joins.Add(new QueryJoin(source, Predicates.All(on), keys.Count > 0 ? AdqlJoinKind.Left : AdqlJoinKind.Inner))
        };
        var value = new QueryColumn(source, columns[keys.Count]);
        return call.Holds is { } comparison
            ? Expression.MakeBinary(
                comparison, new ValueExpression(GroupCalls.WithZero(value, call.Function, typeof(long)), typeof(long)),
                Expression.Constant(0L))
            : new ValueExpression(GroupCalls.WithZero(value, call.Function, node.Type), node.Type);
    }
}
