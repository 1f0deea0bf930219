using System.Text.Json;

namespace TypedTap.Conformance.Tests;

public sealed class AdqlCommandTests
{
    private const string Right = """{"id":"q1","adql":"SELECT a FROM t","valid_2_0":true,"valid_2_1":true,"kind":"good"}""";
    private const string Wrong =
        """{"id":"q2","adql":"SELECT a\nFROM","valid_2_0":false,"valid_2_1":true,"kind":"bad","reason":"why not","source":"someone:file"}""";
    private const string Undecided = """{"id":"q3","adql":"SELECT a FROM t WHERE","valid_2_0":null,"valid_2_1":null,"kind":"bad"}""";
    private const string Newer = """{"id":"q4","adql":"SELECT a FROM t OFFSET 5","valid_2_0":false,"valid_2_1":true,"kind":"good"}""";

    [Fact]
    public async Task Agreement_and_round_trips_are_told_for_each_version()
    {
        using var file = new TemporaryFile(Right, Wrong, Undecided, Newer, "");

        var run = await ProgramRun.Of("adql", file.Path);

        Assert.Equal(0, run.ExitCode);
        Assert.Equal(
            "adql 2.0: 3 of 3 agree (100.00 %)\nadql 2.1: 2 of 3 agree (66.67 %)\nround trip 2.0: 1 of 1\nround trip 2.1: 2 of 2\n",
            run.Output);
        Assert.Empty(run.Error);
    }

    [Fact]
    public async Task Verbose_lists_each_disagreement_with_verdicts_findings_reason_and_query()
    {
        using var file = new TemporaryFile(Right, Wrong);

        var run = await ProgramRun.Of("adql", file.Path, "--verbose");

        Assert.Equal(0, run.ExitCode);
        Assert.Contains("  kind bad: 0 of 1\n  kind good: 1 of 1\n", run.Output, StringComparison.Ordinal);
        Assert.Contains(
            $"adql 2.1: q2 ({file.Path}:2, bad)\n  expected: valid\n  actual:   not valid\n    2:5: error ADQL", run.Output,
            StringComparison.Ordinal);
        Assert.Contains("  reason:   why not\n  source:   someone:file\n  | SELECT a\n  | FROM\n", run.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("q1", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Json_is_one_document_with_the_same_facts()
    {
        using var file = new TemporaryFile(Right, Wrong, Undecided);

        var run = await ProgramRun.Of("adql", file.Path, "--json");

        using var json = JsonDocument.Parse(run.Output);
        Assert.Equal("adql", json.RootElement.GetProperty("suite").GetString());
        var figures = json.RootElement.GetProperty("figures").EnumerateArray().ToDictionary(f => f.GetProperty("name").GetString()!);
        Assert.Equal(["adql 2.0", "adql 2.1", "round trip 2.0", "round trip 2.1"], figures.Keys);
        var figure = figures["adql 2.1"];
        Assert.Equal((1, 2), (figure.GetProperty("agreed").GetInt32(), figure.GetProperty("total").GetInt32()));
        Assert.Equal(50, figure.GetProperty("percent").GetDouble());
        Assert.Equal(0, figure.GetProperty("groups").GetProperty("bad").GetProperty("agreed").GetInt32());
        var disagreement = Assert.Single(figure.GetProperty("disagreements").EnumerateArray());
        Assert.Equal("q2", disagreement.GetProperty("id").GetString());
        Assert.Equal("SELECT a\nFROM", disagreement.GetProperty("text").GetString());
        Assert.NotEmpty(disagreement.GetProperty("findings").EnumerateArray());
    }

    [Fact]
    public async Task Figures_are_broken_down_by_any_field()
    {
        using var file = new TemporaryFile(Right, Wrong);

        var run = await ProgramRun.Of("adql", file.Path, "--by", "source");

        Assert.Contains("  source (none): 1 of 1\n  source someone:file: 0 of 1\n", run.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("expected:", run.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("66.6", 0)]
    [InlineData("66.7", 1)]
    public async Task Below_the_wanted_minimum_the_exit_code_is_1(string minimum, int exitCode)
    {
        using var file = new TemporaryFile(Right, Wrong, Newer);

        var run = await ProgramRun.Of("adql", file.Path, "--min", minimum);

        Assert.Equal(exitCode, run.ExitCode);
        Assert.Equal(exitCode == 1, run.Error.Contains("adql 2.1: 2 of 3", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_corpus_without_verdicts_reaches_no_minimum()
    {
        using var file = new TemporaryFile(Undecided);

        Assert.Equal(0, (await ProgramRun.Of("adql", file.Path)).ExitCode);
        var run = await ProgramRun.Of("adql", file.Path, "--min", "1");
        Assert.Equal(1, run.ExitCode);
        Assert.Contains("nothing was judged", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{", "is not JSON")]
    [InlineData("[1]", "no object")]
    [InlineData("""{"adql":"SELECT a FROM t","valid_2_0":true}""", "no field 'valid_2_1'")]
    [InlineData("""{"valid_2_0":true,"valid_2_1":true}""", "no field 'adql'")]
    [InlineData("""{"adql":7,"valid_2_0":true,"valid_2_1":true}""", "'adql' must be a string")]
    [InlineData("""{"adql":"x","valid_2_0":"yes","valid_2_1":true}""", "'valid_2_0' must be true, false or null")]
    [InlineData("""{"adql":"\ud800","valid_2_0":false,"valid_2_1":false}""", "'adql' is no valid text")]
    public async Task A_malformed_record_is_named_by_file_and_line(string line, string reason)
    {
        using var file = new TemporaryFile(Right, "", line);

        var run = await ProgramRun.Of("adql", file.Path);

        Assert.Equal(2, run.ExitCode);
        Assert.StartsWith($"{file.Path}:3: ", run.Error, StringComparison.Ordinal);
        Assert.Contains(reason, run.Error, StringComparison.Ordinal);
        Assert.Empty(run.Output);
    }

    [Fact]
    public async Task A_missing_file_is_named()
    {
        var run = await ProgramRun.Of("adql", "no-such-file.jsonl");

        Assert.Equal(2, run.ExitCode);
        Assert.Contains("no-such-file.jsonl", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_that_is_not_UTF_8_is_refused()
    {
        using var file = new TemporaryFile();
        await File.WriteAllBytesAsync(file.Path, [0x7b, 0xff, 0x7d]);

        var run = await ProgramRun.Of("adql", file.Path);

        Assert.Equal(2, run.ExitCode);
        Assert.Contains("UTF-8", run.Error, StringComparison.Ordinal);
    }
}
