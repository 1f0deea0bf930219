namespace TypedTap.Conformance.Tests;

public sealed class UwsCommandTests
{
    private const string Job =
        """
        <job xmlns="http://www.ivoa.net/xml/UWS/v1.0" version="1.1"><jobId>7</jobId><phase>ERROR</phase><quote>-1</quote>
        <startTime>2026-11-20T10:00:00+0200</startTime><executionDuration>60</executionDuration>
        <parameters><parameter id="q"> a </parameter></parameters><results><result id="r" href="http://h/r" size="3"/></results>
        <errorSummary type="fatal">no</errorSummary><jobInfo><a xmlns="">1</a></jobInfo></job>
        """;

    private const string Truth =
        """
        {"content":{"document":"job","version":"1.1","job":{"jobId":"7","phase":"ERROR","quote":null,"startTime":"2026-11-20T08:00:00Z","executionDuration":"60",
        "parameters":[{"id":"q","byReference":null,"isPost":null,"value":" a "}],"results":[{"id":"r","href":"http://h/r","size":"3"}],
        "errorSummary":{"type":"fatal","hasDetail":null,"message":null,"text":"no"},"jobInfo":"<u:jobInfo xmlns:u=\"http://www.ivoa.net/xml/UWS/v1.0\"><a>1</a></u:jobInfo>"}}}
        """;

    [Fact]
    public async Task A_job_that_is_read_as_others_read_it_agrees()
    {
        using var folder = new ProtocolFolder(Job, "tolerant", Truth);

        var run = await ProgramRun.Of("uws", folder.Path);

        Assert.Equal((0, "uws: 1 of 1 documents agree (100.00 %)\n", ""), (run.ExitCode, run.Output, run.Error));
    }

    [Theory]
    [InlineData("\"jobId\":\"7\"", "\"jobId\":\"8\"", "jobId: ours '7', others' '8'")]
    [InlineData("\"phase\":\"ERROR\"", "\"phase\":\"HELD\"", "phase: ours 'ERROR', others' 'HELD'")]
    [InlineData("08:00:00Z", "10:00:00Z", "startTime: ours")]
    [InlineData("\"quote\":null", "\"quote\":\"2026-11-20T08:00:00Z\"", "quote: ours (none)")]
    [InlineData("\" a \"", "\"a\"", "parameter q value: ours ' a ', others' 'a'")]
    [InlineData("\"executionDuration\":\"60\"", "\"executionDuration\":\"61\"", "executionDuration: ours '60', others' '61'")]
    [InlineData("\"size\":\"3\"", "\"size\":\"4\"", "result r size: ours '3', others' '4'")]
    [InlineData("\"text\":\"no\"", "\"text\":\"yes\"", "errorSummary: ours 'no', others' 'yes'")]
    [InlineData("\"type\":\"fatal\"", "\"type\":\"transient\"", "errorSummary type: ours 'FATAL', others' 'TRANSIENT'")]
    [InlineData("<a>1</a>", "<a>2</a>", "jobInfo: ours")]
    [InlineData("\"version\":\"1.1\"", "\"version\":null", "version: ours '1.1', others' (none)")]
    [InlineData("\"phase\":\"ERROR\"", "\"mood\":\"good\"", "mood: ours '(this suite does not know the field)'")]
    public async Task Every_value_counts(string from, string to, string finding)
    {
        using var folder = new ProtocolFolder(Job, "tolerant", Truth.Replace(from, to, StringComparison.Ordinal));

        var run = await ProgramRun.Of("uws", folder.Path, "--verbose", "--min", "99");

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("uws: 0 of 1 documents agree", run.Output, StringComparison.Ordinal);
        Assert.Contains(finding, run.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("COMPLETED", 0)]
    [InlineData("ERROR", 1)]
    public async Task A_list_is_compared_line_by_line(string phase, int exitCode)
    {
        const string List =
            "<jobs xmlns='http://www.ivoa.net/xml/UWS/v1.0'><jobref id='1' href='http://h/1'><phase>COMPLETED</phase></jobref></jobs>";
        const string Form =
            """{"content":{"document":"jobs","version":null,"jobrefs":[{"id":"1","href":"http://h/1","phase":"?"}],"jobs":null}}""";
        var truth = Form.Replace("?", phase, StringComparison.Ordinal);
        using var folder = new ProtocolFolder(List, "parse-ok", truth);

        Assert.Equal(exitCode, (await ProgramRun.Of("uws", folder.Path, "--min", "99")).ExitCode);
    }

    [Theory]
    [InlineData("<html>busy</html>", "1 of 1")]
    [InlineData(Job, "0 of 1")]
    public async Task What_is_no_job_must_be_refused(string document, string figure)
    {
        using var folder = new ProtocolFolder(document, "must-fail", "{}");

        Assert.StartsWith($"uws: {figure} documents", (await ProgramRun.Of("uws", folder.Path)).Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_truth_of_another_form_is_refused()
    {
        using var folder = new ProtocolFolder(Job, "tolerant", """{"content":{"document":"job"}}""");

        var run = await ProgramRun.Of("uws", folder.Path);

        Assert.Equal(2, run.ExitCode);
        Assert.Contains("another form", run.Error, StringComparison.Ordinal);
    }
}
