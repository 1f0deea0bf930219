using TypedTap.Querying.Dialects;
using TypedTap.Adql;
using TypedTap.Adql.Syntax;
using TypedTap.Metadata;
using TypedTap.Querying.Lowering;
using TypedTap.Querying.Model;
using TypedTap.Querying.Tests.Support;

namespace TypedTap.Querying.Tests.Lowering;

public sealed class QueryLoweringTests
{
    private static readonly QuerySource Other = new(1, TestRow.Source.Table with { Name = "\"J/A+A/1\"" }, "t");

    [Fact]
    public void Aliases_are_unique_and_never_reserved()
    {
        var model = new QueryModel
        {
            From = TestRow.Source with { Name = "position" },
            Joins = [new QueryJoin(Other, Same(TestRow.A, new QueryColumn(Other, TestRow.A.Column)))],
            Outputs = [TestRow.A],
        };
        Assert.Equal("SELECT t.a FROM test.t AS t JOIN \"J/A+A/1\" AS t2 ON t.a = t2.a", Text(model));
    }

    [Fact]
    public void Columns_of_one_name_are_told_apart_and_found_again()
    {
        var model = new QueryModel
        {
            From = TestRow.Source,
            Joins = [new QueryJoin(Other, Same(TestRow.A, new QueryColumn(Other, TestRow.A.Column)))],
            Outputs = [TestRow.A, new QueryColumn(Other, TestRow.A.Column), new QueryArithmetic(
                AdqlArithmeticOperator.Add, TestRow.A, TestRow.B)],
        };
        var plan = Lower(model);
        Assert.Equal(
            "SELECT t.a, t2.a AS a_2, t.a + t.b AS c1 FROM test.t AS t JOIN \"J/A+A/1\" AS t2 ON t.a = t2.a", AdqlWriter.Write(plan.Query));
        Assert.Equal(["a", "a_2", "c1"], plan.ColumnNames);
    }

    [Fact]
    public void A_sort_key_that_two_tables_have_is_sorted_by_its_alias()
    {
        var model = new QueryModel
        {
            From = TestRow.Source,
            Joins = [new QueryJoin(Other, Same(TestRow.A, new QueryColumn(Other, TestRow.A.Column)))],
            Outputs = [TestRow.B],
            OrderBy = [new QueryOrder(TestRow.C, Descending: true)],
        };
        Assert.EndsWith("ORDER BY c_2 DESC", Text(model), StringComparison.Ordinal);
        Assert.StartsWith("SELECT t.b, t.c AS c_2 FROM", Text(model), StringComparison.Ordinal);
    }

    [Fact]
    public void A_condition_that_nothing_meets_is_still_a_query()
    {
        var model = new QueryModel { From = TestRow.Source, Outputs = [TestRow.A], Filters = [new QueryTruth(false)] };
        Assert.Equal("SELECT t.a FROM test.t AS t WHERE 1 = 0", Text(model));
    }

    [Theory]
    [InlineData(@"back\slash", "backslash")]
    [InlineData("100% cloud", "percent")]
    [InlineData("line\nbreak", "U+000A")]
    [InlineData("tab\there", "U+0009")]
    [InlineData("nul\0", "U+0000")]
    public void A_text_that_a_service_may_misread_is_refused(string text, string why) =>
        Assert.Contains(why, Assert.Throws<TapQueryNotSupportedException>(() => Text(Equal(text))).Message, StringComparison.Ordinal);

