using TypedTap.Downloads;
using TypedTap.Tap;

namespace TypedTap.Tests.Downloads;

public sealed class ResumeTests
{
    private static readonly ServedFile File1 = ServedFile.Random(1, 500_000);

    [Theory]
    [InlineData("\"tag\"", null, "\"tag\"")]
    [InlineData(null, "Mon, 30 Nov 2026 10:00:00 GMT", "Mon, 30 Nov 2026 10:00:00 GMT")]
    [InlineData("\"tag\"", "Mon, 30 Nov 2026 10:00:00 GMT", "\"tag\"")]
    public async Task It_goes_on_where_it_was_broken_off(string? tag, string? changed, string validator)
    {
        await using var world = new DownloadWorld();
        var file = File1 with { ETag = tag, LastModified = changed };
        await world.BreakAsync("/a.fits", file, 200_000);

        var result = await world.GetAsync("/a.fits");

        Assert.Equal((TapDownloadOutcome.Saved, 200_000, 300_000), (result.Outcome, result.ResumedFrom, result.BytesReceived));
        Assert.Equal("bytes=200000-", world.Server.Requests[^1].Headers.Find("Range"));
        Assert.Equal(validator, world.Server.Requests[^1].Headers.Find("If-Range"));
        Assert.Equal(file.Content, await File.ReadAllBytesAsync(result.Path!));
        Assert.Empty(world.Left);
    }

    [Fact]
    public async Task An_answer_that_breaks_off_is_gone_on_with_at_once()
    {
        await using var world = new DownloadWorld();
        world.Server["/a.fits"] = File1.With(("Repr-Digest", Sha256(File1))) with { BreaksAfter = 120_000 };

        var result = await world.GetAsync("/a.fits");

        Assert.Equal((TapDownloadOutcome.Saved, TapDownloadProof.ServiceChecksum), (result.Outcome, result.Proof));
        Assert.Equal(5, world.Server.Requests.Count);
        Assert.Equal(500_000, result.BytesReceived);
        Assert.Equal(File1.Content, await File.ReadAllBytesAsync(result.Path!));
    }

    [Fact]
    public async Task An_answer_that_never_gets_anywhere_is_given_up()
    {
        await using var world = new DownloadWorld();
        world.Server["/a.fits"] = File1 with { BreaksAfter = 10 };

        var result = await world.GetAsync("/a.fits");

        Assert.Equal(TapDownloadOutcome.Failed, result.Outcome);
        Assert.Contains("broke off", result.Message, StringComparison.Ordinal);
        Assert.IsType<TapTransportException>(result.Error);
        Assert.Equal(4, world.Server.Requests.Count);
        Assert.Empty(world.Files);
        Assert.Equal([".part"], world.Left);
    }

    [Fact]
    public async Task An_answer_that_always_breaks_off_at_the_same_place_is_given_up_where_it_cannot_be_gone_on_with()
    {
        await using var world = new DownloadWorld();
        var file = File1 with { ETag = null };
        world.Server["/a.fits"] = file with { BreaksAfter = 200_000 };
        world.Server.Before = _ =>
        {
            // Were it asked for again and again, the test would end all the same.
            if (world.Server.Requests.Count > 30)
                world.Server["/a.fits"] = file;
            return Task.CompletedTask;
        };

        var result = await world.GetAsync("/a.fits");

        Assert.Equal(TapDownloadOutcome.Failed, result.Outcome);
        Assert.Contains("broke off", result.Message, StringComparison.Ordinal);
        Assert.Equal(5, world.Server.Requests.Count);
    }

