using System.Globalization;
using TypedTap.Tests.Votable.Support;
using TypedTap.Uws;

namespace TypedTap.Tests.Uws;

public sealed class ReaderTests
{
    private const string Head = "<jobId>7</jobId><phase>PENDING</phase>";

    [Fact]
    public async Task A_job_of_DaCHS_is_read_whole()
    {
        using var file = File.OpenRead(Path.Combine(AppContext.BaseDirectory, "Fixtures", "dachs", "job-pending.xml"));
        var job = await UwsReader.ReadJobAsync(file, new Uri("http://127.0.0.1:8080/tap/async/4nw15crj"));
        Assert.Equal(("4nw15crj", UwsPhase.Pending, "1.1", true), (job.JobId, job.Phase, job.Version, job.IsVersion11));
        Assert.Equal((null, null, null), (job.OwnerId, job.StartTime, job.EndTime));
        Assert.Equal(new DateTimeOffset(2026, 11, 20, 10, 7, 11, TimeSpan.Zero), job.CreationTime);
        Assert.Equal(new DateTimeOffset(2026, 11, 22, 10, 7, 11, TimeSpan.Zero), job.Destruction);
        Assert.Equal(TimeSpan.FromHours(1), job.ExecutionDuration);
        Assert.Equal("SELECT TOP 5 dp_id, ra, dec FROM dbo.raw ORDER BY mjd_obs", job.Parameter("QUERY"));
        Assert.Equal(("", null), (job.Parameter("upload"), job.Parameter("nothing")));
        Assert.Empty(job.Results);
        Assert.Empty(job.Diagnostics);
    }

    [Theory]
    [InlineData("<job><jobId>7</jobId><phase>ERROR</phase></job>", true)]
    [InlineData("<uws:job xmlns:uws='http://www.ivoa.net/xml/UWS/v1.0rc3'><uws:jobId>7</uws:jobId><uws:phase>ERROR</uws:phase></uws:job>",
        true)]
    [InlineData("<x:job xmlns:x='http://www.ivoa.net/xml/UWS/v1.0'><jobId>7</jobId><x:phase>ERROR</x:phase></x:job>", false)]
    [InlineData("<?xml version='1.0'?><!DOCTYPE job SYSTEM 'http://h/x.dtd'><job xmlns='http://www.ivoa.net/xml/UWS/v1.0'><jobID>7</jobID><Phase>ERROR</Phase></job>", false)]
    public async Task Namespaces_and_prefixes_do_not_matter(string document, bool isOdd)
    {
        var job = await UwsText.ReadAsync(document);
        Assert.Equal(("7", UwsPhase.Error, null, false), (job.JobId, job.Phase, job.Version, job.IsVersion11));
        Assert.Equal(isOdd ? [UwsDiagnosticCode.UnexpectedNamespace] : [], job.Diagnostics.Select(odd => odd.Code));
    }

    [Theory]
    [InlineData("\n  EXECUTING\t", UwsPhase.Executing, "EXECUTING")]
    [InlineData("completed", UwsPhase.Completed, "completed")]
    [InlineData("HELD", UwsPhase.Held, "HELD")]
    [InlineData("SUSPENDED", UwsPhase.Suspended, "SUSPENDED")]
    [InlineData("ARCHIVED", UwsPhase.Archived, "ARCHIVED")]
    [InlineData("UNKNOWN", UwsPhase.Unknown, "UNKNOWN")]
    [InlineData("RESTING", UwsPhase.Unknown, "RESTING")]
    [InlineData("3", UwsPhase.Unknown, "3")]
    [InlineData("", UwsPhase.Unknown, null)]
    public async Task Phases_are_read_and_kept(string text, UwsPhase expected, string? kept)
    {
        var job = await UwsText.ReadJobAsync($"<jobId>7</jobId><phase>{text}</phase>");
        Assert.Equal((expected, kept), (job.Phase, job.PhaseText));
        Assert.Equal(text is "RESTING" or "3" or "", job.Diagnostics.Count == 1);
    }

