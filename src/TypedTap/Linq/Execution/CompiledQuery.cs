using System.Linq.Expressions;
using TypedTap.Adql;
using TypedTap.Adql.Syntax;
using TypedTap.Linq.Translation;
using TypedTap.Linq.Translation.Operators;
using TypedTap.Linq.Uploads;
using TypedTap.Metadata;
using TypedTap.Querying.Lowering;
using TypedTap.Querying.Model;
using TypedTap.Tap;
using TypedTap.Votable;

namespace TypedTap.Linq.Execution;

/// <summary>A query ready to run: its text, what the answer must look like, and how a row is made.</summary>
internal sealed record CompiledQuery<T>(
    QueryPlan Plan, string Adql, TapRequestOptions Request, TapExecutionChoice Execution, Func<VoTableReader, T> Materialize)
{
    /// <summary>The same, with whatever comes when the service has more rows than it sends.</summary>
    public CompiledQuery<T> Truncatable() => this with { Request = Request with { AllowTruncation = true } };
}

/// <summary>Makes compiled queries of expressions.</summary>
internal static class CompiledQuery
{
    public static CompiledQuery<T> Of<T>(Expression expression, QuerySession session)
    {
        if (!session.Plans.IsFor(session.Dialect))
            return Translate<T>(expression, session).Query;
        if (ExpressionTokens.KeyOf(expression, session, out var captured) is not { } key)
            return Translate<T>(expression, session).Query;
        if (session.Plans.Find<T>(key, captured) is { } known)
            return known.With(captured, session);
        var rewriter = new CapturedRewriter(session);
        var (query, comments, elements) = Translate<T>(rewriter.Visit(expression)!, session);
        if (CachedPlan.CanBeKept(rewriter.Captured))
            session.Plans.Add(key, new CachedPlan<T>(query.Plan, comments, elements, rewriter.Captured));
        return query;
    }

    private static (CompiledQuery<T> Query, string Comments, ElementMaker<T> Elements) Translate<T>(
        Expression expression, QuerySession session)
    {
        var state = QueryTranslator.Translate(expression, session);
        var projection = ProjectionCompiler.Compile<T>(state);
        var model = state.ToModel() with { Outputs = projection.Outputs, OutputNames = projection.Names };
        return (Finish(model, state.Translator, projection.Elements.Make), QueryTags.Of(model.Tags), projection.Elements);
    }

    /// <summary>A query of which no more than the first rows are read.</summary>
    public static CompiledQuery<T> FirstOf<T>(Expression expression, QuerySession session, int count)
    {
        var state = QueryTranslator.Translate(expression, session);
        var projection = ProjectionCompiler.Compile<T>(state);
        return Finish(
            First(state.ToModel(), count) with { Outputs = projection.Outputs, OutputNames = projection.Names }, state.Translator,
            projection.Elements.Make);
    }

    /// <summary>A query that has a row if another one has.</summary>
    public static CompiledQuery<bool> ExistenceOf(Expression expression, QuerySession session)
    {
        var state = QueryTranslator.Translate(expression, session);
        var model = First((QueryModel)Subqueries.Exists(state).Query, 1);
        return Finish(model, state.Translator, static _ => true);
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
            return Finish(count, state.Translator, read);
        state = DerivedTables.Plain(state, question.Name);
        var value = AggregateTranslator.Translate(state, question);
        if (question.Selector is { } selector)
            state = state.Named(selector.Parameters[0]);

        // Values that mean "no value" are left out, as NULLs are; the order of rows that are only added up would put columns beside the
        // sum.
        var present = value.Operand is null ? [] : QueryColumns.In(value.Operand).Where(column => column.HasNullValues).Distinct();
        var model = state.ToModel() with { Aggregate = value, OrderBy = ValueList<QueryOrder>.Empty };
        model = model with
        {
            Filters = model.Filters.Concat(
                present.Select(QueryPredicate (column) => new QueryNullTest(column, Negated: true))).ToValueList()
        };
        return Finish(model, state.Translator, read);
    }

    /// <summary>A query for the columns that another one's elements are made of, as a table that is sent along.</summary>
    public static (CompiledQuery<bool> Query, ValueList<TapColumnInfo> Columns) UploadOf(Expression expression, QuerySession session)
    {
        var state = QueryTranslator.Translate(expression, session);
        var upload = UploadColumns.Of(state);
        var model = state.ToModel() with
        {
            Outputs = upload.Outputs.ToValueList(),
            OutputNames = upload.Columns.Select(string? (column) => column.Name).ToValueList()
        };
        return (Finish(model, state.Translator, static _ => true), upload.Columns);
    }

    /// <summary>A query that has a row if another one has rows whose key is null; null itself if the key never is.</summary>
    public static CompiledQuery<bool>? KeylessOf(Expression expression, QuerySession session, LambdaExpression key)
    {
        var (state, column) = ChunkOperator.KeyOf(QueryTranslator.Translate(expression, session), key);
        return column.IsNullable
            ? Finish(First((QueryModel)Subqueries.Exists(state, new QueryNullTest(column)).Query, 1), state.Translator, static _ => true)
            : null;
    }

    private static QueryModel First(QueryModel model, long count) =>
        model with { Limit = Math.Min(model.Limit ?? count, count), LimitIsReaders = model.Limit is null };

    private static CompiledQuery<T> Finish<T>(QueryModel model, QueryTranslator translator, Func<VoTableReader, T> materialize)
    {
        var plan = QueryLowering.Lower(model, translator.Session.Dialect);
        return Finish(
            plan, QueryTags.Of(model.Tags) + AdqlWriter.Write(plan.Query, AdqlLayout.Clauses), translator.Session,
            translator.Uploads.UsedBy(model), materialize);
    }

    /// <summary>A plan as a query ready to run.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="adql">Its text.</param>
    /// <param name="session">Where it goes and how.</param>
    /// <param name="uploads">The tables that go along.</param>
    /// <param name="materialize">Makes an element of a row.</param>
    public static CompiledQuery<T> Finish<T>(
        QueryPlan plan, string adql, QuerySession session, ValueList<TapUpload> uploads, Func<VoTableReader, T> materialize)
    {
        var request = session.Request;
        // Without this a TOP above the service's default limit would be cut there. One more than TOP: never reached, and
        // services that call an answer of exactly MAXREC rows an overflow have no reason to.
        if (plan.Query is AdqlSelect { Top: { } limit } && request.MaxRec is null && session.Client.Options.MaxRec is null)
            request = request with { MaxRec = Math.Min(limit + 1, int.MaxValue) };
        if (uploads.Count > 0)
            request = request with { Uploads = uploads };
        return new CompiledQuery<T>(plan, adql, request, ExecutionChoice.Of(session.Execution, plan, session.Client.Traits), materialize);
    }
}
