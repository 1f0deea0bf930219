using System.Linq.Expressions;
using TypedTap.Adql;
using TypedTap.Linq.Translation;
using TypedTap.Querying.Lowering;
using TypedTap.Querying.Model;
using TypedTap.Tap;
using TypedTap.Votable;

namespace TypedTap.Linq.Execution;

/// <summary>A query ready to run: its text, what the answer must look like, and how a row is made.</summary>
internal sealed record CompiledQuery<T>(QueryPlan Plan, string Adql, TapRequestOptions Request, Func<VoTableReader, T> Materialize);

/// <summary>Makes compiled queries of expressions.</summary>
internal static class CompiledQuery
{
    public static CompiledQuery<T> Of<T>(Expression expression, QuerySession session)
    {
        var state = QueryTranslator.Translate(expression, session);
        var projection = ProjectionCompiler.Compile<T>(state);
        return Finish(state.ToModel() with { Outputs = projection.Outputs }, session, projection.Materialize);
    }

    public static CompiledQuery<long> CountOf(Expression expression, QuerySession session)
    {
        var state = QueryTranslator.Translate(expression, session);
        if (state.Limit is not null || state.DistinctOutputs is not null)
        {
            throw new TapQueryNotSupportedException(
                "Count", "a query with Take or Distinct", "it needs a subquery in FROM, which several services lack",
                "count before Take and Distinct, or read the rows and count them");
        }

        // The order of rows that are only counted would put columns beside COUNT(*).
        var model = state.ToModel() with { CountOnly = true, OrderBy = ValueList<QueryOrder>.Empty };
        return Finish(model, session, static row => row.GetInt64(0)
            ?? throw new TapResultException("The service answered a COUNT query with a null; the answer is not one of a TAP service."));
    }

    private static CompiledQuery<T> Finish<T>(QueryModel model, QuerySession session, Func<VoTableReader, T> materialize)
    {
        var plan = QueryLowering.Lower(model, session.Literals);
        var request = session.Request;
        // Without this a TOP above the service's default limit would be cut there. One more than TOP: never reached, and
        // services that call an answer of exactly MAXREC rows an overflow have no reason to.
        if (model.Limit is { } limit && request.MaxRec is null && session.Client.Options.MaxRec is null)
            request = request with { MaxRec = Math.Min(limit + 1, int.MaxValue) };
        return new CompiledQuery<T>(plan, AdqlWriter.Write(plan.Query, AdqlLayout.Clauses), request, materialize);
    }
}