    [Fact]
    public void Every_phase_has_its_keyword()
    {
        foreach (var phase in Enum.GetValues<UwsPhase>())
        {
            Assert.True(UwsPhases.TryParse(" " + phase.Keyword().ToLowerInvariant(), out var read));
            Assert.Equal(phase, read);
            Assert.Equal(UwsPhases.Terminal.Contains(phase), phase.IsTerminal());
        }

        Assert.Throws<ArgumentOutOfRangeException>(() => ((UwsPhase)99).Keyword());
    }

    [Theory]
    [InlineData("2020-04-17T08:10:22.793+0800", "2020-04-17T00:10:22.793")]
    [InlineData("2014-06-03T15:33:30+02:00", "2014-06-03T13:33:30")]
    [InlineData("2014-06-03T15:33:30-02", "2014-06-03T17:33:30")]
    [InlineData("2014-06-03T15:33:30Z", "2014-06-03T15:33:30")]
    [InlineData("2014-06-03T15:33:30.123456789123Z", "2014-06-03T15:33:30.1234567")]
    [InlineData("2014-06-03 15:33:30 Z", "2014-06-03T15:33:30")]
    [InlineData("2014-06-03T15:33Z", "2014-06-03T15:33:00")]
    [InlineData("2999-12-31T00:00:00+01:00", "2999-12-30T23:00:00")]
    public async Task Times_are_read_in_every_form_that_was_seen(string text, string utc)
    {
        var job = await UwsText.ReadJobAsync(Head + $"<startTime>\n{text} </startTime>");
        Assert.Equal(DateTime.Parse(utc, CultureInfo.InvariantCulture), job.StartTime?.UtcDateTime);
        Assert.Empty(job.Diagnostics);
    }

    [Theory]
    [InlineData("2014-06-03T15:33:30", "2014-06-03T15:33:30")]
    [InlineData("2014-06-03T15:33:30.5", "2014-06-03T15:33:30.5")]
    [InlineData("2014-06-03", "2014-06-03T00:00:00")]
    public async Task Times_without_a_zone_are_UTC(string text, string utc)
    {
        var job = await UwsText.ReadJobAsync(Head + $"<endTime>{text}</endTime>");
        Assert.Equal((DateTime.Parse(utc, CultureInfo.InvariantCulture), TimeSpan.Zero), (job.EndTime?.UtcDateTime, job.EndTime?.Offset));
        Assert.Equal([UwsDiagnosticCode.NoTimeZone], job.Diagnostics.Select(odd => odd.Code));
    }

    [Theory]
    [InlineData("soon")]
    [InlineData("2014-13-03T15:33:30Z")]
    [InlineData("2014-06-03T15:33:30+99:00")]
    [InlineData("2014-06-03T15:33:30.x")]
    [InlineData("0001-01-01T00:00:00+02:00")]
    [InlineData("9999-12-31T23:59:59-02:00")]
    [InlineData("20140603T153330Z20140603T153330Z20140603T153330Z20140603T153330Z20140603T153330Z")]
    public async Task What_is_no_time_is_told(string text)
    {
        var job = await UwsText.ReadJobAsync(Head + $"<endTime>{text}</endTime>");
        Assert.Null(job.EndTime);
        Assert.Equal((UwsDiagnosticCode.BadValue, "endTime"), (job.Diagnostics[0].Code, job.Diagnostics[0].Element));
    }

    [Theory]
    [InlineData("")]
    [InlineData("<quote xsi:nil='true'/>")]
    [InlineData("<quote nil='true'></quote>")]
    [InlineData("<quote>-1</quote>")]
    [InlineData("<quote/>")]
    public async Task No_promise_has_many_forms(string quote)
    {
        var job = await UwsText.ReadJobAsync(Head + quote);
        Assert.Null(job.Quote);
        Assert.Empty(job.Diagnostics);
    }

    [Theory]
    [InlineData("3600", 3600.0)]
    [InlineData(" 0\n", 0.0)]
    [InlineData("1.5", 1.5)]
    [InlineData("-1", 0.0)]
    [InlineData("-5", null)]
    [InlineData("one hour", null)]
    [InlineData("NaN", null)]
    [InlineData("", null)]
    public async Task Durations_are_seconds(string text, double? seconds)
    {
        var job = await UwsText.ReadJobAsync(Head + $"<executionDuration>{text}</executionDuration>");
        Assert.Equal(seconds, job.ExecutionDuration?.TotalSeconds);
    }

