using System.Collections.Immutable;
using System.Linq.Expressions;
using TypedTap.Adql;
using TypedTap.Linq.Translation.Shapes;
using TypedTap.Querying.Model;

namespace TypedTap.Linq.Translation;

/// <summary>A query as far as its operators have been translated.</summary>
internal sealed record QueryState
{
    /// <summary>Whose part it is.</summary>
    public required QueryTranslator Translator { get; init; }

    /// <summary>The first table.</summary>
    public required QuerySource From { get; init; }

    /// <summary>What an element is, in terms of the tables' rows.</summary>
    public required Expression Shape { get; init; }

    public ValueList<QueryJoin> Joins { get; init; } = ValueList<QueryJoin>.Empty;

    public ValueList<QueryPredicate> Filters { get; init; } = ValueList<QueryPredicate>.Empty;

    public ValueList<QueryOrder> OrderBy { get; init; } = ValueList<QueryOrder>.Empty;

    /// <summary>How many of the first sort keys are those of the last OrderBy and its ThenBys.</summary>
    public int Refined { get; init; }

    public long? Limit { get; init; }

    public long? Offset { get; init; }

    /// <summary>True if an element stands for a group of rows.</summary>
    public bool IsGrouped { get; init; }

    public ValueList<QueryExpression> GroupBy { get; init; } = ValueList<QueryExpression>.Empty;

    public ValueList<QueryPredicate> Having { get; init; } = ValueList<QueryPredicate>.Empty;

    public ValueList<string> Tags { get; init; } = ValueList<string>.Empty;

    /// <summary>The columns that Distinct compared, or null if it was not asked for.</summary>
    public ValueList<QueryExpression>? DistinctOutputs { get; init; }

    /// <summary>True if nulls are to compare as in ADQL.</summary>
    public bool AdqlNulls { get; init; }

    /// <summary>What the user calls the tables, by source id.</summary>
    public ImmutableDictionary<int, string> Names { get; init; } = ImmutableDictionary<int, string>.Empty;

    /// <summary>The joins, and behind each table those of the ways along keys to one row of another.</summary>
    public IEnumerable<QueryJoin> AllJoins =>
        Translator.Navigations.JoinsOf(From).Concat(Joins.SelectMany(join => Translator.Navigations.JoinsOf(join.Source).Prepend(join)));

    /// <summary>The tables.</summary>
    public IEnumerable<QuerySource> Sources => AllJoins.Select(join => join.Source).Prepend(From);

    /// <summary>Where an operator's expressions stand.</summary>
    public TranslationContext In(string place) => new(Translator, place) { AdqlNulls = AdqlNulls };

    /// <summary>A lambda of one parameter, applied to the element.</summary>
    public Expression Apply(LambdaExpression lambda) => ShapeInliner.Inline(lambda, Shape);

    /// <summary>Remembers a lambda's parameter as the name of the table that it stands for.</summary>
    public QueryState Named(ParameterExpression parameter) => Named(Shape, parameter);

    /// <summary>Remembers a lambda's parameter as the name of the table that a shape is a row of.</summary>
    public QueryState Named(Expression shape, ParameterExpression parameter) =>
        shape is SourceExpression source && parameter.Name is { } name && !Names.ContainsKey(source.Source.Id)
            ? this with { Names = Names.Add(source.Source.Id, name) }
            : this;

    public QueryModel ToModel() => new()
    {
        From = Named(From),
        Joins = AllJoins.Select(join => join with { Source = Named(join.Source) }).ToValueList(),
        Filters = Filters,
        IsGrouped = IsGrouped,
        GroupBy = GroupBy,
        Having = Having,
        OrderBy = OrderBy,
        AdqlNulls = AdqlNulls,
        Limit = Limit,
        Offset = Offset,
        Tags = Tags,
        Distinct = DistinctOutputs is not null,
    };

    private QuerySource Named(QuerySource source) => Names.TryGetValue(source.Id, out var name) ? source with { Name = name } : source;
}
