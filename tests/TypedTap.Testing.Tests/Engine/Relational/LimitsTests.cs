using TypedTap.Testing.Engine;

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

    [Fact]
    public void An_intermediate_result_of_too_many_rows_is_refused() =>
        Assert.Contains("more than 50 million rows", Assert.Throws<EngineException>(() => Run(Database, "SELECT COUNT(*) FROM t AS a, t AS b")).Message, StringComparison.Ordinal);

    [Fact]
    public void TOP_without_an_order_stops_early() => Assert.Equal(10, Rows(Database, "SELECT TOP 10 a.id FROM t AS a, t AS b, t AS c").Count);

    [Fact]
    public void A_query_nested_too_deep_is_refused_and_the_process_lives()
    {
        var text = string.Concat(Enumerable.Repeat("SELECT id FROM (", 100)) + "SELECT id FROM t" + string.Concat(Enumerable.Repeat(") AS x", 100));
        Assert.Equal(8000, Rows(Database, text).Count);
    }
}
