using TypedTap.Downloads;

namespace TypedTap.Tests.Downloads;

public sealed class ExistingTests
{
    private static readonly ServedFile One = ServedFile.Random(1, 5000).Named("attachment; filename=\"a:1.fits\"");
    private static readonly ServedFile Other = ServedFile.Random(2, 5000).Named("attachment; filename=\"A:1.fits\"");

    [Fact]
    public async Task What_is_there_is_not_asked_for_again()
    {
        await using var world = new DownloadWorld();
        world.Server["/1"] = One;
        var first = await world.GetAsync("/1");

        var second = await world.GetAsync("/1");

        Assert.Equal(
            (TapDownloadOutcome.Skipped, first.Path, "a:1.fits", 5000L), (second.Outcome, second.Path, second.OriginalName, second.Size));
        Assert.Equal(0, second.BytesReceived);
        Assert.Single(world.Server.Requests);
    }

    [Fact]
    public async Task Neither_is_it_when_only_the_run_id_is_another_or_the_id_is_the_same()
    {
        await using var world = new DownloadWorld();
        world.Server["/1?RUNID=first&X=1"] = One;
        world.Server["/2?sig=a"] = Other;
        await world.GetAsync("/1?RUNID=first&X=1");
        await world.GetAsync(new TapDownload(world.Server.At("/2?sig=a")) { Id = "cadc:X/2" });

        Assert.Equal(TapDownloadOutcome.Skipped, (await world.GetAsync("/1?RUNID=second&X=1")).Outcome);
        Assert.Equal(TapDownloadOutcome.NotFound, (await world.GetAsync("/1?RUNID=second&X=2")).Outcome);
        Assert.Equal(
            TapDownloadOutcome.Skipped, (await world.GetAsync(new TapDownload(world.Server.At("/2?sig=b")) { Id = "cadc:X/2" })).Outcome);
    }

    [Fact]
    public async Task Two_files_of_one_name_are_two_files_in_whatever_case()
    {
        await using var world = new DownloadWorld();
        world.Server["/1"] = One;
        world.Server["/2"] = Other;
        world.Server["/3"] = ServedFile.Random(3, 5000).Named("attachment; filename=\"a:1.fits\"");

        var first = await world.GetAsync("/1");
        var report = await world.Downloader.DownloadAsync(
            [world.Server.At("/1"), world.Server.At("/2"), world.Server.At("/3")], world.Folder,
            new TapDownloadOptions { MaxParallel = 1 });

        Assert.Equal(["a%3A1.fits", "A%3A1~2.fits", "a%3A1~3.fits"], report.Paths.Select(path => Path.GetFileName(path)));
        Assert.Equal(One.Content, await File.ReadAllBytesAsync(first.Path!));
        Assert.Equal(Other.Content, await File.ReadAllBytesAsync(report[1].Result.Path!));
        Assert.Contains("was taken by another file", report[1].Result.Message, StringComparison.Ordinal);
        Assert.Equal("A:1.fits", TapDownloader.OriginalNameOf(report[1].Result.Path!));
    }

    [Fact]
    public async Task A_file_of_unknown_origin_is_left_alone()
    {
        await using var world = new DownloadWorld();
        world.Server["/1"] = One;
        Directory.CreateDirectory(world.Folder);
        await File.WriteAllBytesAsync(world["a%3A1.fits"], new byte[5000]);

        var result = await world.GetAsync("/1");

        Assert.Equal((TapDownloadOutcome.Saved, world["a%3A1~2.fits"]), (result.Outcome, result.Path));
        Assert.Equal(new byte[5000], await File.ReadAllBytesAsync(world["a%3A1.fits"]));
    }

