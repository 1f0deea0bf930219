using System.Net;
using TypedTap.Downloads;
using TypedTap.Tap;
using TypedTap.Testing;
using static TypedTap.Eso.Tests.EsoFixture;

namespace TypedTap.Eso.Tests;

/// <summary>Ranges at the embedded data portal, and downloads that break off.</summary>
public sealed class PortalTests
{
    private const string Large = "OMEGA.2026-01-02T03:04:05.678";

    [Theory]
    [InlineData("bytes=100-199", null, 206, "bytes 100-199/200000")]
    [InlineData("bytes=199999-", null, 206, "bytes 199999-199999/200000")]
    [InlineData("bytes=199990-300000", null, 206, "bytes 199990-199999/200000")]
    [InlineData("bytes=-10", null, 206, "bytes 199990-199999/200000")]
    [InlineData("bytes=-300000", null, 206, "bytes 0-199999/200000")]
    [InlineData("bytes=200000-", null, 416, "bytes */200000")]
    [InlineData("bytes=-0", null, 416, "bytes */200000")]
    [InlineData("bytes=5-4", null, 200, null)]
    [InlineData("bytes=0-1,5-6", null, 200, null)]
    [InlineData("bytes=-", null, 200, null)]
    [InlineData("lines=0-1", null, 200, null)]
    [InlineData("bytes=100-199", "\"v1\"", 206, "bytes 100-199/200000")]
    [InlineData("bytes=100-199", "\"v2\"", 200, null)]
    [InlineData("bytes=100-199", "W/\"v1\"", 200, null)]
    public async Task The_portal_has_single_ranges(string range, string? condition, int status, string? contentRange)
    {
        await using var archive = await StartAsync(File() with { ETag = "\"v1\"" });
        using var http = new HttpClient(archive.Service.CreateHandler());
        using var ask = new HttpRequestMessage(HttpMethod.Get, new Uri(archive.Service.Elsewhere, "/dataPortal/file/" + Large));
        ask.Headers.TryAddWithoutValidation("Range", range);
        if (condition is not null)
            ask.Headers.TryAddWithoutValidation("If-Range", condition);

        using var answer = await http.SendAsync(ask);

        Assert.Equal(((HttpStatusCode)status, contentRange), (answer.StatusCode, answer.Content.Headers.ContentRange?.ToString()));
        if (answer.IsSuccessStatusCode)
        {
            var from = answer.Content.Headers.ContentRange?.From ?? 0;
            var to = answer.Content.Headers.ContentRange?.To ?? 199_999;
            Assert.Equal(Bytes()[(int)from..(int)(to + 1)], await answer.Content.ReadAsByteArrayAsync());
            Assert.False(answer.Headers.Contains("Digest"));
        }
    }

    [Theory]
    [InlineData("tag", true)]
    [InlineData("time", true)]
    [InlineData("nothing", false)]
    [InlineData("corrected", false)]
    public async Task A_download_that_breaks_off_is_gone_on_with_where_something_proves_that_the_file_is_the_same(
        string known, bool isGoneOnWith)
    {
        var file = known switch
        {
            "tag" => File() with { ETag = "\"v1\"" },
            "time" => File() with { LastModified = new DateTimeOffset(2026, 1, 2, 3, 4, 5, TimeSpan.Zero) },
            "nothing" => File(),
            _ => File() with { ETag = "\"v1\"", HeaderIsCorrected = true },
        };
        await using var archive = await StartAsync(file);
        await using var proxy = new FaultProxy(archive.Service.Elsewhere);
        var rule = proxy.When(static request => request.Path.StartsWith("/dataPortal/file/", StringComparison.Ordinal))
            .Do(Fault.Close(BreakPlace.InBody, 120_000))
            .Times(1);
        using var eso = new EsoArchive(new EsoOptions { Endpoints = EsoEndpoints.At(archive.Service.Url, proxy.Url) });

        var report = await eso.DownloadAsync([eso.FileOf(Large)], archive.Folder());

        Assert.Equal(TapDownloadOutcome.Saved, report[0].Result.Outcome);
        Assert.Equal(Bytes(), await System.IO.File.ReadAllBytesAsync(report[0].Result.RequirePath()));
        Assert.Equal(1, rule.Done);
        var ranges = archive.Asked("/dataPortal/file/").Select(request => request.Headers.Find("Range")).ToList();
        Assert.Equal(2, ranges.Count);
        Assert.Null(ranges[0]);
        Assert.Equal(isGoneOnWith, ranges[1] is not null);
    }

    [Fact]
    public async Task A_later_run_goes_on_with_what_an_earlier_one_has_left()
    {
        await using var archive = await StartAsync(File() with { ETag = "\"v1\"" });
        await using var proxy = new FaultProxy(archive.Service.Elsewhere);
        proxy.When(static request => request.Path.StartsWith("/dataPortal/file/", StringComparison.Ordinal))
            .Do(Fault.Close(BreakPlace.InBody, 120_000))
            .Times(1);
        using var eso = new EsoArchive(
            new EsoOptions
            {
                Endpoints = EsoEndpoints.At(archive.Service.Url, proxy.Url),
                Client = new TapClientOptions { Retry = TapRetryOptions.None }
            });
        var folder = archive.Folder();

        Assert.Equal(TapDownloadOutcome.Failed, (await eso.DownloadAsync([eso.FileOf(Large)], folder))[0].Result.Outcome);
        var again = await eso.DownloadAsync([eso.FileOf(Large)], folder);

        Assert.Equal(TapDownloadOutcome.Saved, again[0].Result.Outcome);
        Assert.InRange(again[0].Result.ResumedFrom, 1, 120_000);
        Assert.Equal(Bytes(), await System.IO.File.ReadAllBytesAsync(again[0].Result.RequirePath()));
    }

    private static byte[] Bytes() => [.. Enumerable.Range(0, 200_000).Select(static i => (byte)(i * 7 / 3))];

    private static EmbeddedEsoFile File() => new(Large, Bytes());
}
