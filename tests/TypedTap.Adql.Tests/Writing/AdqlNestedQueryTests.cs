using TypedTap.Adql.Syntax;

namespace TypedTap.Adql.Tests.Writing;

/// <summary>Parentheses around a query are written only where they mean something, which is where the parser keeps them.</summary>
public sealed class AdqlNestedQueryTests
{
    private static readonly AdqlSelect Plain = new() { Items = [new AdqlWildcard()], From = [new AdqlTable("t")] };
    private static readonly AdqlSelect Top = Plain with { Top = 5 };
    private static readonly AdqlSelect Sorted = Plain with { OrderBy = [Key("a")] };
    private static readonly AdqlSetOperation Union = new(AdqlSetOperator.Union, false, Plain, Plain);

    public static TheoryData<AdqlQuery, string> Queries => new()
    {
        { new AdqlNestedQuery(Plain), "SELECT * FROM t" },
        { new AdqlNestedQuery(Sorted), "SELECT * FROM t ORDER BY a" },
        { new AdqlNestedQuery(Top), "SELECT TOP 5 * FROM t" },
        { new AdqlNestedQuery(Plain) { OrderBy = [Key("b")], Offset = 2 }, "SELECT * FROM t ORDER BY b OFFSET 2" },
        { new AdqlNestedQuery(Union) { OrderBy = [Key("b")] }, "SELECT * FROM t UNION SELECT * FROM t ORDER BY b" },
        { new AdqlNestedQuery(Sorted) { Offset = 2 }, "(SELECT * FROM t ORDER BY a) OFFSET 2" },
        { new AdqlNestedQuery(Top) { OrderBy = [Key("b")] }, "(SELECT TOP 5 * FROM t) ORDER BY b" },
        { new AdqlNestedQuery(Plain with { Offset = 1 }) { Offset = 2 }, "(SELECT * FROM t OFFSET 1) OFFSET 2" },
        { new AdqlNestedQuery(new AdqlNestedQuery(Top)) { OrderBy = [Key("b")] }, "(SELECT TOP 5 * FROM t) ORDER BY b" },
        { new AdqlNestedQuery(new AdqlNestedQuery(Plain) { Offset = 1 }), "SELECT * FROM t OFFSET 1" },
        { new AdqlNestedQuery(
            new AdqlNestedQuery(Sorted) { Offset = 1 }) { Offset = 2 }, "((SELECT * FROM t ORDER BY a) OFFSET 1) OFFSET 2" },
        { new AdqlNestedQuery(Plain) { With = [new AdqlCommonTable("c", Plain)] }, "WITH c AS (SELECT * FROM t) SELECT * FROM t" },
        { Union with { Left = new AdqlNestedQuery(Sorted) }, "(SELECT * FROM t ORDER BY a) UNION SELECT * FROM t" },
        { Union with { Right = new AdqlNestedQuery(Union) }, "SELECT * FROM t UNION (SELECT * FROM t UNION SELECT * FROM t)" },
        { Union with { Right = new AdqlNestedQuery(Plain) }, "SELECT * FROM t UNION SELECT * FROM t" },
    };

    [Theory]
    [MemberData(nameof(Queries))]
    public void Text_is_canonical(AdqlQuery query, string text)
    {
        Assert.Equal(text, AdqlWriter.Write(query));
        Assert.Equal(text, AdqlWriter.Write(AdqlParser.Parse(text).Require()));
    }

    private static AdqlOrderItem Key(string name) => new(new AdqlColumn(name));
}
