using System.Linq.Expressions;
using TypedTap.Adql;
using TypedTap.Linq.Execution;
using TypedTap.Linq.Translation.Shapes;
using TypedTap.Metadata;
using TypedTap.Querying.Model;

namespace TypedTap.Linq.Translation;

/// <summary>Makes a subquery in FROM of a query, so that operators can go on where SQL's order of clauses would not let them.</summary>
internal static class DerivedTables
{
    /// <summary>A query of which no operator has cut, counted or combined rows yet; the same one, if it is such.</summary>
    /// <param name="state">The query.</param>
    /// <param name="name">The operator that needs it, for messages.</param>
    /// <param name="allowDistinct">Whether the operator gives the same before and after Distinct.</param>
    /// <param name="allowGroups">Whether the operator works on groups.</param>
    /// <param name="keepsOrder">Whether the operator keeps the order of the rows.</param>
    public static QueryState Plain(
        QueryState state, string name, bool allowDistinct = false, bool allowGroups = false, bool keepsOrder = true)
    {
        var earlier = state.Limit is not null || state.Offset is not null ? "Take or Skip"
            : state.DistinctOutputs is not null && !allowDistinct ? "Distinct"
            : state.IsGrouped && !allowGroups ? "GroupBy"
            : null;
        if (earlier is null)
            return state;
        var derived = Of(state, state.In(name), $"a query after {earlier}");
        return keepsOrder ? derived : derived with { OrderBy = ValueList<QueryOrder>.Empty };
    }

    /// <summary>The query as a subquery in FROM, in the same order: SQL keeps none of a subquery's.</summary>
    /// <exception cref="TapQueryNotSupportedException">The service takes none.</exception>
    public static QueryState Of(QueryState state, TranslationContext context, string place)
    {
        Require(context, place);
        return From(state, [], context).State;
    }

    /// <summary>The query as a subquery in FROM, which computes some values.</summary>
    /// <param name="state">The query.</param>
    /// <param name="shape">Something made of the values, besides the query's own elements.</param>
    /// <param name="computed">The values.</param>
    /// <param name="context">The operator that needs it.</param>
    /// <returns>The query, and the shape in its terms.</returns>
    public static (QueryState State, Expression Shape) With(
        QueryState state, Expression shape, IEnumerable<QueryExpression> computed, TranslationContext context)
    {
        Require(context, "something computed");
        var (derived, rewriter) = From(state, computed, context);
        return (derived, rewriter.Visit(shape)!);
    }

    /// <summary>The query under a name, to stand before the whole query; what it gives can be used more than once.</summary>
    public static Func<QueryState> Common(QueryState state, TranslationContext context, string name)
    {
        var outputs = Outputs(state, [], context);
        var (model, columns) = (Model(state, outputs), DerivedColumns.Of(outputs));
        return () => Use(state, outputs, Source(state.Translator, model, columns, name), context).State;
    }

    /// <summary>Refuses what needs a subquery in FROM where the service takes none.</summary>
    public static void Require(TranslationContext context, string place)
    {
        var dialect = context.Query.Session.Dialect;
        if (!dialect.TakesDerivedTables)
        {
            throw new TapQueryNotSupportedException(
                context.Place, place, $"it needs a subquery in FROM, which {dialect.Service} does not take",
                $"call {context.Place} earlier, or read the rows first");
        }
    }

    private static (QueryState State, DerivedShape Rewriter) From(
        QueryState state, IEnumerable<QueryExpression> computed, TranslationContext context)
    {
        var outputs = Outputs(state, computed, context);
        return Use(state, outputs, Source(state.Translator, Model(state, outputs), DerivedColumns.Of(outputs)), context);
    }

    private static OutputCollector Outputs(QueryState state, IEnumerable<QueryExpression> computed, TranslationContext context)
    {
        var outputs = new OutputCollector(state.DistinctOutputs ?? ValueList<QueryExpression>.Empty);
        foreach (var value in computed)
            outputs.OrdinalOf(value);
        ShapeOutputs.Collect(state.Shape, outputs, context);
        foreach (var order in state.OrderBy)
            outputs.OrdinalOf(order.Key);
        outputs.EnsureOne(state.From);
        return outputs;
    }

    private static QueryModel Model(QueryState state, OutputCollector outputs)
    {
        var model = state.ToModel() with { Outputs = outputs.ToValueList() };
        return model.Limit is null && model.Offset is null ? model with { OrderBy = ValueList<QueryOrder>.Empty } : model;
    }

    private static (QueryState State, DerivedShape Rewriter) Use(
        QueryState state, OutputCollector outputs, QuerySource source, TranslationContext context)
    {
        var rewriter = new DerivedShape(source, outputs, context);
        var derived = new QueryState
        {
            Translator = state.Translator,
            From = source,
            Shape = rewriter.Visit(state.Shape)!,
            OrderBy = state.OrderBy.Select(order => order with { Key = rewriter.Column(order.Key) }).ToValueList(),
            Tags = state.Tags,
            AdqlNulls = state.AdqlNulls,
        };
        return (derived, rewriter);
    }

    /// <summary>A query's rows as a table.</summary>
    public static QuerySource Source(
        QueryTranslator translator, QueryBody query, ValueList<TapColumnInfo> columns, string? commonName = null) =>
        translator.Source(new TapTableInfo { Name = commonName ?? "", Columns = columns }) with { Query = query, CommonName = commonName };
}
