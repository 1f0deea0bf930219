using TypedTap.Adql.Syntax;
using TypedTap.Testing.Engine.Expressions;
using TypedTap.Testing.Engine.Queries;

namespace TypedTap.Testing.Engine.Planning;

/// <summary>What an expression in ORDER BY sees: what is selected as a whole, columns of tables, then aliases.</summary>
internal sealed class OrderScope(QueryScope values, Binder binder, IReadOnlyList<OutputItem> items)
    : QueryScope(values.Planner, values.Outer)
{
    public override IReadOnlyList<ScopeSource> VisibleSources => values.VisibleSources;

    public override Operand? Find(AdqlExpression expression)
    {
        var bound = binder.Bind(expression);
        return items.FirstOrDefault(item => item.Bound.Equals(bound))?.Value ?? values.Find(expression);
    }

    public override Operand Aggregate(AdqlExpression aggregate) => values.Aggregate(aggregate);

    public override Operand? Resolve(AdqlColumn column, int depth) => values.Resolve(column, depth)
        ?? (column.Table is null && depth == 0 ? items.FirstOrDefault(item => EngineNames.Means(column.Name, item.Column))?.Value : null);
}
