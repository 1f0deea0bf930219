namespace TypedTap.Conformance.Tests;

public sealed class FuzzCommandTests
{
    [Fact]
    public async Task A_run_tells_its_figures()
    {
        var run = await ProgramRun.Of("adql-fuzz", "--count", "300", "--seed", "5");

        Assert.Equal(0, run.ExitCode);
        Assert.Contains("300 inputs", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_without_queries_is_refused()
    {
        using var file = new TemporaryFile();

        var run = await ProgramRun.Of("adql-fuzz", file.Path);

        Assert.Equal(2, run.ExitCode);
        Assert.Contains(file.Path, run.Error, StringComparison.Ordinal);
    }
}
