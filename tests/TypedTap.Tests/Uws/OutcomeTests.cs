using TypedTap.Tests.Http;
using TypedTap.Uws;
using TypedTap.Uws.Jobs;

namespace TypedTap.Tests.Uws;

public sealed class OutcomeTests
{
    private const string Vollt =
        "<INFO name=\"REQ_ID\" value=\"S17\"/><INFO name=\"ERROR_TYPE\" value=\"transient\"/><INFO name=\"ACTION\" value=\"async\"/>";

    [Theory]
    [InlineData(200, "text/xml",
        "<VOTABLE><RESOURCE type='results'><INFO name='QUERY_STATUS' value='ERROR'>no  such\ncolumn</INFO></RESOURCE></VOTABLE>",
        "no such column")]
    [InlineData(200, "text/xml", "<VOTABLE><INFO name='Error' value='bad RA'/></VOTABLE>", "bad RA")]
    [InlineData(400, "text/xml",
        "<VOTABLE><RESOURCE type='results'><INFO name='QUERY_STATUS' value='ERROR'>too long</INFO></RESOURCE></VOTABLE>", "too long")]
    [InlineData(200, "text/plain", "ERROR: out of\r\nmemory", "ERROR: out of memory")]
    [InlineData(200, "text/html", "<html><body><h1>Oops</h1><p>it broke</p></body></html>", "Oops it broke")]
    [InlineData(200, "text/plain", "", "in short")]
    [InlineData(404, "text/plain", "nothing", "in short")]
    [InlineData(500, "text/plain", "later", "in short")]
    public async Task A_failed_job_is_told_in_the_services_words(int status, string type, string body, string expected)
    {
        await using var service = Failed(
            "<errorSummary type=\"fatal\" hasDetail=\"true\"><message>in short</message></errorSummary>",
            LoopbackReply.Of(status, type, body));
        await using var job = await service.StartedAsync("ERROR");
        var failure = await Assert.ThrowsAsync<UwsJobException>(() => job.ThrowIfFailedAsync());
        Assert.Equal((expected, UwsPhase.Error, UwsErrorType.Fatal), (failure.ServerMessage, failure.Phase, failure.ErrorType));
        Assert.Equal(service.JobUrl, failure.JobUrl);
        Assert.Contains($"/tap/async/j1 failed: {expected}", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_result_is_printed_without_the_permit_in_its_url()
    {
        var result = new UwsResult("ok-1")
        {
            Href = new Uri("https://a/minoc/files/hush/cadc:CFHT/x.fits?SUB=1"),
            HrefText = "/minoc/files/hush/cadc:CFHT/x.fits"
        };
        Assert.Equal("ok-1 https://a/minoc/files/***/cadc:CFHT/x.fits?SUB=1", result.ToString());
        Assert.Equal("diag", new UwsResult("diag").ToString());
        Assert.DoesNotContain("hush", new UwsResult("r") { Href = new Uri("/tap/r?token=hush", UriKind.Relative) }.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_the_help_desk_asks_for_is_kept()
    {
        await using var service = Failed("", LoopbackReply.Of(200, "text/xml", VoTableText.Error("timed out", Vollt)));
        await using var job = await service.StartedAsync("ERROR");
        var failure = await Assert.ThrowsAsync<UwsJobException>(() => job.ThrowIfFailedAsync());
        Assert.Equal(("timed out", "S17", UwsErrorType.Transient), (failure.ServerMessage, failure.RequestId, failure.ErrorType));
        Assert.Contains("another try may succeed. [its request id: S17]", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_error_document_behind_a_redirect_is_read()
    {
        await using var service = Failed("", UwsDouble.Moved("/errors/7"));
        await using var job = await service.StartedAsync("ERROR");
        service.Plan = request => request.Path switch
        {
            "/tap/async/j1/error" => UwsDouble.Moved("/errors/7"),
            "/errors/7" => UwsDouble.Plain(200, "behind"),
            _ => null,
        };
        Assert.Equal(new UwsErrorReport("behind") { IsDetailed = true }, await job.GetErrorAsync());
    }

    [Fact]
    public async Task A_failure_without_a_word_says_so()
    {
        await using var service = Failed("", LoopbackReply.Raw("", []));
        await using var job = await service.StartedAsync("ERROR");
        var failure = await Assert.ThrowsAsync<UwsJobException>(() => job.ThrowIfFailedAsync());
        Assert.Contains("failed: (the service does not say why)", failure.Message, StringComparison.Ordinal);
        Assert.IsType<TapTransportException>(failure.InnerException);
    }

    [Theory]
    [InlineData("ABORTED", "was stopped.")]
    [InlineData("ARCHIVED", "thrown its results away")]
    public async Task Other_bad_ends_are_told(string phase, string expected)
    {
        await using var service = new UwsDouble();
        await using var job = await service.StartedAsync(phase);
        var failure = await Assert.ThrowsAsync<UwsJobException>(() => job.ThrowIfFailedAsync());
        Assert.Contains(expected, failure.Message, StringComparison.Ordinal);
        await Assert.ThrowsAsync<UwsJobException>(() => job.OpenResultAsync((string?)null, default));
    }

    [Fact]
    public async Task A_good_job_is_no_failure_and_its_result_is_opened()
    {
        await using var service = new UwsDouble();
        await using var job = await service.StartedAsync("COMPLETED");
        await job.ThrowIfFailedAsync();
        Assert.Null(await job.GetErrorAsync());
        // The reference in the document is relative to the document.
        await using var answer = await job.OpenResultAsync((string?)null, default);
        Assert.Equal(new Uri(service.Server.Url, "tap/async/j1/results/result"), answer.FinalUrl);
    }

    [Fact]
    public async Task There_is_no_result_before_the_job_is_done()
    {
        await using var service = new UwsDouble();
        await using var job = await service.StartedAsync();
        var refused = await Assert.ThrowsAsync<InvalidOperationException>(() => job.OpenResultAsync((string?)null, default));
        Assert.Contains("last seen EXECUTING", refused.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("diag=uws:executing:23 rowcount=final:9 result=http://h/x", "http://h/x")]
    [InlineData("a=http://h/1 Result=http://h/2", "http://h/2")]
    [InlineData("other=http://h/1 main=http://h/tap/async/1/results/result", "http://h/tap/async/1/results/result")]
    [InlineData("result=http://h/custom main=http://h/j/results/result", "http://h/custom")]
    [InlineData("diag=uws:executing:23 resultsTable=http://h/only", "http://h/only")]
    [InlineData("result=uws:done table=http://h/only", "http://h/only")]
    [InlineData("diag=uws:executing:23", null)]
    [InlineData("", null)]
    public void The_result_is_the_one_of_that_name_or_place_or_the_only_one(string results, string? expected) =>
        Assert.Equal(expected, UwsResultChoice.Choose(Info(results), new Uri("http://h/j"))?.Href?.OriginalString);

    [Fact]
    public void Several_results_of_other_names_are_listed()
    {
        var refused = Assert.Throws<UwsException>(
            () => UwsResultChoice.Choose(Info("cube=http://h/1 check=http://h/2"), new Uri("http://h/j")));
        Assert.Contains("'cube', 'check'", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_result_is_had_by_its_name()
    {
        var info = Info("cube=http://h/1 diag=uws:x");
        Assert.Equal("http://h/1", UwsResultChoice.Named(info, "CUBE", new Uri("http://h/j")).HrefText);
        Assert.Contains(
            "It has: 'cube', 'diag'",
            Assert.Throws<ArgumentException>(() => UwsResultChoice.Named(info, "x", new Uri("http://h/j"))).Message,
            StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(() => UwsResultChoice.Named(info, "diag", new Uri("http://h/j")));
    }

    [Theory]
    [InlineData("")]
    [InlineData("<results><result id='diag' href='uws:executing:23'/></results>")]
    public async Task A_list_without_a_result_leaves_the_place_that_TAP_has_for_it(string more)
    {
        await using var service = new UwsDouble { More = more };
        await using var job = await service.StartedAsync("COMPLETED");
        await using var answer = await job.OpenResultAsync((string?)null, default);
        Assert.Equal(new Uri(service.Server.Url, "tap/async/j1/results/result"), answer.FinalUrl);
    }

    [Fact]
    public async Task A_result_that_is_not_there_is_an_error()
    {
        await using var service = new UwsDouble { More = "<results><result id='result' href='/nowhere'/></results>" };
        await using var job = await service.StartedAsync("COMPLETED");
        await Assert.ThrowsAsync<TapResponseException>(() => job.OpenResultAsync((string?)null, default));
    }

    private static UwsDouble Failed(string summary, LoopbackReply document) => new()
    {
        More = summary,
        Plan = request => request.Path == "/tap/async/j1/error" ? document : null,
    };

    private static UwsJobInfo Info(string results) => new()
    {
        JobId = "1",
        Results =
        [
            .. from text in results.Split(' ', StringSplitOptions.RemoveEmptyEntries)
               let pair = text.Split('=', 2)
               select new UwsResult(pair[0]) { HrefText = pair[1], Href = new Uri(pair[1]) },
        ],
    };
}
