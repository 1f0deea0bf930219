using TypedTap.Tap;
using TypedTap.Uws;

namespace TypedTap.Tests.Services;

/// <summary>Jobs through the client: what becomes of them, and what their results prove.</summary>
public sealed class JobTests
{
    private static readonly TapClientOptions Quick = new()
    {
        Retry = TapRetryOptions.None,
        Jobs = new UwsJobOptions { FirstPause = TimeSpan.FromMilliseconds(1), LongestPause = TimeSpan.FromMilliseconds(5) },
    };

    [Fact]
    public async Task A_result_that_breaks_off_keeps_the_job_and_can_be_fetched_again()
    {
        await using var service = await NumberedService.StartAsync();
        await using var proxy = new FaultProxy(service.Url, new FaultProxyOptions { RewriteUrls = true });
        proxy.When(request => request.Path.EndsWith("/results/result", StringComparison.Ordinal))
            .Do(Fault.Reset(BreakPlace.InBody, 900))
            .Times(1);
        using var client = new TapClient(proxy.Tap, Quick);

        Uri? url = null;
        var broken = await Assert.ThrowsAnyAsync<TapException>(async () =>
        {
            await using var answer = await client.QueryAsJobAsync("SELECT TOP 400 n FROM t");
            url = answer.Job!.Url;
            await answer.ReadTableAsync();
        });
        Assert.Contains("The job is kept", broken.Message, StringComparison.Ordinal);
        Assert.Single(service.LeftOverJobs);

        await using (var job = await client.AttachJobAsync(url!))
        {
            Assert.Equal(400, (await job.ReadTableAsync()).Count);
            job.DeletePolicy = UwsDeletePolicy.Delete;
        }

        Assert.Empty(service.LeftOverJobs);
    }

    [Fact]
    public async Task A_truncated_result_is_no_reason_to_keep_it()
    {
        await using var service = await NumberedService.StartAsync();
        using var client = new TapClient(service.Url, Quick);
        await Assert.ThrowsAsync<TapTruncatedException>(async () =>
        {
            await using var answer = await client.QueryAsJobAsync("SELECT TOP 9 n FROM t", new TapRequestOptions { MaxRec = 4 });
            await answer.ReadTableAsync();
        });
        Assert.Empty(service.LeftOverJobs);
    }

    [Fact]
    public async Task Whose_limit_it_was_is_known_of_parameters_that_were_set_later()
    {
        await using var service = await NumberedService.StartAsync();
        using var client = new TapClient(service.Url, Quick);
        await using var job = await client.CreateJobAsync("SELECT TOP 9 n FROM t");
        await job.SetParameterAsync("MAXREC", "4");
        await job.RunAsync();
        var table = await job.ReadTableAsync(allowTruncation: true);
        Assert.Equal((4, TapTruncatedBy.MaxRec, 4L), (table.Count, table.Completeness.TruncatedBy, table.Completeness.MaxRec));
    }

    [Fact]
    public async Task An_upload_that_is_too_large_for_a_job_is_the_same_error()
    {
        await using var service = await NumberedService.StartAsync(
            new EmbeddedTapServiceOptions { Profile = new EmbeddedProfile { UploadLimit = 100, AdvertiseUploads = false } });
        using var client = new TapClient(service.Url, Quick with { UploadLimits = new TapUploadLimits() });
        var upload = TapUpload.FromStream("t", new MemoryStream(System.Text.Encoding.UTF8.GetBytes(VoTableText.Table(20))));
        var refused = await Assert.ThrowsAsync<TapLimitException>(
            () => client.SubmitAsync("SELECT * FROM TAP_UPLOAD.t", new TapRequestOptions { Uploads = [upload] }));
        Assert.Equal(TapFailureKind.Limit, refused.FailureKind);
        Assert.Contains("TAP_UPLOAD.t", refused.Request!.ToCurl(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_the_capabilities_say_of_uploads_is_checked_before_they_are_sent()
    {
        await using var service = await NumberedService.StartAsync(
            new EmbeddedTapServiceOptions { Profile = new EmbeddedProfile { UploadLimit = 100 } });
        using var client = new TapClient(service.Url, Quick);
        for (var i = 0; i < 2; i++)
        {
            var upload = TapUpload.FromStream("t", new MemoryStream(System.Text.Encoding.UTF8.GetBytes(VoTableText.Table(20))));
            var refused = await Assert.ThrowsAsync<TapLimitException>(
                () => client.QueryAsync("SELECT * FROM TAP_UPLOAD.t", new TapRequestOptions { Uploads = [upload] }));
            Assert.Contains("capabilities", refused.Message, StringComparison.Ordinal);
        }

        Assert.Equal(["GET /tap/capabilities"], service.Requests.Select(request => request.ToString()));
    }

    [Fact]
    public async Task Cancelling_a_submission_leaves_no_job_whatever_the_policy()
    {
        await using var service = await NumberedService.StartAsync(new EmbeddedTapServiceOptions { Advance = JobAdvance.ByTest });
        await using var proxy = new FaultProxy(service.Url, new FaultProxyOptions { RewriteUrls = true });
        proxy.When(request => request.Path.EndsWith("/phase", StringComparison.Ordinal))
            .Do(Fault.Stall(BreakPlace.BeforeForwarding, 0))
            .Times(1);
        using var client = new TapClient(proxy.Tap, Quick);
        using var cancel = new CancellationTokenSource();
        var submitting = client.SubmitAsync(
            "SELECT TOP 5 n FROM t", job: Quick.Jobs with { DeletePolicy = UwsDeletePolicy.Keep }, cancellationToken: cancel.Token);
        using (var patience = new CancellationTokenSource(TimeSpan.FromSeconds(60)))
        {
            while (!proxy.Requests.Any(request => request.Request.Path.EndsWith("/phase", StringComparison.Ordinal)))
                await Task.Delay(5, patience.Token);
        }

        await cancel.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => submitting);
        Assert.Empty(service.LeftOverJobs);
    }
}