    [Fact]
    public async Task A_duration_beyond_everything_is_the_longest()
    {
        Assert.Equal(
            TimeSpan.MaxValue, (await UwsText.ReadJobAsync(Head + "<executionDuration>9e99</executionDuration>")).ExecutionDuration);
    }

    [Fact]
    public async Task Of_elements_that_are_there_twice_the_first_with_a_value_counts()
    {
        var job = await UwsText.ReadJobAsync(
            "<jobId>7</jobId><jobId>8</jobId><phase/><phase>ERROR</phase><ownerId xsi:nil='true'>x</ownerId><ownerId>me</ownerId>");
        Assert.Equal(("7", UwsPhase.Error, "me"), (job.JobId, job.Phase, job.OwnerId));
        Assert.Equal(3, job.Diagnostics.Count(odd => odd.Code == UwsDiagnosticCode.Duplicate));
    }

    [Fact]
    public async Task What_is_missing_or_unknown_is_told()
    {
        var job = await UwsText.ReadJobAsync("<phase>QUEUED</phase><mood>good</mood><results><result/><thing/></results>");
        Assert.Equal("", job.JobId);
        Assert.Equal(
            [UwsDiagnosticCode.UnknownElement, UwsDiagnosticCode.Missing, UwsDiagnosticCode.Missing, UwsDiagnosticCode.UnknownElement],
            job.Diagnostics.Select(odd => odd.Code));
    }

    [Fact]
    public async Task Diagnostics_are_bounded()
    {
        var job = await UwsText.ReadAsync(
            UwsText.Job(Head + string.Concat(Enumerable.Repeat("<x/>", 500))), new UwsReaderOptions { MaxDiagnostics = 10 });
        Assert.Equal(11, job.Diagnostics.Count);
        Assert.Equal((UwsDiagnosticCode.More, "490 more are not listed."), (job.Diagnostics[^1].Code, job.Diagnostics[^1].Message));
    }

    [Fact]
    public async Task Parameters_keep_their_text()
    {
        var job = await UwsText.ReadJobAsync(
            Head + "<parameters><parameter id='q'>\n a&lt;<![CDATA[b&]]> </parameter><parameter id='i' byReference='true' isPost='0'>http://h/i</parameter></parameters>");
        Assert.Equal(
            [new UwsParameter("q", "\n a<b& "), new UwsParameter("i", "http://h/i") { ByReference = true, IsPost = false }],
            job.Parameters);
    }

    [Fact]
    public async Task Results_have_their_references_resolved()
    {
        var job = await UwsText.ReadJobAsync(
            Head + """
            <results><result id='a' xlink:href='/r/1' size='12' mime-type='text/csv' xlink:type='simple' note='n'/><result id='b' href=' 7/results/b '/>
            <result id='c' href='uws:executing:23'/><result id='d'>http://h/d</result><result id='e' href='http://['/><result id='f'/></results>
            """);
        Assert.Equal(
            ["https://h.example.org/r/1", "https://h.example.org/tap/async/7/results/b", "uws:executing:23", "http://h/d", null, null],
            job.Results.Select(result => result.Href?.AbsoluteUri));
        Assert.Equal([true, true, false, true, false, false], job.Results.Select(result => result.IsFetchable));
        var first = job.Results[0];
        Assert.Equal((12L, "text/csv", "simple", "/r/1"), (first.Size, first.MimeType, first.Type, first.HrefText));
        Assert.Equal([new UwsExtra("note", "n")], first.Extras);
        Assert.Equal([(UwsDiagnosticCode.BadValue, "result/@href")], job.Diagnostics.Select(odd => (odd.Code, odd.Element)));
    }

    [Fact]
    public async Task Without_a_base_a_relative_reference_is_no_file()
    {
        var job = await UwsReader.ReadJobAsync(
            UwsText.Stream(UwsText.Job(Head + "<results><result id='a' href='/etc/passwd'/></results>")));
        Assert.Null(job.Results[0].Href);
    }

