namespace TypedTap.Conformance.Tests;

public sealed class ErrorsCommandTests
{
    private const string Before =
        "<VOTABLE version=\"1.4\"><RESOURCE type=\"results\"><INFO name=\"QUERY_STATUS\" value=\"ERROR\">no\nsuch table</INFO></RESOURCE></VOTABLE>";

    private const string Behind =
        """
        <VOTABLE version="1.4"><RESOURCE type="results"><TABLE><FIELD name="n" datatype="int"/><DATA><TABLEDATA><TR><TD>1</TD></TR></TABLEDATA></DATA></TABLE>
        <INFO name="QUERY_STATUS" value="ERROR">broke off</INFO></RESOURCE></VOTABLE>
        """;

    private const string Plain =
        "<VOTABLE version=\"1.4\"><RESOURCE type=\"results\"><TABLE><FIELD name=\"n\" datatype=\"int\"/><DATA><TABLEDATA/></DATA></TABLE></RESOURCE></VOTABLE>";

    [Theory]
    [InlineData(Before, "no\\n such table", false, 0, true)]
    [InlineData(Before, "no such column", false, 0, false)]
    [InlineData(Behind, "broke off", true, 1, true)]
    [InlineData(Behind, "broke off", true, 2, false)]
    [InlineData(Behind, "broke off", false, 1, false)]
    [InlineData(Plain, "anything", false, 0, false)]
    public async Task The_words_and_the_rows_before_them_count(string document, string words, bool isBehind, int rows, bool agrees)
    {
        var place = isBehind ? "true" : "false";
        var truth = $$"""{"xml":{"query_status":[{"value":"OK","after_table":false,"text":null},{"value":"ERROR","after_table":{{place}},"text":"{{words}}"}]},"tables":[{"nrow":{{rows}}}]}""";
        using var folder = new ProtocolFolder(document, "parse-ok", truth);

        var run = await ProgramRun.Of("errors", folder.Path, "--min", "99");

        Assert.Equal(
            (agrees ? 0 : 1, $"errors: {(agrees ? 1 : 0)} of 1 documents agree ({(agrees ? 100 : 0)}.00 %)\n"), (run.ExitCode, run.Output));
    }

    [Theory]
    [InlineData("bad RA", 0)]
    [InlineData("bad Dec", 1)]
    public async Task An_error_told_the_older_way_counts(string words, int exitCode)
    {
        using var folder = new ProtocolFolder(
            "<VOTABLE version='1.1'><INFO name='Error' value='bad RA'/></VOTABLE>", "tolerant", """{"xml":{}}""", words);

        Assert.Equal(exitCode, (await ProgramRun.Of("errors", folder.Path, "--min", "99")).ExitCode);
    }

    [Theory]
    [InlineData("<html><body>Sign in</body></html>", 0)]
    [InlineData("", 1)]
    [InlineData(Plain, 1)]
    [InlineData(Before, 1)]
    public async Task What_is_no_VOTable_must_be_shown(string document, int exitCode)
    {
        using var folder = new ProtocolFolder(document, "must-fail", "{}");

        Assert.Equal(exitCode, (await ProgramRun.Of("errors", folder.Path, "--min", "99")).ExitCode);
    }

    [Fact]
    public async Task A_truth_of_another_form_is_refused()
    {
        using var folder = new ProtocolFolder(Before, "parse-ok", """{"xml":{"query_status":[{"value":"ERROR"}]}}""");

        var run = await ProgramRun.Of("errors", folder.Path);

        Assert.Equal(2, run.ExitCode);
        Assert.Contains("no truth file of an error document", run.Error, StringComparison.Ordinal);
    }
}
