using TypedTap.Adql;
using TypedTap.Adql.Syntax;
using TypedTap.Querying.Dialects;
using TypedTap.Querying.Model;
using TypedTap.Querying.Normalization;

namespace TypedTap.Querying.Lowering;

/// <summary>Lowers a query and the queries inside of it.</summary>
internal sealed class BodyLowering
{
    private readonly SourceNames _names;
    private readonly ExpressionLowering _expressions;
    private readonly PredicateLowering _predicates;
    private readonly QueryDialect _dialect;
    private readonly Dictionary<string, QueryBody> _common = new(StringComparer.OrdinalIgnoreCase);
    private readonly List<AdqlCommonTable> _commonTables = [];

    public BodyLowering(SourceNames names, QueryDialect dialect)
    {
        _names = names;
        _dialect = dialect;
        _expressions = new ExpressionLowering(names, new LiteralLowering(dialect), new SkyValueLowering(dialect), dialect);
        _predicates = new PredicateLowering(_expressions, new SkyTestLowering(_expressions, dialect), this);
    }

    /// <summary>The queries that have names, each after those that it uses.</summary>
    public ValueList<AdqlCommonTable> CommonTables => _commonTables.ToValueList();

    /// <summary>The literals made of values that may be others.</summary>
    public ValueList<QueryPlanLiteral> Literals => _expressions.Literals;

    /// <summary>A query whose answer is read.</summary>
    public QueryPlan Plan(QueryModel model) => TrivialQuery.SetOperationIn(model) is { } set ? Combined(model, set) : Select(model);

    private QueryPlan Select(QueryModel model)
    {
        model = SkyPlacement.Apply(model, _dialect);
        var filter = Predicates.All(model.Filters.Select(term => PredicateNormalizer.Normalize(term, model.AdqlNulls)));
        var having = Predicates.All(model.Having.Select(term => PredicateNormalizer.Normalize(term, model.AdqlNulls)));
        NullValueChecks.Check(model, filter);
        SkyPlacement.Check(model, filter, _dialect);
        var outputs = new OutputColumns(model, _expressions);
        var sky = SkyBoxes.Split(filter, model, outputs, _dialect);
        var rowFilters = sky.RowFilters.Concat(WildcardTrimming.FiltersFor(filter, having, model, outputs)).ToValueList();
        var orderBy = model.OrderBy.Select(outputs.OrderBy).ToValueList();
        var items = model.Aggregate is { } aggregate
            ? ValueList.Of(new AdqlSelectItem(_expressions.Lower(aggregate), NameOf(aggregate)))
            : outputs.Items();
        var query = new AdqlSelect
        {
            Distinct = model.Distinct,
            Top = model.LimitIsReaders && rowFilters.Count > 0 ? null : model.Limit,
            Items = items.ToValueList<AdqlSelectElement>(),
            From = From(model),
            Where = Condition(sky.Sent),
            GroupBy = model.GroupBy.Select(_expressions.Lower).ToValueList(),
            Having = Condition(Groups(model, having)),
            OrderBy = orderBy,
            Offset = model.Offset,
        };
        return new QueryPlan(query, NamesOf(items), rowFilters);
    }

    /// <summary>A query inside of another one.</summary>
    /// <param name="body">The query.</param>
    /// <param name="names">What its values are called outside; null where that does not matter.</param>
    /// <param name="isWhole">Whether it has to be a SELECT.</param>
    public AdqlQuery Subquery(QueryBody body, IEnumerable<string>? names = null, bool isWhole = false)
    {
        if (body is QuerySetOperation set)
        {
            return new AdqlSetOperation(
                set.Operator, set.All, Subquery(set.Left, names, BeginsWithParenthesis(set)), Subquery(set.Right, names));
        }

        var model = (QueryModel)body;
        model = names is null ? model : model with { OutputNames = names.ToValueList<string?>() };
        var plan = isWhole ? Select(model) : Plan(model);
        if (plan.RowFilters.Any(filter => filter is RowSkyFilter))
        {
            throw SkyBoxes.Refused(
                "a subquery", "those could not be dropped there",
                "let it stand in the outermost Where, or filter the rows after reading them");
        }

        return plan.RowFilters.Count == 0 ? plan.Query : throw WildcardTrimming.Refused(
            "a subquery", "rows that only the wildcard matches could not be dropped there", "filter the rows after reading them");
    }

