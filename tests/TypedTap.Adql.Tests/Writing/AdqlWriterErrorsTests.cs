using TypedTap.Adql.Syntax;

namespace TypedTap.Adql.Tests.Writing;

/// <summary>What a program can build and ADQL cannot say.</summary>
public sealed class AdqlWriterErrorsTests
{
    private static readonly AdqlColumn A = new("a");
    private static readonly AdqlCondition Test = new AdqlIsNull(A);
    private static readonly AdqlTable T = new(AdqlTableName.Of("t"), null);
    private static readonly AdqlSelect Query = new() { Items = [new AdqlWildcard()], From = [T] };
    private static readonly AdqlSelect WithCommonTable = Query with { With = [new AdqlCommonTable("c", Query)] };

    [Fact]
    public void Lists_that_need_entries_have_them()
    {
        Refused(new AdqlAnd([Test]), "at least two");
        Refused(new AdqlOr([]), "at least two");
        Refused(new AdqlConcatenation([A]), "two operands");
        Refused(new AdqlIn(A, []), "at least one value");
        Refused(new AdqlUsing([]), "at least one column");
        Refused(Query with { Items = [] }, "at least one column");
        Refused(Query with { From = [] }, "at least one table");
        Refused(new AdqlOn(new AdqlAnd([Test])), "at least two", typeof(AdqlAnd));
        Refused(Query with { Where = new AdqlOr([Test]) }, "at least two", typeof(AdqlOr));
    }

    [Fact]
    public void Numbers_of_rows_are_not_negative()
    {
        Refused(Query with { Top = -1 }, "TOP is -1");
        Refused(Query with { Offset = -5 }, "OFFSET is -5");
        Refused(new AdqlCast(A, AdqlCastType.Char, -1), "length is -1");
        Assert.Equal("SELECT TOP 0 * FROM t OFFSET 0", (Query with { Top = 0, Offset = 0 }).ToString());
    }

    [Fact]
    public void Only_texts_have_a_length() => Refused(new AdqlCast(A, AdqlCastType.Integer, 4), "CHAR and VARCHAR");

    [Fact]
    public void Names_are_not_empty()
    {
        Refused(new AdqlSelectItem(A, ""), "alias is empty");
        Refused(new AdqlTable(AdqlTableName.Of("t"), ""), "alias is empty");
        Refused(new AdqlDerivedTable(Query, ""), "alias is empty");
        Refused(new AdqlCommonTable("", Query), "name is empty");
        Refused(new AdqlColumn(""), "name is empty");
        Refused(new AdqlUsing(["a", ""]), "columns is empty");
    }

    [Theory]
    [InlineData("")]
    [InlineData("2mass")]
    [InlineData("_f")]
    [InlineData("a.b")]
    [InlineData("\"f\"")]
    [InlineData("f(a); g")]
    public void A_function_has_a_regular_name(string name) =>
        Refused(new AdqlFunction(name, [A]), $"'{name}' is not the name of a function");

    [Theory]
    [InlineData("select")]
    [InlineData("SUBSTRING")]
    [InlineData("Count")]
    [InlineData("CAST")]
    public void A_reserved_word_that_is_no_function_is_not_called(string name) =>
        Refused(new AdqlFunction(name, [A]), $"'{name}' is a reserved word");

    [Fact]
    public void WITH_stands_before_the_outermost_query_only()
    {
        Refused(new AdqlDerivedTable(WithCommonTable, "q"), "WITH", typeof(AdqlSelect));
        Refused(new AdqlExists(WithCommonTable), "WITH", typeof(AdqlSelect));
        Refused(new AdqlCommonTable("c", WithCommonTable), "WITH", typeof(AdqlSelect));
        Refused(new AdqlNestedQuery(WithCommonTable), "WITH", typeof(AdqlSelect));
        Refused(new AdqlSetOperation(AdqlSetOperator.Union, false, WithCommonTable, Query), "WITH", typeof(AdqlSelect));
        Refused(new AdqlSetOperation(AdqlSetOperator.Union, false, Query, WithCommonTable), "WITH", typeof(AdqlSelect));
        Assert.Equal("WITH c AS (SELECT * FROM t) SELECT * FROM t", WithCommonTable.ToString());
    }

    [Fact]
    public void A_value_that_no_enumeration_has_is_refused() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => AdqlWriter.Write(new AdqlComparison((AdqlComparisonOperator)99, A, A)));

    [Fact]
    public void A_tree_deeper_than_the_stack_is_an_exception_and_not_the_end_of_the_process()
    {
        AdqlExpression deep = A;
        for (var i = 0; i < 1_000_000; i++)
            deep = new AdqlUnary(AdqlSign.Minus, deep);
        Assert.Throws<InsufficientExecutionStackException>(() => AdqlWriter.Write(deep));
    }

    private static void Refused(AdqlNode node, string because, Type? culprit = null)
    {
        foreach (var layout in Enum.GetValues<AdqlLayout>())
        {
            var message = Assert.Throws<ArgumentException>(() => AdqlWriter.Write(node, layout)).Message;
            Assert.Contains(because, message, StringComparison.Ordinal);
            Assert.Contains((culprit ?? node.GetType()).Name, message, StringComparison.Ordinal);
        }
    }
}
