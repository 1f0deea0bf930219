using TypedTap.Auth;
using TypedTap.Downloads;
using TypedTap.Tap;

namespace TypedTap.Tests.Downloads;

public sealed class OutcomeTests
{
    [Fact]
    public async Task A_file_is_saved_under_the_name_that_its_service_gives_it()
    {
        await using var world = new DownloadWorld();
        var file = ServedFile.Random(1, 300_000).Named("attachment; filename=SPHER.2016-09-26T03:04:09.308.fits.Z");
        world.Server["/data/1"] = file;

        var result = await world.GetAsync("/data/1");

        Assert.Equal(TapDownloadOutcome.Saved, result.Outcome);
        Assert.Equal(world["SPHER.2016-09-26T03%3A04%3A09.308.fits.Z"], result.Path);
        Assert.Equal("SPHER.2016-09-26T03:04:09.308.fits.Z", result.OriginalName);
        Assert.Equal("SPHER.2016-09-26T03:04:09.308.fits.Z", TapDownloader.OriginalNameOf(result.RequirePath()));
        Assert.Equal(file.Content, await File.ReadAllBytesAsync(result.Path!));
        Assert.Equal((300_000, 300_000, 0), (result.Size, result.BytesReceived, result.ResumedFrom));
        Assert.Equal(TapDownloadProof.Size, result.Proof);
        Assert.Equal("application/fits", result.ContentType);
        Assert.Empty(world.Left);
    }

    [Fact]
    public async Task Outcomes_come_in_the_order_of_the_inputs_and_with_them()
    {
        await using var world = new DownloadWorld();
        world.Server["/good.fits"] = ServedFile.Random(1, 1000);
        world.Server["/other.fits"] = ServedFile.Random(2, 1000);
        world.Server.Answer("/secret.fits", _ => LoopbackReply.Of(401, "text/plain", "PermissionDenied: proprietary until 2030"));
        world.Server.Answer("/ill.fits", _ => LoopbackReply.Of(500, "text/html", "<h1>Out of tapes</h1>"));
        world.Server.Answer("/later.fits", _ => LoopbackReply.Of(202, "text/plain", "staging"));
        string[] names = ["missing", "good", "secret", "ill", "good", "other", "later"];

        var report = await world.Downloader.DownloadAsync(names, name => new TapDownload(world.Server.At($"/{name}.fits")), world.Folder);

        Assert.Equal(names, report.Select(one => one.Input));
        Assert.Equal(
            [
                TapDownloadOutcome.NotFound, TapDownloadOutcome.Saved, TapDownloadOutcome.Denied, TapDownloadOutcome.Failed,
                TapDownloadOutcome.Saved,
                TapDownloadOutcome.Saved, TapDownloadOutcome.Failed,
            ],
            report.Select(one => one.Result.Outcome));
        Assert.Equal(["missing", "secret", "ill", "later"], report.Missing.Select(one => one.Input));
        Assert.Equal("3 Saved, 1 Denied, 1 NotFound, 2 Failed", report.ToString());
        Assert.Equal(["good.fits", "other.fits"], world.Files);
        Assert.Single(world.Server.Requests, request => request.Target == "/good.fits");
        Assert.Contains("proprietary until 2030", report[2].Result.Message, StringComparison.Ordinal);
        Assert.Contains("Nobody was logged in", report[2].Result.Message, StringComparison.Ordinal);
        Assert.Contains("Out of tapes", report[3].Result.Message, StringComparison.Ordinal);

        var thrown = Assert.Throws<TapDownloadException>(report.ThrowIfIncomplete);
        Assert.StartsWith("4 of 7 files are not there:\nNotFound: http://127.0.0.1", thrown.Message, StringComparison.Ordinal);
        Assert.Equal(TapFailureKind.Download, thrown.FailureKind);
        Assert.Throws<TapDownloadException>(report[0].Result.RequirePath);
    }

    [Fact]
    public async Task Inputs_of_one_file_share_what_they_know_and_one_that_contradicts_is_told()
    {
        await using var world = new DownloadWorld();
        var served = ServedFile.Random(1, 1000);
        world.Server["/a.fits"] = served;
        var url = world.Server.At("/a.fits");

        var report = await world.Downloader.DownloadAsync(
            [new TapDownload(url), new TapDownload(url)
            {
                Checksum = TapChecksum.Parse("md5:" + served.Md5)
            }, new TapDownload(url) { Size = 1000 }, new TapDownload(url) { Size = 7 }],
            world.Folder);

        Assert.Equal("3 Saved, 1 Corrupt", report.ToString());
        Assert.All(report.Take(3), one => Assert.Equal(TapDownloadProof.GivenChecksum, one.Result.Proof));
        Assert.All(report, one => Assert.Same(one.Input, one.Result.File));
        Assert.Contains("Another input expects", report[3].Result.Message, StringComparison.Ordinal);
        Assert.Single(world.Server.Requests);
    }