    [Theory]
    [InlineData("a%3A1.fits")]
    [InlineData("a:1.fits")]
    public async Task A_file_of_unknown_origin_with_the_right_checksum_is_the_one(string stored)
    {
        if (OperatingSystem.IsWindows() && stored.Contains(':', StringComparison.Ordinal))
            return;
        await using var world = new DownloadWorld();
        world.Server["/1"] = One.With(("Content-MD5", Convert.ToBase64String(Convert.FromHexString(One.Md5))));
        Directory.CreateDirectory(world.Folder);
        await File.WriteAllBytesAsync(world[stored], One.Content);

        var result = await world.GetAsync("/1");
        Assert.Equal(
            (TapDownloadOutcome.Skipped, world[stored], TapDownloadProof.ServiceChecksum), (result.Outcome, result.Path, result.Proof));

        // Its record spares even the question the next time.
        Assert.Equal(TapDownloadOutcome.Skipped, (await world.GetAsync("/1")).Outcome);
        Assert.Single(world.Server.Requests);
    }

    [Fact]
    public async Task Who_knows_name_and_checksum_need_not_ask()
    {
        await using var world = new DownloadWorld();
        Directory.CreateDirectory(world.Folder);
        await File.WriteAllBytesAsync(world["mine.fits"], One.Content);

        var result = await world.GetAsync(
            new TapDownload(world.Server.At("/1")) { Name = "mine.fits", Checksum = TapChecksum.Parse("md5:" + One.Md5), Size = 5000 });

        Assert.Equal((TapDownloadOutcome.Skipped, TapDownloadProof.GivenChecksum), (result.Outcome, result.Proof));
        Assert.Empty(world.Server.Requests);
    }

    [Fact]
    public async Task Names_are_trusted_when_asked_to_but_not_against_sizes()
    {
        await using var world = new DownloadWorld();
        world.Server["/1"] = One;
        world.Server["/2"] = Other with { Content = new byte[10] };
        Directory.CreateDirectory(world.Folder);
        await File.WriteAllBytesAsync(world["a:1.fits"], new byte[5000]);
        var trusting = new TapDownloadOptions { Existing = TapExistingFiles.TrustNames };

        Assert.Equal(
            (TapDownloadOutcome.Skipped, TapDownloadProof.Size),
            await world.GetAsync("/1", trusting) is var one ? (one.Outcome, one.Proof) : default);
        Assert.Equal(TapDownloadOutcome.Saved, (await world.GetAsync("/2", trusting)).Outcome);
    }

    [Fact]
    public async Task A_file_that_was_changed_here_is_left_alone_and_fetched_beside()
    {
        await using var world = new DownloadWorld();
        world.Server["/1"] = One;
        await world.GetAsync("/1");
        await File.WriteAllBytesAsync(world["a%3A1.fits"], new byte[100]);

        var result = await world.GetAsync("/1");

        Assert.Equal((TapDownloadOutcome.Saved, world["a%3A1~2.fits"]), (result.Outcome, result.Path));
        Assert.Equal(TapDownloadOutcome.Skipped, (await world.GetAsync("/1")).Outcome);
    }

    [Fact]
    public async Task A_file_that_was_changed_here_without_becoming_longer_is_not_the_one()
    {
        await using var world = new DownloadWorld();
        world.Server["/1"] = One;
        await world.GetAsync("/1");
        await File.WriteAllBytesAsync(world["a%3A1.fits"], new byte[5000]);
        File.SetLastWriteTimeUtc(world["a%3A1.fits"], new DateTime(2020, 1, 1, 0, 0, 0, DateTimeKind.Utc));

        Assert.Equal(
            TapDownloadOutcome.Skipped,
            (await world.GetAsync("/1", new TapDownloadOptions { Existing = TapExistingFiles.TrustNames })).Outcome);
        var result = await world.GetAsync("/1");

        Assert.Equal((TapDownloadOutcome.Saved, world["a%3A1~2.fits"]), (result.Outcome, result.Path));
        Assert.Equal(One.Content, await File.ReadAllBytesAsync(result.Path!));
        Assert.Equal(new byte[5000], await File.ReadAllBytesAsync(world["a%3A1.fits"]));
    }

