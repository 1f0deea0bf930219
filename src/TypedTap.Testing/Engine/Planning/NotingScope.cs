using TypedTap.Adql.Syntax;
using TypedTap.Testing.Engine.Expressions;

namespace TypedTap.Testing.Engine.Planning;

/// <summary>The names of a query as a subquery sees them; it notes which of them are asked for.</summary>
internal sealed class NotingScope(QueryScope scope) : QueryScope(scope.Planner, scope.Outer)
{
    private readonly List<AdqlColumn> _columns = [];

    public override IReadOnlyList<ScopeSource> VisibleSources => scope.VisibleSources;

    /// <summary>The columns of this query, and of those around it, that the subquery depends on, as values of this query.</summary>
    public IReadOnlyList<Operand> Values => _columns.ConvertAll(scope.Column);

    public override Operand? Find(AdqlExpression expression) => scope.Find(expression);

    public override Operand Aggregate(AdqlExpression aggregate) => scope.Aggregate(aggregate);

    public override Operand? Resolve(AdqlColumn column, int depth)
    {
        var value = scope.Resolve(column, depth);
        if (value is not null && !_columns.Contains(column))
            _columns.Add(column);
        return value;
    }
}