    [Theory]
    [InlineData("text/html", null, "<html>Site under maintenance</html>", TapDownloadOutcome.Failed)]
    [InlineData("text/html", null, "<html><input type=\"password\"></html>", TapDownloadOutcome.Denied)]
    [InlineData("application/fits", "zstd", "packed", TapDownloadOutcome.Failed)]
    public async Task What_is_not_the_file_costs_nothing_of_what_had_come(
        string type, string? encoding, string body, TapDownloadOutcome outcome)
    {
        await using var world = new DownloadWorld();
        await world.BreakAsync("/a.fits", File1, 200_000);
        world.Server.Answer("/a.fits", request => world.Server.Requests.Count > 2
            ? LoopbackReply.Of(
                206, "application/fits", File1.Content[200_000..], ("ETag", File1.ETag!), ("Content-Range", "bytes 200000-499999/500000"))
            : LoopbackReply.Of(200, type, body, encoding is null ? [] : [("Content-Encoding", encoding)]));

        var refused = await world.GetAsync("/a.fits");
        Assert.Equal((outcome, type), (refused.Outcome, refused.ContentType));
        Assert.Equal(File1.Content[..200_000], await File.ReadAllBytesAsync(Directory.GetFiles(world.State, "*.part").Single()));

        var result = await world.GetAsync("/a.fits");
        Assert.Equal((TapDownloadOutcome.Saved, 200_000, 300_000), (result.Outcome, result.ResumedFrom, result.BytesReceived));
        Assert.Equal(File1.Content, await File.ReadAllBytesAsync(result.Path!));
    }

    [Theory]
    [InlineData(false, true)]
    [InlineData(true, false)]
    public async Task A_file_that_has_changed_is_fetched_whole(bool takesRanges, bool takesIfRange)
    {
        await using var world = new DownloadWorld();
        await world.BreakAsync("/a.fits", File1, 200_000);
        var changed = ServedFile.Random(2, 500_000) with { TakesRanges = takesRanges, TakesIfRange = takesIfRange };
        world.Server["/a.fits"] = changed;

        var result = await world.GetAsync("/a.fits");

        Assert.Equal((TapDownloadOutcome.Saved, 0), (result.Outcome, result.ResumedFrom));
        Assert.Equal(changed.Content, await File.ReadAllBytesAsync(result.Path!));
    }

    [Fact]
    public async Task A_service_without_ranges_sends_it_whole_again()
    {
        await using var world = new DownloadWorld();
        await world.BreakAsync("/a.fits", File1, 200_000);
        world.Server["/a.fits"] = File1 with { TakesRanges = false };

        var result = await world.GetAsync("/a.fits");

        Assert.Equal((TapDownloadOutcome.Saved, 0, 500_000), (result.Outcome, result.ResumedFrom, result.BytesReceived));
        Assert.Equal(File1.Content, await File.ReadAllBytesAsync(result.Path!));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("W/\"weak\"")]
    public async Task Without_anything_that_proves_it_to_be_the_same_it_is_fetched_whole(string? tag)
    {
        await using var world = new DownloadWorld();
        await world.BreakAsync("/a.fits", File1 with { ETag = tag }, 200_000);

        var result = await world.GetAsync("/a.fits");

        Assert.Null(world.Server.Requests[^1].Headers.Find("Range"));
        Assert.Equal((TapDownloadOutcome.Saved, 500_000), (result.Outcome, result.BytesReceived));
    }

    [Fact]
    public async Task A_checksum_proves_it_afterwards_and_what_does_not_fit_is_fetched_whole()
    {
        await using var world = new DownloadWorld();
        var file = File1 with { ETag = null };
        await world.BreakAsync("/a.fits", file, 200_000);
        var wanted = new TapDownload(world.Server.At("/a.fits")) { Checksum = TapChecksum.Parse("md5:" + file.Md5) };

        var resumed = await world.GetAsync(wanted);
        Assert.Equal(
            (TapDownloadOutcome.Saved, TapDownloadProof.GivenChecksum, 200_000), (resumed.Outcome, resumed.Proof, resumed.ResumedFrom));

        var other = ServedFile.Random(9, 500_000) with { ETag = null };
        await world.BreakAsync("/b.fits", file, 200_000);
        world.Server["/b.fits"] = other;
        var again = await world.GetAsync(new TapDownload(world.Server.At("/b.fits")) { Checksum = TapChecksum.Parse("md5:" + other.Md5) });
        Assert.Equal((TapDownloadOutcome.Saved, 0), (again.Outcome, again.ResumedFrom));
        Assert.Equal(other.Content, await File.ReadAllBytesAsync(again.Path!));
    }