    [Fact]
    public async Task Nothing_is_nothing()
    {
        await using var world = new DownloadWorld();

        var report = await world.Downloader.DownloadAsync(Array.Empty<Uri>(), world.Folder);

        Assert.Empty(report);
        Assert.True(report.ThrowIfIncomplete().IsComplete);
    }

    [Fact]
    public async Task An_empty_file_is_a_file()
    {
        await using var world = new DownloadWorld();
        world.Server["/empty.txt"] = new ServedFile { Content = [] };

        Assert.Equal(TapDownloadOutcome.Saved, (await world.GetAsync("/empty.txt")).Outcome);
        Assert.Equal(TapDownloadOutcome.Skipped, (await world.GetAsync("/empty.txt")).Outcome);
        Assert.Equal(["empty.txt"], world.Files);
        Assert.Empty(world.Left);
    }

    [Theory]
    [InlineData("<html><form action=login><input type=\"password\"></form>Please log in</html>", TapDownloadOutcome.Denied,
        "Please log in")]
    [InlineData("<html>Site under maintenance</html>", TapDownloadOutcome.Failed, "Site under maintenance")]
    public async Task A_page_is_no_file(string page, TapDownloadOutcome outcome, string words)
    {
        await using var world = new DownloadWorld();
        world.Server.Answer("/a.fits", _ => LoopbackReply.Of(200, "text/html; charset=utf-8", page));

        var result = await world.GetAsync("/a.fits");

        Assert.Equal(outcome, result.Outcome);
        Assert.Contains(words, result.Message, StringComparison.Ordinal);
        Assert.Empty(world.Files);
        Assert.Equal(
            TapDownloadOutcome.Saved, (await world.GetAsync(new TapDownload(world.Server.At("/a.fits")) { MayBePage = true })).Outcome);
    }

    [Fact]
    public async Task A_page_called_html_is_one()
    {
        await using var world = new DownloadWorld();
        world.Server.Answer("/log.html", _ => LoopbackReply.Of(200, "text/html", "<p>night log"));

        Assert.Equal(TapDownloadOutcome.Saved, (await world.GetAsync("/log.html")).Outcome);
    }

    [Fact]
    public async Task Cancelling_leaves_an_outcome_for_each_and_what_had_come()
    {
        await using var world = new DownloadWorld();
        using var cancel = new CancellationTokenSource();
        for (var i = 0; i < 20; i++)
            world.Server[$"/{i}.fits"] = ServedFile.Random(i, 5000);
        var count = 0;
        world.Server.Before = async token =>
        {
            if (Interlocked.Increment(ref count) == 6)
            {
                await cancel.CancelAsync();
                await Task.Delay(Timeout.Infinite, token);
            }
        };

        var urls = Enumerable.Range(0, 20).Select(i => world.Server.At($"/{i}.fits")).ToList();
        var report = await world.Downloader.DownloadAsync(
            urls, world.Folder, new TapDownloadOptions { MaxParallel = 1 }, null, cancel.Token);

        Assert.Equal(urls, report.Select(one => one.Input));
        Assert.Equal("5 Saved, 15 Cancelled", report.ToString());
        Assert.All(report.Take(5), one => Assert.Equal(TapDownloadOutcome.Saved, one.Result.Outcome));
        Assert.ThrowsAny<OperationCanceledException>(() => { report.ThrowIfIncomplete(); });
        Assert.ThrowsAny<OperationCanceledException>(report[19].Result.RequirePath);

        world.Server.Before = _ => Task.CompletedTask;
        var second = await world.Downloader.DownloadAsync(urls, world.Folder);
        Assert.Equal("15 Saved, 5 Skipped", second.ToString());
    }

    [Fact]
    public async Task No_more_files_at_a_time_than_allowed_from_one_host_and_in_all()
    {
        await using var world = new DownloadWorld();
        for (var i = 0; i < 30; i++)
            world.Server[$"/{i}.fits"] = ServedFile.Random(i, 20_000);
        world.Server.Before = token => Task.Delay(5, token);
        var urls = Enumerable.Range(0, 30).Select(i => world.Server.At($"/{i}.fits")).ToList();

        var report = await world.Downloader.DownloadAsync(urls, world.Folder, new TapDownloadOptions { MaxParallel = 8, MaxPerHost = 3 });

        Assert.True(report.IsComplete);
        Assert.InRange(world.Server.MostConnections, 2, 3);
    }

