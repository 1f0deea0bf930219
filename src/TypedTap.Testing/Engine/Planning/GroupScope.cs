using TypedTap.Adql.Syntax;
using TypedTap.Testing.Engine.Expressions;
using TypedTap.Testing.Engine.Grouping;
using TypedTap.Testing.Engine.Values;

namespace TypedTap.Testing.Engine.Planning;

/// <summary>
/// What SELECT, HAVING and ORDER BY see where rows are grouped: what is grouped by, and aggregates, whose values are there once all rows
/// are read.
/// </summary>
internal sealed class GroupScope(SelectScope from, IReadOnlyList<GroupKey> keys) : QueryScope(from.Planner, from.Outer)
{
    private readonly Binder _binder = new(from);
    private readonly List<GroupAggregate> _aggregates = [];

    public override IReadOnlyList<ScopeSource> VisibleSources => from.VisibleSources;

    public IReadOnlyList<GroupAggregate> Aggregates => _aggregates;

    public override Operand? Find(AdqlExpression expression)
    {
        if (expression is AdqlAggregate or AdqlCountAll)
            return null;
        var bound = _binder.Bind(expression);
        if (KeyOf(bound) is { } key)
            return key.ToOperand(0);
        return bound is BoundColumn column && expression is BoundColumn ? throw Ungrouped(column, expression) : null;
    }

    public override Operand? Resolve(AdqlColumn column, int depth)
    {
        if (from.Bind(column) is not { } bound)
            return from.ResolveOuter(column, depth);
        return KeyOf(bound)?.ToOperand(depth) ?? throw Ungrouped(bound, column);
    }

    public override Operand Aggregate(AdqlExpression aggregate)
    {
        var bound = _binder.Bind(aggregate);
        var found = _aggregates.Find(known => known.Bound.Equals(bound));
        if (found is null)
        {
            from.Clause = "the argument of another aggregate";
            found = new GroupAggregate(bound, AggregatorFactory.Create(aggregate, new ExpressionCompiler(from, Planner.Context.Database)));
            _aggregates.Add(found);
        }

        return found.ToOperand();
    }

    private GroupKey? KeyOf(AdqlExpression bound)
    {
        foreach (var key in keys)
        {
            if (key.Bound.Equals(bound))
                return key;
        }

        return null;
    }

    private EngineException Ungrouped(BoundColumn bound, AdqlExpression place)
    {
        var name = bound.Column.Column.Name;
        return new EngineException(
            $"The query groups rows, but the column {name} of {bound.Column.Source} is neither grouped by nor inside an aggregate. "
            + (keys.Count == 0
                ? $"Add GROUP BY {name}, or put it into MIN, MAX or another aggregate."
                : "Add it to GROUP BY, or put it into MIN, MAX or another aggregate."),
            place.Span);
    }
}
