using TypedTap.Adql;
using TypedTap.Testing.Engine;
using TypedTap.Testing.Engine.Expressions;
using TypedTap.Testing.Engine.Values;

namespace TypedTap.Testing.Tests.Engine.Relational;

/// <summary>The aggregates of the IVOA's catalogue of user-defined functions.</summary>
public sealed class FunctionAggregateTests : RelationalTest
{
    private static readonly TestDatabase Database = new TestDatabase()
        .Add("t", "g text, s text, d double, i int",
            ["x", "b", 0.5, 1],
            ["x", "a", 1.0, 1],
            ["x", null, double.NaN, 2],
            ["y", "c", 3.999, 2],
            ["y", "c", 4.0, 2],
            ["y", "d", -0.1, 2],
            ["z", null, null, 3])
        .Add("none", "s text, d double");

    [Fact]
    public void Texts_of_a_group_are_joined_as_they_come_without_nulls() => Assert.Equal(
        ["x|b, a", "y|c, c, d", "z|NULL"],
        Rows(Database, "SELECT g, ivo_string_agg(s, ', ') AS texts FROM t GROUP BY g ORDER BY g"));

    [Theory]
    [InlineData("ivo_string_agg(s, '')", "baccd")]
    [InlineData("IVO_String_Agg(UPPER(s), s)", "BaAcCcCdD")]
    [InlineData("ivo_string_agg(s, NULL)", "baccd")]
    [InlineData("ivo_string_agg(NULL, ',')", "NULL")]
    [InlineData("'(' || ivo_string_agg(s, '+') || ')'", "(b+a+c+c+d)")]
    [InlineData("COUNT(*) + MAX(i)", "10")]
    public void A_query_with_an_aggregate_alone_has_one_group(string aggregate, string value) =>
        Assert.Equal([value], Rows(Database, $"SELECT {aggregate} AS a FROM t"));

    [Fact]
    public void Groups_are_chosen_and_sorted_by_joined_texts_too() => Assert.Equal(
        ["y|c/c/d", "x|b/a"],
        Rows(
            Database, "SELECT g, ivo_string_agg(s, '/') AS texts FROM t GROUP BY g HAVING ivo_string_agg(s, '/') > '' ORDER BY ivo_string_agg(s, '/') DESC"));

    [Fact]
    public void A_histogram_has_a_bin_below_and_one_from_the_end_on()
    {
        Assert.Equal(
            ["x|0 1 1 0 0 0", "y|1 0 0 0 1 1", "z|0 0 0 0 0 0"],
            Histograms("SELECT g, ivo_histogram(d, 0, 4, 4) AS h FROM t GROUP BY g ORDER BY g"));
        Assert.Equal(["all|1 2 2"], Histograms("SELECT 'all' AS g, ivo_histogram(d, 0, 3.9, 1) AS h FROM t"));
        Assert.Equal(["all|0 6 1 0"], Histograms("SELECT 'all' AS g, ivo_histogram(i, 1, 3 + 2, 2) AS h FROM t"));
    }

    [Fact]
    public void No_rows_have_no_texts_and_no_histogram() =>
        Assert.Equal(["NULL|NULL"], Rows(Database, "SELECT ivo_string_agg(s, ',') AS a, ivo_histogram(d, 0, 1, 2) AS h FROM none"));

    [Theory]
    [InlineData("SELECT ivo_string_agg(i, ',') AS a FROM t", "doesn't take a whole number (int), text")]
    [InlineData("SELECT ivo_string_agg(s) AS a FROM t", "declared as ivo_string_agg(expression VARCHAR, delimiter VARCHAR) -> VARCHAR")]
    [InlineData("SELECT s, ivo_string_agg(s, ',') AS a FROM t", "neither grouped by nor inside an aggregate")]
    [InlineData("SELECT g FROM t WHERE ivo_string_agg(s, ',') = 'a'", "An aggregate can't stand in WHERE")]
    [InlineData("SELECT ivo_string_agg(ivo_string_agg(s, ','), ',') AS a FROM t",
        "An aggregate can't stand in the argument of another aggregate")]
    [InlineData("SELECT ivo_histogram(d, 0, 1, i) AS a FROM t", "nbins of ivo_histogram is the same number for all rows")]
    [InlineData("SELECT ivo_histogram(d, 1, 1, 5) AS a FROM t", "1 is not below 1")]
    [InlineData("SELECT ivo_histogram(d, 0, 1, 0) AS a FROM t", "makes 1 to 100,000 bins, not 0")]
    public void A_wrong_call_is_refused(string adql, string message) =>
        Assert.Contains(message, Error(Database, adql), StringComparison.Ordinal);

    [Fact]
    public void A_function_of_the_service_comes_before_the_standard_one()
    {
        var database = new TestDatabase().Add("t", "s text", ["a"], ["b"]);
        Assert.True(AdqlFunctionSignature.TryParse("ivo_string_agg(a VARCHAR, b VARCHAR) -> VARCHAR", out var signature));
        database.Functions.Add(new EngineFunction(
            signature, (a, _) =>
                new FunctionOperand<string, string, string>(
                    (Operand<string>)a[0], (Operand<string>)a[1], (x, y) => y + x) { Type = EngineType.Text }));
        Assert.Equal(["-a", "-b"], Rows(database, "SELECT ivo_string_agg(s, '-') AS x FROM t"));
    }

    private static List<string> Histograms(string adql)
    {
        var table = Run(Database, adql).Table;
        return [.. Enumerable.Range(0, table.RowCount).Select(
            row => $"{table.Values[0].Box(row)}|{string.Join(' ', (int[])table.Values[1].Box(row)!)}")];
    }
}
