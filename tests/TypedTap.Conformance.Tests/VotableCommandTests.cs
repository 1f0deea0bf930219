using System.Text.Json;

namespace TypedTap.Conformance.Tests;

public sealed class VotableCommandTests
{
    private const string Other = "0123456789abcdef";

    private static readonly object?[][] KeptRows = [[1, " a"], [null, "b"]];
    private static readonly object?[][] StrippedRows = [[1, "a"], [null, "b"]];

    [Fact]
    public async Task A_document_that_is_read_as_others_read_it_agrees()
    {
        using var folder = new VotableFolder(
            VotableFolder.Document, "parse-ok", VotableFolder.Truth(VotableFolder.Kept, VotableFolder.Kept, KeptRows, KeptRows));

        var run = await ProgramRun.Of("votable", folder.Path);

        Assert.Equal(0, run.ExitCode);
        Assert.Equal("votable: 1 of 1 documents agree (100.00 %)\n", run.Output);
        Assert.Empty(run.Error);
    }

    [Fact]
    public async Task A_cell_that_nobody_else_reads_so_is_shown_with_theirs()
    {
        object?[][] rows = [[1, " a"], [7, "b"]];
        using var folder = new VotableFolder(
            VotableFolder.Document, "parse-ok", VotableFolder.Truth(VotableFolder.Kept, VotableFolder.Kept, rows, rows, numbers: Other));

        var run = await ProgramRun.Of("votable", folder.Path, "--verbose", "--min", "50");

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("votable: 0 of 1 documents agree (0.00 %)\n", run.Output, StringComparison.Ordinal);
        Assert.Contains("table 1, column 1 'n' (Integer): row 2: ours ~, others 7\n", run.Output, StringComparison.Ordinal);
        Assert.Contains("below the minimum of 50 %", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Where_others_disagree_the_one_that_we_follow_is_named()
    {
        using var folder = new VotableFolder(
            VotableFolder.Document, "tolerant", VotableFolder.Truth(VotableFolder.Kept, VotableFolder.Stripped, KeptRows, StrippedRows));

        var run = await ProgramRun.Of("votable", folder.Path, "--verbose");

        Assert.Contains("votable: 1 of 1 documents agree (100.00 %)\n", run.Output, StringComparison.Ordinal);
        Assert.Contains(
            "disputed: a.vot, table 1, column 's': white space round a string: STIL keeps, astropy strips: ours as STIL, not as astropy\n",
            run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_column_whose_every_cell_is_one_readers_or_the_others_agrees()
    {
        object?[][] stil = [[1, " a"], [null, " b"]];
        object?[][] astropy = [[1, "a"], [null, "b"]];
        using var folder = new VotableFolder(
            VotableFolder.Document, "tolerant", VotableFolder.Truth(Other, VotableFolder.Stripped, stil, astropy));

        var run = await ProgramRun.Of("votable", folder.Path, "--verbose");

        Assert.Contains("votable: 1 of 1 documents agree (100.00 %)\n", run.Output, StringComparison.Ordinal);
        Assert.Contains("each cell as one of the two", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_column_that_is_one_readers_by_no_cell_disagrees()
    {
        object?[][] stil = [[1, "x"], [null, " b"]];
        object?[][] astropy = [[1, "y"], [null, "b"]];
        using var folder = new VotableFolder(
            VotableFolder.Document, "tolerant", VotableFolder.Truth(Other, VotableFolder.Stripped, stil, astropy));

        var run = await ProgramRun.Of("votable", folder.Path, "--verbose");

        Assert.Contains("votable: 0 of 1 documents agree (0.00 %)\n", run.Output, StringComparison.Ordinal);
        Assert.Contains("row 1: ours \" a\", STIL \"x\", astropy \"y\"\n", run.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<html><body>busy</body></html>", "1 of 1")]
    [InlineData(VotableFolder.Document, "0 of 1")]
    public async Task A_document_that_nobody_can_read_must_be_refused(string document, string figure)
    {
        using var folder = new VotableFolder(document, "must-fail", truth: null);

        var run = await ProgramRun.Of("votable", folder.Path);

        Assert.Equal($"votable: {figure} documents agree ({(figure[0] == '1' ? "100.00" : "0.00")} %)\n", run.Output);
    }

    [Fact]
    public async Task A_document_that_others_can_read_must_not_be_refused()
    {
        using var folder = new VotableFolder(
            VotableFolder.Document[..^10], "tolerant", VotableFolder.Truth(VotableFolder.Kept, VotableFolder.Kept, KeptRows, KeptRows));

        var run = await ProgramRun.Of("votable", folder.Path, "--json");

        using var report = JsonDocument.Parse(run.Output);
        var figure = report.RootElement.GetProperty("figures")[0];
        Assert.Equal(0, figure.GetProperty("agreed").GetInt32());
        Assert.Contains(
            "VoTableException Truncated", figure.GetProperty("disagreements")[0].GetProperty("actual").GetString(),
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_folder_without_a_manifest_is_refused()
    {
        var run = await ProgramRun.Of("votable", Path.GetTempPath());

        Assert.Equal(2, run.ExitCode);
        Assert.Contains("manifest.jsonl", run.Error, StringComparison.Ordinal);
    }
}