    /// <summary>
    /// INTERSECT binds tighter than what may stand before it, and not all services read a query that begins with a parenthesis.
    /// </summary>
    private static bool BeginsWithParenthesis(QuerySetOperation set) =>
        set.Operator == AdqlSetOperator.Intersect && set.Left is QueryModel model
            && TrivialQuery.SetOperationIn(model) is { Operator: not AdqlSetOperator.Intersect };

    private QueryPlan Combined(QueryModel model, QuerySetOperation set)
    {
        var names = model.From.Table.Columns.Select(column => column.Name).ToList();
        var orderBy = model.OrderBy.Select(
            order => new AdqlOrderItem(new AdqlColumn(((QueryColumn)order.Key).Column.Name), order.Descending));
        var query = Subquery(set, names) with { OrderBy = orderBy.ToValueList(), Offset = model.Offset };
        return new QueryPlan(query, names.Select(AdqlIdentifier.Unquote).ToValueList(), ValueList<RowFilter>.Empty);
    }

    // Of no rows SQL makes one group all the same, where there is no key.
    private static QueryPredicate Groups(QueryModel model, QueryPredicate having) => model is { IsGrouped: true, GroupBy.Count: 0 }
        ? Predicates.All(
            [having, new QueryComparison(
                AdqlComparisonOperator.Greater, new QueryAggregate(AdqlAggregateFunction.Count, null), new QueryConstant(0))])
        : having;

    private AdqlCondition? Condition(QueryPredicate predicate) =>
        predicate is QueryTruth { Value: true } ? null : _predicates.Lower(predicate);

    private ValueList<AdqlTableReference> From(QueryModel model)
    {
        // A comma binds less than JOIN, so that it can't stand among joins that use what is left of it.
        if (model.Joins.All(IsProduct))
            return QuerySources.Of(model).Select(Table).ToValueList();
        var from = Table(model.From);
        foreach (var join in model.Joins)
        {
            from = new AdqlJoin(
                join.Kind, from, Table(join.Source), new AdqlOn(_predicates.Lower(PredicateNormalizer.NormalizeKeys(join.On))));
        }

        return ValueList.Of(from);
    }

    private static bool IsProduct(QueryJoin join) => join is { Kind: AdqlJoinKind.Inner, On: QueryTruth { Value: true } };

    private AdqlTableReference Table(QuerySource source)
    {
        var alias = _names.Of(source);
        if (source.Query is null)
            return new AdqlTable(AdqlTableName.Parse(source.Table.Name), alias);
        var columns = source.Table.Columns.Select(column => column.Name);
        if (source.CommonName is not { } name)
            return new AdqlDerivedTable(Subquery(source.Query, columns), alias);
        if (!_common.TryGetValue(name, out var known))
        {
            _common.Add(name, source.Query);
            _commonTables.Add(new AdqlCommonTable(name, Subquery(source.Query, columns)));
        }
        else if (!ReferenceEquals(known, source.Query))
        {
            throw new TapQueryNotSupportedException(
                $"A second query called '{name}'", "a query", "a name before the query (WITH) stands for one",
                "give it another name, or use one and the same query object twice");
        }

        return new AdqlTable(AdqlTableName.Parse(name), alias);
    }

    private static string NameOf(QueryAggregate aggregate) => aggregate.Operand is null ? "row_count" : "aggregate_value";

    private static ValueList<string> NamesOf(ValueList<AdqlSelectItem> items) =>
        items.Select(item => item.Alias ?? AdqlIdentifier.Unquote(((AdqlColumn)item.Expression).Name)).ToValueList();
}
