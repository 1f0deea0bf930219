using TypedTap.Adql.Syntax;

namespace TypedTap.Adql.Tests.Trees;

internal sealed partial class RandomTrees
{
    /// <summary>A whole query.</summary>
    public AdqlQuery Root()
    {
        var query = Query();
        return Is21 && Maybe(20) ? query with { With = Several(() => new AdqlCommonTable(Name(), Query()), most: 2) } : query;
    }

    private AdqlQuery Query() => Is21
        ? Node<AdqlQuery>(Select, Select, Select, Select, SetOperation, NestedQuery)
        : Node<AdqlQuery>(Select, Select);

    private AdqlSelect Select() => Ordered(new AdqlSelect
    {
        Distinct = Maybe(20),
        Top = Maybe(20) ? Pick(0, 1, 100, long.MaxValue) : null,
        Items = Maybe(15) ? [new AdqlWildcard()] : Several(SelectElement),
        From = Several(TableReference, most: 3),
        Where = Maybe(60) ? Condition() : null,
        GroupBy = Maybe(15) ? Several(() => Is21 ? Expression() : Column(), most: 3) : [],
        Having = Maybe(10) ? Condition() : null,
    });

    private AdqlQuery SetOperation() => Ordered<AdqlQuery>(new AdqlSetOperation(PickAny<AdqlSetOperator>(), Maybe(30), Query(), Query()));

    // Parentheses leave a trace only around a TOP, an order or an offset that another order or offset follows.
    private AdqlQuery NestedQuery()
    {
        var inner = Query();
        if (inner.OrderBy.Count == 0 && inner.Offset is null && inner is not AdqlSelect { Top: not null })
            inner = inner with { OrderBy = Several(OrderItem) };
        return Maybe(70)
            ? new AdqlNestedQuery(inner) { OrderBy = Several(OrderItem), Offset = Offset() }
            : new AdqlNestedQuery(inner) { Offset = Pick(0, 10) };
    }

    private T Ordered<T>(T query)
        where T : AdqlQuery
        => query with { OrderBy = Maybe(20) ? Several(OrderItem, most: 2) : [], Offset = Offset() };

    private long? Offset() => Is21 && Maybe(10) ? Pick(0, 20, long.MaxValue) : null;

    private AdqlSelectElement SelectElement() =>
        Maybe(15) ? new AdqlWildcard(TableName(3)) : new AdqlSelectItem(Expression(), Maybe() ? Name() : null);

    private AdqlOrderItem OrderItem()
    {
        var key = Is21 && Maybe(70) ? Expression() : Maybe(30) ? AdqlLiteral.Of(Pick(1L, 2)) : new AdqlColumn(Name());
        return new AdqlOrderItem(key, Maybe(30));
    }

    private AdqlTableReference TableReference() => Node(Table, Table, Table, Table, DerivedTable, Join, Join);

    private AdqlTableReference Table() => new AdqlTable(TableName(3), Maybe() ? Name() : null);

    private AdqlTableReference DerivedTable() => new AdqlDerivedTable(Query(), Name());

    private AdqlTableReference Join() => new AdqlJoin(PickAny<AdqlJoinKind>(), TableReference(), TableReference(), _random.Next(6) switch
    {
        0 => null,
        1 => new AdqlNatural(),
        2 => new AdqlUsing(Several(Name, most: 3)),
        _ => new AdqlOn(Condition()),
    });
}
