using TypedTap.Downloads;

namespace TypedTap.Tests.Downloads;

public sealed class FolderTests
{
    public static TheoryData<string> Hostile => new(
    [
        "../outside.fits", "..", ".", "/etc/outside", "C:\\outside", "C:outside", "a/../../outside", "..\\..\\outside", "con", "nul.fits",
        "lpt1", ".typedtap",
        ".typedtap/x.json", "a\0b", "x:stream", "~", "-rf", " ", "*", "?", "|", "\u202Egpj.exe", "星:1.fits", new string('x', 300),
        new string('星', 300) + ".fits",
        "~/.ssh/authorized_keys", "%2e%2e%2foutside", "$(id)", "a\r\nb",
    ]);

    [Theory]
    [MemberData(nameof(Hostile))]
    public async Task Whatever_the_name_nothing_is_outside_of_the_folder(string name)
    {
        await using var world = new DownloadWorld();
        var content = ServedFile.Random(1, 3000);
        var quoted = name.Replace("\\", "\\\\", StringComparison.Ordinal)
            .Replace("\r\n", "", StringComparison.Ordinal)
            .Replace("\0", "", StringComparison.Ordinal);
        var raw = System.Text.Encoding.Latin1.GetString(System.Text.Encoding.UTF8.GetBytes(quoted));
        world.Server["/plain"] = content.Named($"attachment; filename=\"{raw}\"");
        world.Server["/star"] = content.Named($"attachment; filename*=UTF-8''{Uri.EscapeDataString(name)}");
        world.Server["/given"] = content;

        var report = await world.Downloader.DownloadAsync(
            [
                new TapDownload(world.Server.At("/plain")), new TapDownload(world.Server.At("/star")),
                new TapDownload(world.Server.At("/given")) { Name = name },
            ],
            world.Folder);

        Assert.True(report.IsComplete, string.Join('\n', report.Select(one => one.Result.Message)));
        Assert.Equal(3, report.Paths.Distinct(StringComparer.OrdinalIgnoreCase).Count());
        Assert.All(report.Paths, path =>
        {
            Assert.Equal(world.Folder, Path.GetDirectoryName(Path.GetFullPath(path)));
            Assert.Equal(content.Content, File.ReadAllBytes(path));
        });
        Assert.Equal(name, report[2].Result.OriginalName);
        Assert.Equal(name, TapDownloader.OriginalNameOf(report[2].Result.Path!));
        Assert.Equal([world.Folder], Directory.GetFileSystemEntries(world.Outside));
        Assert.Equal(4, Directory.GetFileSystemEntries(world.Folder).Length);
        Assert.Equal(3, Directory.GetFiles(world.State, "*.json").Length);
        Assert.Equal(4, Directory.GetFileSystemEntries(world.State).Length);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_link_out_of_the_folder_is_not_followed(bool leadsSomewhere)
    {
        await using var world = new DownloadWorld();
        var target = Path.Combine(world.Outside, "target");
        if (leadsSomewhere)
            await File.WriteAllTextAsync(target, "mine");
        Directory.CreateDirectory(world.Folder);
        File.CreateSymbolicLink(world["a.fits"], target);
        world.Server["/a.fits"] = ServedFile.Random(1, 3000);

        foreach (var existing in new[] { TapExistingFiles.KeepProven, TapExistingFiles.TrustNames, TapExistingFiles.Replace })
        {
            var result = await world.GetAsync("/a.fits", new TapDownloadOptions { Existing = existing });
            Assert.Equal(world["a~2.fits"], result.Path);
        }

        Assert.Equal(leadsSomewhere ? "mine" : null, File.Exists(target) ? await File.ReadAllTextAsync(target) : null);
        Assert.NotNull(new FileInfo(world["a.fits"]).LinkTarget);
    }

    [Fact]
    public async Task Links_in_place_of_parts_and_records_are_not_followed_either()
    {
        await using var world = new DownloadWorld();
        await world.BreakAsync("/a.fits", ServedFile.Random(1, 3000), 1000);
        var target = Path.Combine(world.Outside, "target");
        await File.WriteAllTextAsync(target, "mine");
        foreach (var path in Directory.GetFiles(world.State))
        {
            File.Delete(path);
            File.CreateSymbolicLink(path, target);
        }

        Assert.Equal(TapDownloadOutcome.Saved, (await world.GetAsync("/a.fits")).Outcome);
        Assert.Equal("mine", await File.ReadAllTextAsync(target));
    }

    [Fact]
    public async Task A_folder_for_records_that_leads_elsewhere_is_refused()
    {
        await using var world = new DownloadWorld();
        Directory.CreateDirectory(world.Folder);
        var elsewhere = Directory.CreateDirectory(Path.Combine(world.Outside, "elsewhere")).FullName;
        Directory.CreateSymbolicLink(world.State, elsewhere);

        var refused = await Assert.ThrowsAsync<IOException>(() => world.GetAsync("/a.fits"));

        Assert.Contains("is a link to another place", refused.Message, StringComparison.Ordinal);
        Assert.Empty(Directory.GetFileSystemEntries(elsewhere));
    }

    [Fact]
    public async Task A_folder_of_the_name_is_in_nobodys_way()
    {
        await using var world = new DownloadWorld();
        Directory.CreateDirectory(world["a.fits"]);
        world.Server["/a.fits"] = ServedFile.Random(1, 3000);

        Assert.Equal(
            world["a~2.fits"], (await world.GetAsync("/a.fits", new TapDownloadOptions { Existing = TapExistingFiles.Replace })).Path);
    }

    [Theory]
    [InlineData(28, true)]
    [InlineData(13, false)]
    public void A_full_disk_is_told_from_other_failures(int code, bool isFull)
    {
        if (!OperatingSystem.IsWindows())
            Assert.Equal(isFull, TypedTap.Downloads.Folder.DiskFailures.IsFull(new IOException("no", code)));
    }
}
