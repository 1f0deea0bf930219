using System.Diagnostics.CodeAnalysis;
using TypedTap.Adql;
using TypedTap.Testing.Engine;
using TypedTap.Testing.Engine.Expressions;
using TypedTap.Testing.Engine.Values;

namespace TypedTap.Testing.Tests.Engine.Relational;

/// <summary>How often subqueries are planned and run.</summary>
public sealed class SubqueryCostTests : RelationalTest
{
    [Theory]
    [InlineData("EXISTS (SELECT id FROM t AS {0} WHERE {0}.id = {1}.id AND {2})")]
    [InlineData("{1}.id IN (SELECT {0}.id FROM t AS {0} WHERE {0}.k = {1}.k AND {2})")]
    [InlineData("EXISTS (SELECT id FROM t AS {0} WHERE {0}.id >= {1}.id AND {2})")]
    [InlineData("{1}.id IN (SELECT {0}.id FROM t AS {0} WHERE {0}.k <= {1}.k AND {2})")]
    public void Subqueries_in_subqueries_are_planned_once(string subquery)
    {
        const int Depth = 14;
        var condition = "1 = 1";
        for (var depth = Depth; depth > 0; depth--)
            condition = string.Format(System.Globalization.CultureInfo.InvariantCulture, subquery, $"t{depth}", $"t{depth - 1}", condition);
        var database = new Counted();
        Assert.Equal(["1", "2"], Sorted(database, $"SELECT id FROM t AS t0 WHERE {condition}"));
        Assert.Equal(Depth + 1, database.Lookups);
    }

    [Theory]
    [InlineData("EXISTS (SELECT * FROM i WHERE i.n < o.k AND seen(i.n) = 1)", 3 * 4, "0 1 2")]
    [InlineData("NOT EXISTS (SELECT * FROM i WHERE i.n < o.k AND seen(i.n) = 1)", 3 * 4, "")]
    [InlineData("o.k IN (SELECT i.n + 1 FROM i WHERE i.n < o.k AND seen(i.n) = 1)", 3 * 4, "0 1 2")]
    [InlineData("o.id IN (SELECT i.n FROM i WHERE i.n < o.k AND seen(i.n) = 1)", 3 * 4, "0 1 2")]
    [InlineData("EXISTS (SELECT * FROM i WHERE i.n < o.k AND seen(i.n) = 1 GROUP BY i.n HAVING COUNT(*) > 5)", 3 * 4, "")]
    [InlineData("o.id IN (SELECT i.n FROM i WHERE seen(i.n) = 1)", 4, "0 1 2")]
    public void A_subquery_is_run_once_for_the_values_that_it_depends_on(string condition, int most, string ids)
    {
        var calls = 0;
        var database = new TestDatabase()
            .Add(
                "o", TestTable.Of(
                    "id int, k int", [.. Enumerable.Range(0, 3000).Select(i => new object?[] { i, i % 1000 == 999 ? null : 1 + (i % 3) })]))
            .Add("i", "n int", [0], [1], [2], [3]);
        database.Functions.Add(Seen(() => calls++));
        var rows = Rows(database, $"SELECT o.id FROM o WHERE {condition} AND o.id < 3");
        Assert.Equal(ids, string.Join(' ', rows));
        Assert.Equal(ids.Length > 0, rows.Count > 0);
        calls = 0;
        Run(database, $"SELECT o.id FROM o WHERE {condition}");
        // A NULL is a value of its own, for which nothing is less.
        Assert.InRange(calls, 1, most);
    }

    [Fact]
    public void More_values_than_are_kept_give_the_same_rows()
    {
        var database = new TestDatabase()
            .Add("o", TestTable.Of("id int", [.. Enumerable.Range(0, 3000).Select(i => new object?[] { i % 1500 })]))
            .Add("i", TestTable.Of("n int", [.. Enumerable.Range(0, 1500).Select(i => new object?[] { i })]));
        // For each value up to 1,500 rows: more than a million together.
        Assert.Equal(["2998"], Rows(database, "SELECT COUNT(*) FROM o WHERE o.id IN (SELECT i.n + 1 FROM i WHERE i.n < o.id)"));
    }

    private static EngineFunction Seen(Action called)
    {
        Assert.True(AdqlFunctionSignature.TryParse("seen(x INTEGER) -> INTEGER", out var signature));
        return new EngineFunction(signature, (a, _) => new FunctionOperand<long, long>((Operand<long>)a[0], _ =>
        {
            called();
            return 1;
        })
        { Type = EngineType.Int });
    }

    /// <summary>Counts how often its table is looked up, which planning does once for each place in FROM.</summary>
    private sealed class Counted : EngineDatabase
    {
        private static readonly EngineTable Table = TestTable.Of("id int, k int", [[1, 1], [2, 2]]);

        public int Lookups { get; private set; }

        public override bool TryFindTable(AdqlTableName name, [NotNullWhen(true)] out EngineTable? table)
        {
            Lookups++;
            table = Table;
            return true;
        }

        public override IReadOnlyList<EngineFunction> FindFunctions(string name) => [];
    }
}