    [Fact]
    public async Task All_that_had_come_is_not_asked_for_again()
    {
        await using var world = new DownloadWorld();
        await world.BreakAsync("/a.fits", File1, 499_999);
        await File.AppendAllBytesAsync(Directory.GetFiles(world.State, "*.part").Single(), [File1.Content[^1]]);
        var before = world.Server.Requests.Count;

        Assert.Equal(TapDownloadOutcome.Saved, (await world.GetAsync("/a.fits")).Outcome);
        Assert.Equal(before, world.Server.Requests.Count);
        Assert.Equal(File1.Content, await File.ReadAllBytesAsync(world["a.fits"]));
    }

    [Fact]
    public async Task More_than_there_is_is_an_own_start()
    {
        await using var world = new DownloadWorld();
        await world.BreakAsync("/a.fits", File1, 300_000);
        await File.AppendAllBytesAsync(Directory.GetFiles(world.State, "*.part").Single(), new byte[300_000]);

        Assert.Equal(TapDownloadOutcome.Saved, (await world.GetAsync("/a.fits")).Outcome);
        Assert.Equal(File1.Content, await File.ReadAllBytesAsync(world["a.fits"]));
    }

    [Theory]
    [InlineData("bytes 100-499999/500000")]
    [InlineData("bytes 200000-499999/600000")]
    [InlineData("bytes 499999-200000/500000")]
    [InlineData("lines 1-2/3")]
    [InlineData(null)]
    public async Task A_piece_that_is_not_the_one_asked_for_is_not_used(string? range)
    {
        await using var world = new DownloadWorld();
        await world.BreakAsync("/a.fits", File1, 200_000);
        world.Server.Answer("/a.fits", request => request.Headers.Find("Range") is null
            ? LoopbackReply.Of(200, "application/fits", File1.Content)
            : LoopbackReply.Of(206, "application/fits", File1.Content[200_000..], range is null ? [] : [("Content-Range", range)]));

        var result = await world.GetAsync("/a.fits");

        Assert.Equal((TapDownloadOutcome.Saved, 0), (result.Outcome, result.ResumedFrom));
        Assert.Equal(File1.Content, await File.ReadAllBytesAsync(result.Path!));
    }

    [Fact]
    public async Task A_service_that_sends_pieces_only_is_an_error_and_no_circle()
    {
        await using var world = new DownloadWorld();
        world.Server.Answer("/a.fits", _ => LoopbackReply.Of(206, "application/fits", [1, 2, 3], ("Content-Range", "bytes 0-2/3")));

        var result = await world.GetAsync("/a.fits");

        Assert.Equal(TapDownloadOutcome.Failed, result.Outcome);
        Assert.Contains("not asked for (206)", result.Message, StringComparison.Ordinal);
        Assert.Single(world.Server.Requests);
    }

    [Fact]
    public async Task A_piece_of_the_rest_is_gone_on_from()
    {
        await using var world = new DownloadWorld();
        await world.BreakAsync("/a.fits", File1, 200_000);
        world.Server.Answer("/a.fits", request =>
        {
            var from = int.Parse(request.Headers.Find("Range")!["bytes=".Length..^1], System.Globalization.CultureInfo.InvariantCulture);
            var to = Math.Min(from + 100_000, 500_000);
            return LoopbackReply.Of(
                206, "application/fits", File1.Content[from..to], ("ETag", File1.ETag!),
                ("Content-Range", $"bytes {from}-{to - 1}/500000"));
        });

        Assert.Equal(TapDownloadOutcome.Saved, (await world.GetAsync("/a.fits")).Outcome);
        Assert.Equal(File1.Content, await File.ReadAllBytesAsync(world["a.fits"]));
    }

