using TypedTap.Adql;
using TypedTap.Adql.Syntax;
using TypedTap.Metadata;
using TypedTap.Querying.Model;
using TypedTap.Querying.Normalization;

namespace TypedTap.Querying.Lowering;

/// <summary>Turns a query model into ADQL that every known family of services reads.</summary>
public static class QueryLowering
{
    /// <summary>Lowers a query.</summary>
    /// <param name="model">What is asked for.</param>
    /// <param name="literals">How the service addressed reads string literals.</param>
    /// <exception cref="TapQueryNotSupportedException">A part of it has no equivalent.</exception>
    public static QueryPlan Lower(QueryModel model, StringLiteralRule literals)
    {
        var names = SourceNames.Assign(model);
        var expressions = new ExpressionLowering(names, new LiteralLowering(literals));
        var predicates = new PredicateLowering(expressions);
        var filter = Predicates.All(model.Filters.Select(PredicateNormalizer.Normalize));

        NullValueChecks.Check(model, filter);
        var outputs = new OutputColumns(model, expressions);
        var rowFilters = WildcardTrimming.FiltersFor(filter, model, outputs);
        var orderBy = model.OrderBy.Select(outputs.OrderBy).ToValueList();
        var items = model.Aggregate is { } aggregate ? ValueList.Of(new AdqlSelectItem(expressions.Lower(aggregate), NameOf(aggregate))) : outputs.Items();

        var query = new AdqlSelect
        {
            Distinct = model.Distinct,
            Top = model.LimitIsReaders && rowFilters.Count > 0 ? null : model.Limit,
            Items = items.ToValueList<AdqlSelectElement>(),
            From = ValueList.Of(From(model, names, predicates)),
            Where = filter is QueryTruth { Value: true } ? null : predicates.Lower(filter),
            OrderBy = orderBy,
        };
        var columnNames = items.Select(item => item.Alias ?? AdqlIdentifier.Unquote(((AdqlColumn)item.Expression).Name));
        return new QueryPlan(query, columnNames.ToValueList(), rowFilters);
    }

    private static string NameOf(QueryAggregate aggregate) => aggregate.Operand is null ? "row_count" : "aggregate_value";

    private static AdqlTableReference From(QueryModel model, SourceNames names, PredicateLowering predicates)
    {
        AdqlTableReference from = Table(model.From);
        foreach (var join in model.Joins)
            from = new AdqlJoin(AdqlJoinKind.Inner, from, Table(join.Source), new AdqlOn(predicates.Lower(PredicateNormalizer.NormalizeKeys(join.On))));
        return from;

        AdqlTable Table(QuerySource source) => new(AdqlTableName.Parse(source.Table.Name), names.Of(source));
    }
}