    [Fact]
    public async Task Progress_counts_bytes_and_files_one_report_at_a_time()
    {
        await using var world = new DownloadWorld();
        for (var i = 0; i < 5; i++)
            world.Server[$"/{i}.fits"] = ServedFile.Random(i, 1_500_000);
        var seen = new Reports();

        await world.Downloader.DownloadAsync(Enumerable.Range(0, 5).Select(i => world.Server.At($"/{i}.fits")), world.Folder, null, seen);

        Assert.Equal(Enumerable.Range(1, 5), seen.All.Where(report => report.Ended is not null).Select(report => report.FilesEnded));
        Assert.Equal(7_500_000, seen.All[^1].BytesReceived);
        Assert.Equal(5, seen.All[^1].Files);
        Assert.Equal(seen.All.Select(report => report.BytesReceived).Order(), seen.All.Select(report => report.BytesReceived));
        Assert.Contains(seen.All, report => report.Ended is null);
    }

    [Fact]
    public async Task A_credential_goes_to_its_origin_and_no_further()
    {
        await using var world = new DownloadWorld();
        await using var mirror = new FileServer();
        mirror["/m/a.fits"] = ServedFile.Random(1, 1000);
        world.Server["/b.fits"] = ServedFile.Random(2, 1000);
        world.Server["/c.fits"] = ServedFile.Random(3, 1000);
        world.Server.Answer("/a.fits", _ => LoopbackReply.Redirect(303, mirror.At("/m/a.fits").AbsoluteUri));
        using var client = new TapClient(
            new Uri(world.Server.Url, "tap"),
            new TapClientOptions { Credential = TapCredential.Bearer(TapSecret.Of("t0ps3cret"), world.Server.Url) });

        var report = await client.Downloads.DownloadAsync(
            [new TapDownload(
                world.Server.At("/a.fits")), new TapDownload(world.Server.At("/b.fits")),
                new TapDownload(world.Server.At("/c.fits")) { IsAnonymous = true }],
            world.Folder);

        Assert.True(report.IsComplete, string.Join('\n', report.Select(one => one.Result.Message)));
        Assert.Null(Assert.Single(mirror.Requests).Authorization);
        Assert.Equal(
            ["/a.fits Bearer t0ps3cret", "/b.fits Bearer t0ps3cret", "/c.fits "],
            world.Server.Requests.Select(request => $"{request.Target} {request.Authorization}").Order(StringComparer.Ordinal));
        Assert.Equal(mirror.At("/m/a.fits"), report[0].Result.FinalUrl);
    }

    [Fact]
    public async Task No_secret_is_written_beside_the_files_or_into_messages()
    {
        await using var world = new DownloadWorld();
        world.Server["/a.fits?token=hush"] = ServedFile.Random(1, 1000);
        world.Server.Answer("/b.fits?token=hush", _ => LoopbackReply.Of(403, "text/plain", "token=hush is not enough"));

        await world.GetAsync("/a.fits?token=hush");
        var refused = await world.GetAsync("/b.fits?token=hush");

        Assert.All(
            Directory.GetFiles(world.State), path => Assert.DoesNotContain("hush", File.ReadAllText(path), StringComparison.Ordinal));
        Assert.DoesNotContain("hush", refused.Message + refused.FinalUrl, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_folder_that_cannot_be_one_is_said_to_be_so()
    {
        await using var world = new DownloadWorld();
        Directory.CreateDirectory(world.Outside);
        await File.WriteAllTextAsync(Path.Combine(world.Outside, "file"), "");

        var failure = await Assert.ThrowsAsync<IOException>(() =>
            world.Downloader.DownloadAsync([world.Server.At("/a.fits")], Path.Combine(world.Outside, "file", "in")));

        Assert.Contains("cannot be written to", failure.Message, StringComparison.Ordinal);
        Assert.Empty(world.Server.Requests);
    }

    [Fact]
    public async Task A_handler_that_decompresses_is_refused()
    {
        await using var world = new DownloadWorld();
        using var handler = new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            UseCookies = false,
            AutomaticDecompression = System.Net.DecompressionMethods.All
        };
        using var downloader = new TapDownloader(new TapClientOptions { Handler = handler });

        var failure = await Assert.ThrowsAsync<InvalidOperationException>(
            () => downloader.DownloadAsync([world.Server.At("/a.fits")], world.Folder));

        Assert.Contains("AutomaticDecompression", failure.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("ftp://a.example/x")]
    [InlineData("https://jane:secret@a.example/x")]
    public void Files_have_urls_without_logins(string url)
    {
        var refused = Assert.Throws<ArgumentException>(() => new TapDownload(new Uri(url)));

        Assert.DoesNotContain("secret", refused.Message, StringComparison.Ordinal);
    }

    private sealed class Reports : IProgress<TapDownloadProgress>
    {
        private int _inside;

        public List<TapDownloadProgress> All { get; } = [];

        public void Report(TapDownloadProgress value)
        {
            Assert.Equal(1, Interlocked.Increment(ref _inside));
            All.Add(value);
            Interlocked.Decrement(ref _inside);
        }
    }
}
