using System.Globalization;
using TypedTap.Adql;
using TypedTap.Adql.Syntax;
using TypedTap.Testing.Engine;
using TypedTap.Testing.Engine.Expressions;
using TypedTap.Testing.Engine.Operators;
using TypedTap.Testing.Engine.Queries;
using TypedTap.Testing.Engine.Values;

namespace TypedTap.Testing.Tests.Engine.Relational;

public sealed class LimitsTests : RelationalTest
{
    private static readonly TestDatabase Database = new TestDatabase().Add(
        "t", TestTable.Of("id int", [.. Enumerable.Range(0, 8000).Select(i => new object?[] { i })]));

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
        Assert.ThrowsAny<OperationCanceledException>(
            () => Run(Database, "SELECT COUNT(*) FROM t AS a, t AS b, t AS c WHERE a.id + b.id + c.id = -1", cancellation: source.Token));
    }

    [Theory]
    [InlineData("SELECT a.id FROM t AS a, t AS b", 100_000)]
    [InlineData("SELECT a.id FROM t AS a, t AS b ORDER BY b.id", 100_000)]
    [InlineData("SELECT COUNT(*) FROM t AS a JOIN (SELECT b.id FROM t AS b JOIN t AS c ON c.id = b.id) AS d ON a.id = d.id", 7_999)]
    [InlineData("SELECT COUNT(*) FROM (SELECT id FROM t UNION ALL SELECT id FROM t) AS a", 8_000)]
    public void More_rows_than_may_be_kept_are_refused(string adql, long limit)
    {
        Assert.Contains(
            limit.ToString("N0", CultureInfo.InvariantCulture), Assert.Throws<EngineException>(() => RunUpTo(limit, adql)).Message,
            StringComparison.Ordinal);
    }

    [Fact]
    public void Rows_that_are_only_counted_may_be_any_number()
    {
        Assert.Equal(["8000"], Text(RunUpTo(8_000, "SELECT COUNT(*) FROM t AS a JOIN t AS b ON a.id = b.id")));
        Assert.Equal(["64000000"], Text(RunUpTo(8_000, "SELECT COUNT(*) FROM t AS a, t AS b")));
        Assert.Equal(50_000_000, new QueryContext(Database, default).MaximumRows);
    }

    [Fact]
    public void A_text_that_is_doubled_again_and_again_is_refused()
    {
        var database = new TestDatabase().Add("t", "s text", ["0123456789"]);
        var with = string.Join(", ", Enumerable.Range(1, 40).Select(i => $"t{i} AS (SELECT s || s AS s FROM t{(i == 1 ? "" : i - 1)})"));
        Assert.Contains(
            "|| makes a text of more than 33,554,432 characters", Error(database, $"WITH {with} SELECT s FROM t40"),
            StringComparison.Ordinal);
    }

    [Fact]
    public void More_computed_text_than_may_be_kept_is_refused()
    {
        var error = Assert.Throws<EngineException>(() => RunUpTo(8_000, "SELECT 'a long text' || id AS x FROM t", text: 100_000));
        Assert.Contains("more than 100,000 characters", error.Message, StringComparison.Ordinal);
        Assert.Equal(8000, RunUpTo(8_000, "SELECT 'a long text' AS x FROM t", text: 100).RowCount);
    }

    [Fact]
    public void A_sort_ends_when_it_is_cancelled()
    {
        using var source = new CancellationTokenSource();
        var context = new QueryContext(Database, source.Token);
        var rows = Enumerable.Range(0, 50_000).Select(i => (i * 7919L) % 50_000).ToArray();
        var cursor = new RowCursor(1);
        var key = Testing.Engine.Operators.SortKey.For(
            new FunctionOperand<long, long>(new RowNumber { Type = EngineType.Long }, row => rows[row]) { Type = EngineType.Long },
            descending: false)!;
        var sorter = new RowSorter([0], [key], long.MaxValue, context);
        for (var row = 0; row < rows.Length; row++)
        {
            cursor.Rows[0] = row;
            sorter.Add(cursor);
        }

        source.Cancel();
        Assert.ThrowsAny<OperationCanceledException>(() => sorter.Sort());
    }

    [Fact]
    public async Task Who_waits_for_an_index_that_another_query_makes_may_be_cancelled()
    {
        using var source = new CancellationTokenSource();
        using var isInside = new ManualResetEventSlim();
        using var mayEnd = new ManualResetEventSlim();
        var values = new SlowValues(isInside, mayEnd);
        var maker = Task.Run(() => values.Indexes.Key(new QueryContext(Database, default)));
        await Task.Run(isInside.Wait);
        await source.CancelAsync();
        Assert.ThrowsAny<OperationCanceledException>(() => values.Indexes.Key(new QueryContext(Database, source.Token)));
        mayEnd.Set();
        Assert.NotNull(await maker);
    }

    [Fact]
    public void TOP_without_an_order_stops_early() =>
        Assert.Equal(10, Rows(Database, "SELECT TOP 10 a.id FROM t AS a, t AS b, t AS c").Count);

    [Fact]
    public void A_query_nested_deep_is_run_and_one_too_deep_is_refused()
    {
        var table = AdqlParser.Parse("SELECT id FROM t").Require();
        Assert.Equal(8000, Run(Database, Nested(table, 50).ToString()).Table.RowCount);
        Assert.Contains(
            "nested deeper",
            Assert.Throws<EngineException>(() => AdqlEngine.Execute(Nested(table, 20_000), Database, null, default)).Message,
            StringComparison.Ordinal);
    }

    [Fact]
    public void What_the_platform_refuses_to_compute_is_an_error_of_the_query()
    {
        var database = new TestDatabase().Add("t", "id int", [1]);
        Assert.True(AdqlFunctionSignature.TryParse("later(x INTEGER) -> TIMESTAMP", out var signature));
        database.Functions.Add(new EngineFunction(signature, (arguments, _) =>
            new FunctionOperand<long, DateTime>(
                (Operand<long>)arguments[0], x => DateTime.MaxValue.AddDays(x)) { Type = EngineType.Timestamp }));
        Assert.StartsWith("A value in the query can't be computed", Error(database, "SELECT later(id) FROM t"), StringComparison.Ordinal);
    }

    private static AdqlQuery Nested(AdqlQuery query, int levels)
    {
        for (var i = 0; i < levels; i++)
            query = new AdqlSelect
            {
                Items = ValueList.Of<AdqlSelectElement>(new AdqlSelectItem(new AdqlColumn("id"))),
                From = ValueList.Of<AdqlTableReference>(new AdqlDerivedTable(query, "x"))
            };
        return query;
    }

    private static EngineTable RunUpTo(long limit, string adql, long text = QueryContext.MaximumCharacters)
    {
        var context = new QueryContext(Database, default) { MaximumRows = limit, MaximumText = text };
        return new QueryPlanner(context, new QueryTables(Database, [])).Plan(AdqlParser.Parse(adql).Require(), null).Run(null);
    }

    private sealed class RowNumber : Operand<long>
    {
        public override bool TryGet(RowCursor row, out long value)
        {
            value = row.Rows[0];
            return true;
        }
    }

    private sealed class SlowValues(ManualResetEventSlim isInside, ManualResetEventSlim mayEnd) : ColumnValues<long>
    {
        public override int Count => 1;

        public override bool TryGet(int row, out long value)
        {
            isInside.Set();
            mayEnd.Wait();
            value = row;
            return true;
        }
    }
}