    [Fact]
    public async Task A_length_that_nobody_tells_is_asked_for()
    {
        await using var world = new DownloadWorld();
        world.Server.Answer("/a.txt", request => request.Headers.Find("Range") switch
        {
            null => LoopbackReply.Raw("HTTP/1.1 200 OK\r\nETag: \"x\"\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nhello\r\n", []),
            "bytes=5-" => LoopbackReply.Of(206, "text/plain", " wor", ("ETag", "\"x\""), ("Content-Range", "bytes 5-8/*")),
            "bytes=9-" => LoopbackReply.Of(206, "text/plain", "ld", ("ETag", "\"x\""), ("Content-Range", "bytes 9-10/*")),
            _ => LoopbackReply.Of(416, "text/plain", "", ("ETag", "\"x\""), ("Content-Range", "bytes */11")),
        });

        Assert.Equal(TapDownloadOutcome.Saved, (await world.GetAsync("/a.txt")).Outcome);
        Assert.Equal("hello world", await File.ReadAllTextAsync(world["a.txt"]));
    }

    [Fact]
    public async Task Pieces_of_nothing_are_no_circle()
    {
        await using var world = new DownloadWorld();
        await world.BreakAsync("/a.fits", File1, 200_000);
        world.Server.Answer(
            "/a.fits", _ =>
                LoopbackReply.Of(206, "application/fits", "", ("ETag", File1.ETag!), ("Content-Range", "bytes 200000-200001/500000")));

        Assert.Equal(TapDownloadOutcome.Failed, (await world.GetAsync("/a.fits")).Outcome);
    }

    [Fact]
    public async Task Ranges_survive_redirects_to_other_hosts()
    {
        await using var world = new DownloadWorld();
        await using var mirror = new FileServer();
        mirror["/m"] = File1 with { BreaksAfter = 200_000 };
        world.Server.Answer("/a.fits", _ => LoopbackReply.Redirect(307, mirror.At("/m").AbsoluteUri));

        Assert.Equal(TapDownloadOutcome.Saved, (await world.GetAsync("/a.fits")).Outcome);
        Assert.Equal([null, "bytes=200000-", "bytes=400000-"], mirror.Requests.Select(request => request.Headers.Find("Range")));
        Assert.Equal(File1.Content, await File.ReadAllBytesAsync(world["a.fits"]));
    }

    [Fact]
    public async Task Another_run_at_the_same_file_is_seen()
    {
        await using var world = new DownloadWorld();
        await world.BreakAsync("/a.fits", File1, 200_000);
        var part = Directory.GetFiles(world.State, "*.part").Single();

        await using (new FileStream(part, FileMode.Open, FileAccess.ReadWrite, FileShare.None))
        {
            var result = await world.GetAsync("/a.fits");
            Assert.Equal(TapDownloadOutcome.Failed, result.Outcome);
            Assert.Contains("Another program", result.Message, StringComparison.Ordinal);
        }

        Assert.Equal(TapDownloadOutcome.Saved, (await world.GetAsync("/a.fits")).Outcome);
    }

    [Fact]
    public async Task A_damaged_record_costs_no_more_than_the_file()
    {
        await using var world = new DownloadWorld();
        await world.BreakAsync("/a.fits", File1, 200_000);
        var record = Directory.GetFiles(world.State, "*.json").Single();
        foreach (var text in new[]
        {
            "", "{", "null", "[]", "{\"version\":1}", """{"version":1,"originalName":"a","name":"../../a","size":0}"""
        })
        {
            await File.WriteAllTextAsync(record, text);
            Assert.Equal(TapDownloadOutcome.Saved, (await world.GetAsync("/a.fits")).Outcome);
            Assert.Equal(File1.Content, await File.ReadAllBytesAsync(world["a.fits"]));
            File.Delete(world["a.fits"]);
        }

        Assert.Empty(Directory.GetFiles(world.Outside));
    }

    private static string Sha256(ServedFile file) =>
        $"sha-256=:{Convert.ToBase64String(System.Security.Cryptography.SHA256.HashData(file.Content))}:";
}
