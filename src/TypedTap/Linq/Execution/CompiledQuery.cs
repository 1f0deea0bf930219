using System.Linq.Expressions;
using TypedTap.Adql;
using TypedTap.Adql.Syntax;
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
        return Finish(state.ToModel() with { Outputs = projection.Outputs, OutputNames = projection.Names }, session, projection.Materialize);
    }

    /// <summary>A query of which no more than the first rows are read.</summary>
    public static CompiledQuery<T> FirstOf<T>(Expression expression, QuerySession session, int count)
    {
        var state = QueryTranslator.Translate(expression, session);
        var projection = ProjectionCompiler.Compile<T>(state);
        return Finish(First(state.ToModel(), count) with { Outputs = projection.Outputs, OutputNames = projection.Names }, session, projection.Materialize);
    }

    /// <summary>A query that has a row if another one has.</summary>
    public static CompiledQuery<bool> ExistenceOf(Expression expression, QuerySession session)
    {
        var state = QueryTranslator.Translate(expression, session);
        var model = First((QueryModel)Subqueries.Exists(state).Query, 1);
        return Finish(model, session, static _ => true);
    }

    /// <summary>A query for one value of all rows.</summary>
    /// <param name="expression">The rows.</param>
    /// <param name="session">Where they are.</param>
    /// <param name="question">What is asked.</param>
    /// <param name="read">Reads it off the answer's only row.</param>
    public static CompiledQuery<T> AggregateOf<T>(
        Expression expression, QuerySession session, AggregateQuestion question, Func<VoTableReader, T> read)
    {
        var state = QueryTranslator.Translate(expression, session);
        if (DistinctCount.TryMake(state, question) is { } count)
            return Finish(count, session, read);
        state = DerivedTables.Plain(state, question.Name);
        var value = AggregateTranslator.Translate(state, question);
        if (question.Selector is { } selector)
            state = state.Named(selector.Parameters[0]);

        // Values that mean "no value" are left out, as NULLs are; the order of rows that are only added up would put columns beside the sum.
        var present = value.Operand is null ? [] : QueryColumns.In(value.Operand).Where(column => column.HasNullValues).Distinct();
        var model = state.ToModel() with { Aggregate = value, OrderBy = ValueList<QueryOrder>.Empty };
        model = model with { Filters = model.Filters.Concat(present.Select(QueryPredicate (column) => new QueryNullTest(column, Negated: true))).ToValueList() };
        return Finish(model, session, read);
    }

    private static QueryModel First(QueryModel model, long count) =>
        model with { Limit = Math.Min(model.Limit ?? count, count), LimitIsReaders = model.Limit is null };

    private static CompiledQuery<T> Finish<T>(QueryModel model, QuerySession session, Func<VoTableReader, T> materialize)
    {
        var plan = QueryLowering.Lower(model, session.Dialect);
        var request = session.Request;
        // Without this a TOP above the service's default limit would be cut there. One more than TOP: never reached, and
        // services that call an answer of exactly MAXREC rows an overflow have no reason to.
        if (plan.Query is AdqlSelect { Top: { } limit } && request.MaxRec is null && session.Client.Options.MaxRec is null)
            request = request with { MaxRec = Math.Min(limit + 1, int.MaxValue) };
        return new CompiledQuery<T>(plan, QueryTags.Of(model.Tags) + AdqlWriter.Write(plan.Query, AdqlLayout.Clauses), request, materialize);
    }
}
