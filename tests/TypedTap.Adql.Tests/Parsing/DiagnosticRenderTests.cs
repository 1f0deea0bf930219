namespace TypedTap.Adql.Tests.Parsing;

public sealed class DiagnosticRenderTests
{
    [Theory]
    [InlineData("SELECT a FORM t", "SELECT a FORM t", "         ^^^^")]
    [InlineData("SELECT a\r\nFORM t\r\nWHERE b = 1", "FORM t", "^^^^")]
    [InlineData("SELECT a\n\tFORM t", "\tFORM t", "\t^^^^")]
    [InlineData("SELECT a FROM\n", "", "^")]
    [InlineData("", "", "^")]
    [InlineData("\nx", "x", "^")]
    public void The_place_is_marked_under_its_line(string query, string line, string mark)
    {
        var rendered = AdqlParser.Parse(query).Diagnostics[0].Render(query).Split('\n');
        Assert.Equal(["  " + line, "  " + mark], rendered[^2..]);
    }

    [Theory]
    [InlineData("SELECT a FROM t WHERE b = 'x\nc", "  SELECT a FROM t WHERE b = 'x", "                            ^")]
    public void A_mark_stays_on_its_line(string query, string line, string mark)
    {
        var rendered = AdqlParser.Parse(query).Diagnostics[0].Render(query).Split('\n');
        Assert.Equal([line, mark], rendered[^2..]);
    }
}
