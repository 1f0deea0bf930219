using System.Runtime.CompilerServices;
using TypedTap.Adql.Syntax;
using TypedTap.Testing.Engine.Planning;

namespace TypedTap.Testing.Engine.Queries;

/// <summary>Makes a plan of a query.</summary>
internal sealed class QueryPlanner(QueryContext context, QueryTables tables)
{
    public QueryContext Context => context;

    public QueryTables Tables => tables;

    /// <param name="query">The query.</param>
    /// <param name="outer">The names of the query around it, if it is a subquery.</param>
    /// <exception cref="EngineException">It can't be run.</exception>
    public QueryPlan Plan(AdqlQuery query, QueryScope? outer)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        var planner = query.With.Count == 0 ? this : new QueryPlanner(context, AddCommon(query));
        return query switch
        {
            AdqlSelect select => new SelectPlanner(planner, select, outer).Plan(),
            AdqlSetOperation operation => planner.Reorder(planner.Combine(operation, outer), operation, outer),
            AdqlNestedQuery nested => planner.Reorder(planner.Plan(nested.Inner, outer), nested, outer),
            _ => throw new EngineException($"{query} is no query that can be run.", query.Span),
        };
    }

    /// <summary>Makes a plan of a query in EXISTS or IN.</summary>
    /// <param name="query">The query.</param>
    /// <param name="outer">The names of the query around it.</param>
    /// <param name="hasValue">Whether its value counts, and not only that there are rows.</param>
    /// <exception cref="EngineException">It can't be run.</exception>
    public PlannedSubquery PlanSubquery(AdqlQuery query, QueryScope outer, bool hasValue)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        if (query is AdqlSelect { With.Count: 0 } select)
            return new SelectPlanner(this, select, outer).PlanTied(hasValue);
        var plan = Plan(query, outer);
        return new PlannedSubquery(plan, plan.Columns, []);
    }

    private SetOperationPlan Combine(AdqlSetOperation operation, QueryScope? outer) =>
        new(Plan(operation.Left, outer), Plan(operation.Right, outer), operation, context);

    private QueryPlan Reorder(QueryPlan plan, AdqlQuery query, QueryScope? outer) =>
        query.OrderBy.Count == 0 && query.Offset is null ? plan : new SelectPlanner(this, query, outer).Reorder(plan);

    private QueryTables AddCommon(AdqlQuery query)
    {
        var known = tables;
        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (var table in query.With)
        {
            if (!names.Add(EngineNames.Canonical(table.Name)))
                throw new EngineException($"WITH has two tables of the name {table.Name}.", table.Span);
            var inside = new QueryPlanner(context, known.With(new CommonTable(table.Name, null)));
            known = known.With(new CommonTable(table.Name, inside.Plan(table.Query, null)));
        }

        return known;
    }
}
