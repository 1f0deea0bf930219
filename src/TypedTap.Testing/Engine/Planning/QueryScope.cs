using TypedTap.Adql.Syntax;
using TypedTap.Testing.Engine.Expressions;
using TypedTap.Testing.Engine.Queries;

namespace TypedTap.Testing.Engine.Planning;

/// <summary>The names that expressions of a query see: its own first, then those of the queries around it (SQL-92 section 6.4).</summary>
internal abstract class QueryScope(QueryPlanner planner, QueryScope? outer) : IExpressionScope
{
    public QueryScope? Outer => outer;

    public QueryPlanner Planner => planner;

    /// <summary>The tables that unqualified names are looked for in, for messages.</summary>
    public abstract IReadOnlyList<ScopeSource> VisibleSources { get; }

    public abstract Operand? Find(AdqlExpression expression);

    public abstract Operand Aggregate(AdqlExpression aggregate);

    public Operand Column(AdqlColumn column) => Resolve(column, 0) ?? throw NameErrors.UnknownColumn(column, this);

    public Condition Exists(AdqlQuery query) => new SubqueryPlanner(planner, this).Exists(query);

    public Condition In(AdqlInQuery condition, Operand value) => new SubqueryPlanner(planner, this).In(condition, value);

    /// <summary>
    /// The column as an operand for a query that is so many levels further inside; null if neither this query nor one around it has it.
    /// </summary>
    public abstract Operand? Resolve(AdqlColumn column, int depth);
}
