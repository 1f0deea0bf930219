using TypedTap.Adql.Syntax;
using TypedTap.Testing.Engine.Expressions;
using TypedTap.Testing.Engine.Grouping;
using TypedTap.Testing.Engine.Operators;
using TypedTap.Testing.Engine.Planning;
using TypedTap.Testing.Engine.Values;

namespace TypedTap.Testing.Engine.Queries;

/// <summary>Makes a plan of a SELECT, or of the order of another query's rows.</summary>
internal sealed class SelectPlanner(QueryPlanner planner, AdqlQuery query, QueryScope? outer)
{
    private readonly SelectScope _scope = new(planner, outer);

    public SelectPlan Plan()
    {
        var select = (AdqlSelect)query;
        var from = new FromBuilder(planner, _scope).Build(select.From);
        return Finish(select, from, Where(select));
    }

    /// <summary>
    /// The query as one in EXISTS or IN: its rows by what ties them to the query around, where equalities in WHERE alone do.
    /// </summary>
    /// <param name="hasValue">Whether the value that it selects counts.</param>
    public PlannedSubquery PlanTied(bool hasValue)
    {
        var select = (AdqlSelect)query;
        var from = new FromBuilder(planner, _scope).Build(select.From);
        var isFromTied = _scope.IsCorrelated;
        var where = Where(select);
        if (GroupPlanner.IsGrouped(select, planner.Context.Database))
            return Untied(Finish(select, from, where));
        var list = SelectList.Of(select, _scope);
        var (output, uses) = _scope.Track(() => Output(select, list));
        var ties = new TieFinder([.. Conditions.Split(select.Where)], where);
        if (isFromTied || !ties.IsAll || (hasValue && uses.Outer) || select is not { Top: null, Offset: null or 0 })
            return Untied(Plain(from, where, output, _scope.IsCorrelated));
        var keys = ties.Ties.Select(static tie => new SelectEntry(tie.Inside, null));
        var tied = new SelectList(_scope, hasValue ? [.. keys, .. list.Entries] : [.. keys]).Compile(_scope);
        var plan = Plain(from, ties.Others, new SelectOutput(tied, isDistinct: false, planner.Context), isCorrelated: false);
        return new PlannedSubquery(
            plan, [.. output.Items.Select(static item => item.Column)], [.. ties.Ties.Select(static tie => tie.Outside)]);
    }

    /// <summary>The rows of another query in the order, and from the offset, that this one wants.</summary>
    public SelectPlan Reorder(QueryPlan inner)
    {
        var source = new ScopeSource(0, "", inner);
        _scope.Add(source, query);
        var items = SelectList.All(_scope).Compile(_scope);
        var output = Output(items, new OrderPlanner(_scope, _scope, items, isDistinct: false), isDistinct: false, null);
        return new SelectPlan(new PlanScan(source, planner.Context), 1, output, inner.IsCorrelated, planner.Context);
    }

    private static PlannedSubquery Untied(SelectPlan plan) => new(plan, plan.Columns, []);

    private List<Term> Where(AdqlSelect select)
    {
        _scope.Clause = "WHERE";
        return [.. new TermCompiler(_scope).CompileAll(select.Where)];
    }

    private RowSource Rows(JoinNode from, IReadOnlyList<Term> where) => new JoinPlanner(planner.Context).Plan(from, where).Rows;

    private SelectPlan Finish(AdqlSelect select, JoinNode from, IReadOnlyList<Term> where)
    {
        var list = SelectList.Of(select, _scope);
        return GroupPlanner.IsGrouped(select, planner.Context.Database)
            ? Grouped(select, Rows(from, where), list)
            : Plain(from, where, Output(select, list), _scope.IsCorrelated);
    }

    private SelectPlan Plain(JoinNode from, IReadOnlyList<Term> where, SelectOutput output, bool isCorrelated) =>
        new(Rows(from, where), _scope.Sources.Count, output, isCorrelated, planner.Context);

    private SelectOutput Output(AdqlSelect select, SelectList list)
    {
        _scope.Clause = "an expression of a query without groups";
        var items = Items(list, _scope, select.Distinct);
        return Output(items, new OrderPlanner(_scope, _scope, items, select.Distinct), select.Distinct, select.Top);
    }

    private SelectPlan Grouped(AdqlSelect select, RowSource rows, SelectList list)
    {
        var keys = new GroupPlanner(_scope, list).Plan(select);
        var groups = new GroupScope(_scope, keys);
        var items = Items(list, groups, select.Distinct);
        var compiler = new ExpressionCompiler(groups, planner.Context.Database);
        Condition[] having = [.. Conditions.Split(select.Having).Select(compiler.Compile)];
        var output = Output(items, new OrderPlanner(_scope, groups, items, select.Distinct), select.Distinct, select.Top);
        return new SelectPlan(rows, _scope.Sources.Count, output, _scope.IsCorrelated, planner.Context)
        {
            Groups = new GroupStage(keys, groups.Aggregates, planner.Context),
            Having = having,
        };
    }

    // What is looked at twice, by the order or DISTINCT and for the result, is computed once.
    private IReadOnlyList<OutputItem> Items(SelectList list, QueryScope values, bool isDistinct)
    {
        var items = list.Compile(values);
        return isDistinct || query.OrderBy.Count > 0
            ? [.. items.Select(static item => item.Plain is null ? item with { Value = HeldValues.Of(item.Value) } : item)]
            : items;
    }

    private SelectOutput Output(IReadOnlyList<OutputItem> items, OrderPlanner order, bool isDistinct, long? top)
    {
        if (isDistinct && items.FirstOrDefault(static item => !EngineTypes.HasOrder(item.Value.Type)) is { } shape)
        {
            throw new EngineException(
                $"Shapes on the sky can't be told apart by DISTINCT, but the column {shape.Column.Name} holds them. Select COORD1 and COORD2 of it, or leave it out.",
                query.Span);
        }

        return new SelectOutput(items, isDistinct, planner.Context)
        {
            Order = order.Plan(query.OrderBy),
            Offset = query.Offset ?? 0,
            Top = top ?? long.MaxValue,
        };
    }
}
