using TypedTap.Adql.Syntax;

namespace TypedTap.Adql.Tests.Checking;

public sealed class AdqlCheckerTreeTests
{
    [Fact]
    public void A_tree_without_text_is_checked_too_and_every_error_is_told()
    {
        var query = new AdqlSelect
        {
            Items = [new AdqlSelectItem(new AdqlColumn("e", "exptme")), new AdqlSelectItem(new AdqlColumn("e", "nothing"))],
            From = [new AdqlTable(AdqlTableName.Parse("arc.Exposure"), "e")],
        };
        var result = AdqlChecker.Check(query, Checked.Schema());
        Assert.Equal(2, result.Diagnostics.Count);
        Assert.All(
            result.Diagnostics, d => Assert.Equal((AdqlDiagnosticCode.UnknownColumn, null, 1, 1), (d.Code, d.Fix, d.Line, d.Column)));
    }

    [Fact]
    public void The_version_decides_which_functions_are_built_in()
    {
        var query = new AdqlSelect
        {
            Items = [new AdqlSelectItem(new AdqlFunction("COT", [new AdqlColumn("ra")]), "c")],
            From = [new AdqlTable(AdqlTableName.Parse("arc.Exposure"), null)],
        };
        var schema = Checked.Schema(functions: []);
        Assert.True(AdqlChecker.Check(query, schema).IsValid);
        Assert.Equal(
            AdqlDiagnosticCode.UnknownFunction, Assert.Single(AdqlChecker.Check(query, schema, AdqlVersion.V2_0).Diagnostics).Code);
    }

    [Fact]
    public void A_tree_too_deep_for_the_stack_is_refused()
    {
        AdqlExpression sum = new AdqlColumn("ra");
        for (var i = 0; i < 200_000; i++)
            sum = new AdqlArithmetic(AdqlArithmeticOperator.Add, sum, AdqlLiteral.Of(1));
        var query = new AdqlSelect
        {
            Items = [new AdqlSelectItem(sum, "s")],
            From = [new AdqlTable(AdqlTableName.Parse("arc.Exposure"), null)]
        };
        Assert.Equal(AdqlDiagnosticCode.TooDeep, Assert.Single(AdqlChecker.Check(query, Checked.Schema()).Diagnostics).Code);
    }

    [Fact]
    public void Errors_are_not_reported_without_end()
    {
        var adql = "SELECT " + string.Join(", ", Enumerable.Range(0, 500).Select(i => $"unknown_{i} AS a{i}")) + " FROM arc.exposure";
        var result = Checked.Query(adql);
        Assert.Equal(AdqlParser.MaximumErrors + 1, result.Diagnostics.Count);
        Assert.Equal(AdqlDiagnosticCode.TooManyErrors, result.Diagnostics[^1].Code);
    }
}
