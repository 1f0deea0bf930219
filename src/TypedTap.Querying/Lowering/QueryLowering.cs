using TypedTap.Querying.Dialects;
using TypedTap.Querying.Model;
using TypedTap.Querying.Normalization;

namespace TypedTap.Querying.Lowering;

/// <summary>Turns a query model into ADQL that the service addressed reads.</summary>
public static class QueryLowering
{
    /// <summary>Lowers a query.</summary>
    /// <param name="model">What is asked for.</param>
    /// <param name="dialect">What the service takes.</param>
    /// <exception cref="TapQueryNotSupportedException">A part of it has no equivalent.</exception>
    public static QueryPlan Lower(QueryModel model, QueryDialect dialect)
    {
        model = DerivedPruning.Prune(model);
        var bodies = new BodyLowering(SourceNames.Assign(model), dialect);
        var plan = bodies.Plan(model);
        plan = plan with { Query = plan.Query with { With = bodies.CommonTables }, Literals = bodies.Literals };
        FeatureGate.Check(plan.Query, dialect);
        return plan;
    }
}
