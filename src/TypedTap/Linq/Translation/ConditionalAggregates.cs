using System.Linq.Expressions;
using TypedTap.Adql;
using TypedTap.Adql.Syntax;
using TypedTap.Linq.Translation.Calls;
using TypedTap.Linq.Translation.Shapes;
using TypedTap.Querying.Model;
using TypedTap.Querying.Normalization;

namespace TypedTap.Linq.Translation;

/// <summary>
/// Aggregates of some of a group's elements: <c>g.Count(x => x.Exposure > 60)</c>. ADQL has no CASE, so that the groups become a subquery,
/// and each such aggregate one more, of the rows that meet the condition, joined by the keys.
/// </summary>
internal sealed class ConditionalAggregates : ExpressionVisitor
{
    private readonly TranslationContext _context;
    private readonly Dictionary<Expression, MethodCallExpression> _calls = [];

    private ConditionalAggregates(TranslationContext context) => _context = context;

    /// <summary>What a lambda makes of groups, and the query with the joins that it takes; null if it has no such aggregate.</summary>
    public static (QueryState State, Expression Body)? TryLift(QueryState state, Expression body, string name)
    {
        if (!state.IsGrouped)
            return null;
        var finder = new ConditionalAggregates(state.In(name));
        var withHoles = finder.Visit(body)!;
        if (finder._calls.Count == 0)
            return null;

        var context = state.In(name);
        var (derived, shape) = DerivedTables.With(state with { Shape = withHoles }, withHoles, state.GroupBy, context);
        var keys = derived.From.Table.Columns.Take(state.GroupBy.Count).Select(column => new QueryColumn(derived.From, column)).ToList();
        var known = new Dictionary<Expression, QueryExpression>();
        foreach (var (hole, call) in finder._calls)
        {
            var (joined, value) = Join(derived, keys, call, context);
            (derived, known[hole]) = (joined, value);
        }

        return (derived, new KnownShape(known).Visit(shape)!);
    }

    protected override Expression VisitMethodCall(MethodCallExpression node)
    {
        if (!GroupCalls.IsConditional(node, _context))
            return base.VisitMethodCall(node);
        var hole = new HoleExpression(node.Type);
        _calls.Add(hole, node);
        return hole;
    }

    private static (QueryState State, QueryExpression Value) Join(
        QueryState state, List<QueryColumn> keys, MethodCallExpression call, TranslationContext context)
    {
        var origin = GroupElements.GroupOf(call)!.Origin;
        var (rows, element, groupKeys) = origin.Again();
        var again = (MethodCallExpression)new GroupReplacement(
            new GroupExpression(GroupElements.GroupOf(call)!.Type, element, element, origin)).Visit(call)!;
        var (aggregate, conditions) = GroupCalls.Parts(again, rows.In(context.Place));
        var outputs = groupKeys.Append(aggregate).ToValueList();
        var columns = DerivedColumns.Of(
            outputs.Select(value => (value, value is QueryAggregate ? call.Method.Name.ToLowerInvariant() + "_value" : (string?)null)));
        var model = (rows with
        {
            Filters = rows.Filters.Concat(conditions).ToValueList(),
            OrderBy = ValueList<QueryOrder>.Empty
        }).ToModel() with
        {
            Outputs = outputs, GroupBy = groupKeys.ToValueList(), IsGrouped = true,
        };
        var source = DerivedTables.Source(state.Translator, model, columns) with { IsOptional = true };
        var on = keys.Select((key, i) => SameKey(key, new QueryColumn(source, columns[i])));
        var value = new QueryColumn(source, columns[keys.Count]);
        return (
            state with { Joins = state.Joins.Add(new QueryJoin(source, Predicates.All(on), AdqlJoinKind.Left)) },
            GroupCalls.WithZero(value, aggregate.Function, call.Type));
    }

    // NULLs are one group, so that they have to find their own here.
    private static QueryPredicate SameKey(QueryColumn one, QueryColumn other)
    {
        var equal = new QueryComparison(AdqlComparisonOperator.Equal, one, other);
        return one.Column.Nullable == false
            ? equal
            : Predicates.Any([equal, Predicates.All([new QueryNullTest(one), new QueryNullTest(other)])]);
    }

    private sealed class GroupReplacement(GroupExpression group) : ExpressionVisitor
    {
        protected override Expression VisitExtension(Expression node) => node is GroupExpression ? group : node;
    }
}
