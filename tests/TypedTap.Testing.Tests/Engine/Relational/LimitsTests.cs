using System.Globalization;
using TypedTap.Adql;
using TypedTap.Adql.Syntax;
using TypedTap.Testing.Engine;
using TypedTap.Testing.Engine.Expressions;
using TypedTap.Testing.Engine.Queries;
using TypedTap.Testing.Engine.Values;

namespace TypedTap.Testing.Tests.Engine.Relational;

public sealed class LimitsTests : RelationalTest
{
    private static readonly TestDatabase Database = new TestDatabase().Add("t", TestTable.Of("id int", [.. Enumerable.Range(0, 8000).Select(i => new object?[] { i })]));

    [Theory]
    [InlineData("SELECT COUNT(*) FROM t")]
    [InlineData("SELECT COUNT(*) FROM t AS a, t AS b, t AS c WHERE a.id + b.id + c.id = -1")]
    [InlineData("SELECT COUNT(*) FROM t AS a, t AS b WHERE a.id = b.id")]
    [InlineData("SELECT id FROM t AS a WHERE NOT EXISTS (SELECT * FROM t AS b WHERE b.id < a.id AND b.id > a.id)")]
    public void A_cancelled_query_ends(string adql)
    {
        using var source = new CancellationTokenSource();
        source.Cancel();
        Assert.ThrowsAny<OperationCanceledException>(() => Run(Database, adql, cancellation: source.Token));
    }

    [Fact]
    public void A_query_that_runs_ends_when_it_is_cancelled()
    {
        using var source = new CancellationTokenSource(TimeSpan.FromMilliseconds(50));
        Assert.ThrowsAny<OperationCanceledException>(() => Run(Database, "SELECT COUNT(*) FROM t AS a, t AS b, t AS c WHERE a.id + b.id + c.id = -1", cancellation: source.Token));
    }

    [Theory]
    [InlineData("SELECT COUNT(*) FROM t AS a, t AS b", 100_000)]
    [InlineData("SELECT COUNT(*) FROM t AS a JOIN t AS b ON a.id = b.id JOIN t AS c ON c.id = b.id", 7_999)]
    [InlineData("SELECT COUNT(*) FROM (SELECT TOP 3 id FROM t) AS a LEFT OUTER JOIN t AS b ON a.id = b.id", 2)]
    public void A_join_of_too_many_rows_is_refused(string adql, long limit)
    {
        Assert.Contains(limit.ToString("N0", CultureInfo.InvariantCulture), Assert.Throws<EngineException>(() => RunUpTo(limit, adql)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_join_of_as_many_rows_as_it_may_give_is_not()
    {
        Assert.Equal(["8000"], Text(RunUpTo(8_000, "SELECT COUNT(*) FROM t AS a JOIN t AS b ON a.id = b.id")));
        Assert.Equal(50_000_000, new QueryContext(Database, default).MaximumJoined);
    }

    [Fact]
    public void TOP_without_an_order_stops_early() => Assert.Equal(10, Rows(Database, "SELECT TOP 10 a.id FROM t AS a, t AS b, t AS c").Count);

    [Fact]
    public void A_query_nested_deep_is_run_and_one_too_deep_is_refused()
    {
        var table = AdqlParser.Parse("SELECT id FROM t").Require();
        Assert.Equal(8000, Run(Database, Nested(table, 50).ToString()).Table.RowCount);
        Assert.Contains("nested deeper", Assert.Throws<EngineException>(() => AdqlEngine.Execute(Nested(table, 20_000), Database, null, default)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void What_the_platform_refuses_to_compute_is_an_error_of_the_query()
    {
        var database = new TestDatabase().Add("t", "id int", [1]);
        Assert.True(AdqlFunctionSignature.TryParse("later(x INTEGER) -> TIMESTAMP", out var signature));
        database.Functions.Add(new EngineFunction(signature, (arguments, _) =>
            new FunctionOperand<long, DateTime>((Operand<long>)arguments[0], x => DateTime.MaxValue.AddDays(x)) { Type = EngineType.Timestamp }));
        Assert.StartsWith("A value in the query can't be computed", Error(database, "SELECT later(id) FROM t"), StringComparison.Ordinal);
    }

    private static AdqlQuery Nested(AdqlQuery query, int levels)
    {
        for (var i = 0; i < levels; i++)
            query = new AdqlSelect { Items = ValueList.Of<AdqlSelectElement>(new AdqlSelectItem(new AdqlColumn("id"))), From = ValueList.Of<AdqlTableReference>(new AdqlDerivedTable(query, "x")) };
        return query;
    }

    private static EngineTable RunUpTo(long limit, string adql)
    {
        var context = new QueryContext(Database, default) { MaximumJoined = limit };
        return new QueryPlanner(context, new QueryTables(Database, [])).Plan(AdqlParser.Parse(adql).Require(), null).Run(null);
    }
}