    [Theory]
    [InlineData("<errorSummary type='fatal' hasDetail='true'><message> no </message></errorSummary>", " no ", UwsErrorType.Fatal, true)]
    [InlineData("<errorSummary type='transient'>try again</errorSummary>", "try again", UwsErrorType.Transient, null)]
    [InlineData("<errorSummary xsi:nil='true' type='fatal'/>", "", UwsErrorType.Fatal, null)]
    [InlineData("<errorSummary><message/></errorSummary>", "", UwsErrorType.Unspecified, null)]
    public async Task Error_summaries_are_read_with_and_without_message(string element, string message, UwsErrorType type, bool? detail)
    {
        var job = await UwsText.ReadJobAsync(Head + element);
        Assert.Equal(new UwsErrorSummary(message) { Type = type, HasDetail = detail }, job.ErrorSummary);
    }

    [Fact]
    public async Task An_empty_error_summary_is_none() =>
        Assert.Null((await UwsText.ReadJobAsync(Head + "<errorSummary xsi:nil='true'/>")).ErrorSummary);

    [Fact]
    public async Task Job_info_is_kept_as_it_is_up_to_a_bound()
    {
        const string Info = "<jobInfo><p:done xmlns:p=\"urn:p\">50</p:done> <x/></jobInfo>";
        var job = await UwsText.ReadAsync($"<job>{Head}{Info}</job>");
        Assert.Contains("<p:done xmlns:p=\"urn:p\">50</p:done> <x />", job.JobInfo, StringComparison.Ordinal);
        job = await UwsText.ReadAsync(UwsText.Job(Head + Info), new UwsReaderOptions { MaxJobInfo = 20 });
        Assert.Null(job.JobInfo);
        Assert.Contains(job.Diagnostics, odd => odd.Element == "jobInfo");
    }

    [Fact]
    public async Task A_list_has_references_ids_and_whole_jobs()
    {
        var list = await UwsText.ReadListAsync(
            """
            <uws:jobs xmlns:uws="http://www.ivoa.net/xml/UWS/v1.0" xmlns:xlink="http://www.w3.org/1999/xlink" version="1.1">
            <uws:jobref id="a" xlink:href="http://h/async/a"><uws:phase> ERROR</uws:phase><uws:runId>r</uws:runId><uws:ownerId>o</uws:ownerId>
            <uws:creationTime>2026-11-20T10:00:00Z</uws:creationTime></uws:jobref><uws:jobref id="b c"/><uws:jobref href="async/d"/><uws:jobref/>
            <uws:job><uws:jobId>e</uws:jobId><uws:phase>QUEUED</uws:phase></uws:job><uws:other/></uws:jobs>
            """);
        Assert.Equal(["a", "b c", "d", "", "e"], list.Jobs.Select(job => job.Id));
        Assert.Equal(
            ["http://h/async/a", "https://h.example.org/tap/async/b%20c", "https://h.example.org/tap/async/d", null, "https://h.example.org/tap/async/e"],
            list.Jobs.Select(job => job.Url?.AbsoluteUri));
        Assert.Equal(
            [UwsPhase.Error, UwsPhase.Unknown, UwsPhase.Unknown, UwsPhase.Unknown, UwsPhase.Queued], list.Jobs.Select(job => job.Phase));
        Assert.Equal(
            ("r", "o", new DateTimeOffset(2026, 11, 20, 10, 0, 0, TimeSpan.Zero)),
            (list.Jobs[0].RunId, list.Jobs[0].OwnerId, list.Jobs[0].CreationTime));
        Assert.Equal(["e"], list.Described.Select(job => job.JobId));
        Assert.Equal([UwsDiagnosticCode.Missing, UwsDiagnosticCode.UnknownElement], list.Diagnostics.Select(odd => odd.Code));
    }

    [Fact]
    public async Task Documents_come_in_pieces_and_other_encodings()
    {
        var bytes = System.Text.Encoding.Unicode.GetPreamble()
            .Concat(System.Text.Encoding.Unicode.GetBytes(UwsText.Job("<jobId>ä</jobId><phase>QUEUED</phase>")))
            .ToArray();
        using var drip = new DripStream(bytes);
        Assert.Equal("ä", (await UwsReader.ReadJobAsync(drip)).JobId);
    }
}