    [Fact]
    public async Task A_file_that_was_only_touched_is_the_same_if_its_checksum_is()
    {
        await using var world = new DownloadWorld();
        world.Server["/1"] = One;
        var wanted = new TapDownload(world.Server.At("/1")) { Checksum = TapChecksum.Parse("md5:" + One.Md5) };
        await world.GetAsync(wanted);
        File.SetLastWriteTimeUtc(world["a%3A1.fits"], new DateTime(2020, 1, 1, 0, 0, 0, DateTimeKind.Utc));
        Assert.Equal(TapDownloadOutcome.Skipped, (await world.GetAsync(wanted)).Outcome);

        var changed = (byte[])One.Content.Clone();
        changed[17]++;
        var time = File.GetLastWriteTimeUtc(world["a%3A1.fits"]);
        await File.WriteAllBytesAsync(world["a%3A1.fits"], changed);
        Assert.Equal(TapDownloadOutcome.Saved, (await world.GetAsync(wanted)).Outcome);
        Assert.NotEqual(time, File.GetLastWriteTimeUtc(world["a%3A1.fits"]));
    }

    [Fact]
    public async Task Verifying_reads_what_times_vouch_for()
    {
        await using var world = new DownloadWorld();
        world.Server["/1"] = One;
        var wanted = new TapDownload(world.Server.At("/1")) { Checksum = TapChecksum.Parse("md5:" + One.Md5) };
        await world.GetAsync(wanted);
        var time = File.GetLastWriteTimeUtc(world["a%3A1.fits"]);
        var rotten = (byte[])One.Content.Clone();
        rotten[4000] ^= 1;
        await File.WriteAllBytesAsync(world["a%3A1.fits"], rotten);
        File.SetLastWriteTimeUtc(world["a%3A1.fits"], time);

        Assert.Equal(TapDownloadOutcome.Skipped, (await world.GetAsync(wanted)).Outcome);
        Assert.Equal(
            TapDownloadOutcome.Saved,
            (await world.GetAsync(wanted, new TapDownloadOptions { Existing = TapExistingFiles.Verify })).Outcome);
    }

    [Fact]
    public async Task Replacing_fetches_again_and_replaces()
    {
        await using var world = new DownloadWorld();
        world.Server["/1"] = One;
        await world.GetAsync("/1");
        var fresh = ServedFile.Random(8, 6000).Named("attachment; filename=\"a:1.fits\"");
        world.Server["/1"] = fresh;

        var result = await world.GetAsync("/1", new TapDownloadOptions { Existing = TapExistingFiles.Replace });

        Assert.Equal((TapDownloadOutcome.Saved, world["a%3A1.fits"]), (result.Outcome, result.Path));
        Assert.Equal(fresh.Content, await File.ReadAllBytesAsync(world["a%3A1.fits"]));
        Assert.Equal(["a%3A1.fits"], world.Files);
    }

    [Fact]
    public async Task A_new_expectation_makes_it_another_file()
    {
        await using var world = new DownloadWorld();
        world.Server["/1"] = One;
        var wanted = new TapDownload(world.Server.At("/1")) { Checksum = TapChecksum.Parse("md5:" + One.Md5) };
        await world.GetAsync(wanted);
        world.Server["/1"] = Other;

        var result = await world.GetAsync(wanted with { Checksum = TapChecksum.Parse("md5:" + Other.Md5) });

        Assert.Equal(TapDownloadOutcome.Saved, result.Outcome);
        Assert.Equal(Other.Content, await File.ReadAllBytesAsync(result.Path!));
    }

    [Fact]
    public async Task A_program_that_ended_just_before_the_name_was_given_has_it_given_by_the_next()
    {
        await using var world = new DownloadWorld();
        world.Server["/1"] = One;
        var first = await world.GetAsync("/1");
        var record = Directory.GetFiles(world.State, "*.json").Single();
        File.Move(first.Path!, Path.ChangeExtension(record, ".part"));

        var result = await world.GetAsync("/1");

        Assert.Equal((TapDownloadOutcome.Saved, first.Path), (result.Outcome, result.Path));
        Assert.Single(world.Server.Requests);
        Assert.Empty(world.Left);
    }
}
