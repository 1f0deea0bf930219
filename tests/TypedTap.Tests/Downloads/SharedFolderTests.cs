using TypedTap.Downloads;
using TypedTap.Downloads.Folder;

namespace TypedTap.Tests.Downloads;

/// <summary>Two programs at one folder: the tests take the part of the other one.</summary>
public sealed class SharedFolderTests
{
    private static readonly ServedFile One = ServedFile.Random(3, 300_000);

    [Fact]
    public async Task What_has_come_is_not_let_go_of_before_it_has_its_name()
    {
        await using var world = new DownloadWorld();
        FileStream? other = null;
        world.Server["/a.fits"] = One;
        world.Server.Before = _ =>
        {
            // The part is open by now. Nobody may take one up or let one go meanwhile.
            other = Hold(world);
            return Task.CompletedTask;
        };

        var download = world.GetAsync("/a.fits");
        var part = await PartAsync(world, One.Content.Length);
        await Task.Delay(50);
        Assert.False(download.IsCompleted);
        Assert.Throws<IOException>(() => File.Open(part, FileMode.Open, FileAccess.ReadWrite, FileShare.None));

        await other!.DisposeAsync();
        Assert.Equal(TapDownloadOutcome.Saved, (await download).Outcome);
        Assert.Equal(One.Content, await File.ReadAllBytesAsync(world["a.fits"]));
        Assert.Empty(world.Left);
    }

    [Fact]
    public async Task What_another_one_finished_in_between_is_not_fetched_again()
    {
        await using var world = new DownloadWorld();
        world.Server["/a.fits"] = One;
        await world.GetAsync("/a.fits");
        var record = Directory.GetFiles(world.State, "*.json").Single();
        File.Move(record, Path.Combine(world.Outside, "record"));
        File.Move(world["a.fits"], Path.Combine(world.Outside, "a.fits"));

        Task<TapDownloadResult> download;
        await using (Hold(world))
        {
            download = world.GetAsync("/a.fits");
            await Task.Delay(100);
            File.Move(Path.Combine(world.Outside, "a.fits"), world["a.fits"]);
            File.Move(Path.Combine(world.Outside, "record"), record);
        }

        Assert.Equal((TapDownloadOutcome.Skipped, world["a.fits"]), ((await download).Outcome, (await download).Path));
        Assert.Single(world.Server.Requests);
        Assert.Equal(["a.fits"], world.Files);
        Assert.Empty(world.Left);
    }

    [Fact]
    public async Task Two_that_download_the_same_at_the_same_time_have_each_file_once()
    {
        await using var world = new DownloadWorld();
        var files = Enumerable.Range(0, 150).Select(i => ServedFile.Random(i, 2000 + i)).ToList();
        for (var i = 0; i < files.Count; i++)
            world.Server[$"/{i}.fits"] = files[i];
        var urls = Enumerable.Range(0, files.Count).Select(i => world.Server.At($"/{i}.fits")).ToList();
        using var second = new TapDownloader();

        var reports = await Task.WhenAll(
            Task.Run(() => world.Downloader.DownloadAsync(urls, world.Folder)),
            Task.Run(() => second.DownloadAsync(urls, world.Folder)));

        for (var i = 0; i < files.Count; i++)
        {
            Assert.Equal(files[i].Content, await File.ReadAllBytesAsync(world[$"{i}.fits"]));
            Assert.Contains(reports, report => report[i].Result.IsThere);
            Assert.All(reports, report => Assert.True(
                report[i].Result.IsThere || report[i].Result.Message!.Contains("Another program or thread", StringComparison.Ordinal),
                report[i].Result.Message));
        }

        Assert.Equal(files.Count, world.Files.Count);
        Assert.Empty(world.Left);
    }

    [Fact]
    public async Task Records_that_are_written_at_the_same_time_do_not_meet()
    {
        await using var world = new DownloadWorld();
        Directory.CreateDirectory(world.State);
        var record = new DownloadRecord { Url = "https://a.example/1", OriginalName = "1.fits" };

        await Task.WhenAll(Enumerable.Range(0, 4).Select(writer => Task.Run(() =>
        {
            var records = new RecordFiles(world.State);
            for (var i = 0; i < 300; i++)
                records.Write("key", record with { Size = writer });
        })));

        Assert.InRange(new RecordFiles(world.State).Find("key")!.Size, 0, 3);
        Assert.Equal(["key.json"], Directory.GetFiles(world.State).Select(Path.GetFileName));
    }

    private static FileStream Hold(DownloadWorld world) =>
        new(Path.Combine(world.State, "lock"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);

    private static async Task<string> PartAsync(DownloadWorld world, int length)
    {
        for (var tries = 0; tries < 1000; tries++)
        {
            if (Directory.Exists(world.State) && Directory.GetFiles(world.State, "*.part") is [var part]
                && new FileInfo(part).Length == length)
            {
                return part;
            }

            await Task.Delay(10);
        }

        throw new InvalidOperationException("Nothing came.");
    }
}