    [Fact]
    public void Half_a_character_is_refused()
    {
        // Not as theory data: the test runner would mend them on the way.
        Assert.Contains(
            "surrogate", Assert.Throws<TapQueryNotSupportedException>(() => Text(Equal("half \ud83d"))).Message, StringComparison.Ordinal);
        Assert.Contains(
            "surrogate", Assert.Throws<TapQueryNotSupportedException>(() => Text(Equal("\udc00"))).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_service_known_to_read_literals_as_the_standard_says_gets_them()
    {
        Assert.EndsWith(@"t.s = 'back\slash'", Text(Equal(@"back\slash"), StringLiteralRule.Standard), StringComparison.Ordinal);
        Assert.EndsWith("t.s = 'line\nbreak'", Text(Equal("line\nbreak"), StringLiteralRule.Standard), StringComparison.Ordinal);
        Assert.Throws<TapQueryNotSupportedException>(() => Text(Equal("nul\0"), StringLiteralRule.Standard));
        Assert.Throws<TapQueryNotSupportedException>(() => Text(Equal(@"back\slash"), StringLiteralRule.BackslashEscapes));
    }

    [Fact]
    public void Values_of_every_kind_become_literals()
    {
        Assert.EndsWith("t.s = 'O''Brien 😀'", Text(Equal("O'Brien 😀")), StringComparison.Ordinal);
        Assert.EndsWith("= 0.10000000149011612", Text(Equal(0.1f)), StringComparison.Ordinal);
        Assert.EndsWith("= 18446744073709551615", Text(Equal(ulong.MaxValue)), StringComparison.Ordinal);
        Assert.EndsWith("= -9223372036854775808", Text(Equal(long.MinValue)), StringComparison.Ordinal);
        Assert.EndsWith("= 'true'", Text(Equal(true)), StringComparison.Ordinal);
        Assert.EndsWith(
            "= '00000000-0000-0000-0000-00000000000a'", Text(Equal(new Guid("0000000000000000000000000000000A"))),
            StringComparison.Ordinal);
        Assert.EndsWith(
            "= '2016-09-26T03:04:09.308'", Text(Equal(new DateTime(2016, 9, 26, 3, 4, 9, 308, DateTimeKind.Utc))),
            StringComparison.Ordinal);
        Assert.EndsWith(
            "= '2016-09-26T00:00:00'", Text(Equal(new DateTimeOffset(2016, 9, 26, 2, 0, 0, TimeSpan.FromHours(2)))),
            StringComparison.Ordinal);
        Assert.Throws<TapQueryNotSupportedException>(() => Text(Equal(double.NaN)));
        Assert.Throws<TapQueryNotSupportedException>(() => Text(Equal(DayOfWeek.Monday)));
    }

    [Fact]
    public void A_text_with_a_wildcard_is_trimmed_by_a_column_that_is_fetched_for_it()
    {
        var plan = Lower(new QueryModel { From = TestRow.Source, Outputs = [TestRow.A], Filters = [Match("Nr3491_1")] });
        Assert.Equal("SELECT t.a, t.s FROM test.t AS t WHERE t.s LIKE '%Nr3491_1%'", AdqlWriter.Write(plan.Query));
        Assert.Equal([new RowTextFilter(1, Match("Nr3491_1"))], plan.RowFilters);
    }

    [Fact]
    public void A_text_with_a_wildcard_beside_exact_ones_and_null_tests_is_trimmed_as_a_whole()
    {
        var either = new QueryAny([Match("100%"), Match("ab"), new QueryNullTest(TestRow.S)]);
        var plan = Lower(new QueryModel { From = TestRow.Source, Outputs = [TestRow.S], Filters = [either] });
        var filter = Assert.IsType<RowAnyFilter>(Assert.Single(plan.RowFilters));
        Assert.Equal(3, filter.Filters.Count);
    }

    public static TheoryData<string, QueryModel> Untrimmable() => new()
    {
        { "Take", Model(Match("a_b")) with { Limit = 5 } },
        { "Distinct", Model(Match("a_b")) with { Distinct = true } },
        { "Count", Model(Match("a_b")) with
        {
            Aggregate = new QueryAggregate(AdqlAggregateFunction.Count, null),
            Outputs = ValueList<QueryExpression>.Empty
        } },
        { "negation", Model(new QueryNot(Match("a_b"))) },
        { "||", Model(new QueryAny([Match("a_b"), Same(TestRow.A, new QueryConstant(1))])) },
        { "||", Model(new QueryAny([Match("a_b"), new QueryNullTest(TestRow.A)])) },
        { "||", Model(new QueryAny([Match("a_b"), new QueryNullTest(TestRow.S, Negated: true)])) },
    };

    [Theory]
    [MemberData(nameof(Untrimmable))]
    public void A_text_with_a_wildcard_is_refused_where_trimming_would_change_the_answer(string place, QueryModel model) =>
        Assert.Contains(place, Assert.Throws<TapQueryNotSupportedException>(() => Lower(model)).Place, StringComparison.Ordinal);

    [Theory]
    [InlineData(@"a\b", "'%a_b%'")]
    [InlineData("[OIII]", "'%_OIII]%'")]
    [InlineData("100%", "'%100_%'")]
    public void A_pattern_holds_nothing_that_a_service_could_take_for_an_escape(string text, string pattern)
    {
        var plan = Lower(Model(Match(text)), StringLiteralRule.Standard);
        Assert.EndsWith("t.s LIKE " + pattern, AdqlWriter.Write(plan.Query), StringComparison.Ordinal);
        Assert.Single(plan.RowFilters);
    }

    [Theory]
    [InlineData("limit")]
    [InlineData("MOC")]
    [InlineData("window")]
    [InlineData("_x")]
    [InlineData("größe")]
    [InlineData("<>h__TransparentIdentifier0")]
    public void No_table_is_called_what_a_database_has_another_use_for(string name) =>
        Assert.Contains("AS t WHERE", Text(Equal("x") with { From = TestRow.Source with { Name = name } }), StringComparison.Ordinal);

    [Fact]
    public void A_value_that_means_none_and_can_not_be_sent_is_told_with_its_column()
    {
        var column = TestRow.S with { Column = TestRow.S.Column with { NullValues = [@"n\a"] } };
        var e = Assert.Throws<TapQueryNotSupportedException>(() => Lower(Model(new QueryNullTest(column, Negated: false))));
        Assert.StartsWith(
            @"The value of column 's' that means ""no value"" (n\a) is not supported in a condition because ", e.Message,
            StringComparison.Ordinal);
        Assert.Contains("\"nullValues\" of the overrides", e.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_same_queries_without_a_wildcard_are_fine()
    {
        Assert.Empty(Lower(Model(Match("ab")) with { Limit = 5 }).RowFilters);
        Assert.Empty(Lower(Model(new QueryNot(Match("ab")))).RowFilters);
    }

    private static QueryModel Model(QueryPredicate filter) => new() { From = TestRow.Source, Outputs = [TestRow.A], Filters = [filter] };

    private static QueryModel Equal(object value) => Model(Same(TestRow.S, new QueryConstant(value)));

    private static QueryTextMatch Match(string text) => new(TestRow.S, TextMatchKind.Contains, text);

    private static QueryComparison Same(QueryExpression left, QueryExpression right) => new(AdqlComparisonOperator.Equal, left, right);

    private static QueryPlan Lower(QueryModel model, StringLiteralRule rule = StringLiteralRule.Unknown) =>
        QueryLowering.Lower(model, QueryDialect.Unknown with { Literals = rule });

    private static string Text(QueryModel model, StringLiteralRule rule = StringLiteralRule.Unknown) =>
        AdqlWriter.Write(Lower(model, rule).Query);
}
