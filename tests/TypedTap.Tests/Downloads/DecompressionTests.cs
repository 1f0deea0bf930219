using System.Diagnostics;
using System.Text;
using TypedTap.Downloads;
using TypedTap.Downloads.Compression;
using TypedTap.Http;

namespace TypedTap.Tests.Downloads;

public sealed class DecompressionTests
{
    private static readonly TapDownloadOptions Decompressing = new() { Decompress = true };

    public static TheoryData<int, bool, int, int> Shapes => new()
    {
        { 16, true, 0, int.MaxValue }, { 16, true, 1, int.MaxValue }, { 16, true, 2, int.MaxValue }, { 16, true, 700_000, int.MaxValue },
        { 16, true, 300_000, 1000 }, { 12, true, 300_000, 7 }, { 10, true, 50_000, int.MaxValue }, { 9, true, 50_000, int.MaxValue },
        { 9, true, 50_000, 100 }, { 13, false, 200_000, int.MaxValue }, { 16, false, 200_000, int.MaxValue },
    };

    [Theory]
    [MemberData(nameof(Shapes))]
    public async Task Files_of_compress_come_back_as_they_were(int width, bool hasClear, int length, int clearAfter)
    {
        foreach (var letters in new[] { 1, 3, 256 })
        {
            var content = Text(length + letters, length, letters);
            var packed = new LzwEncoder(width, hasClear, clearAfter).Encode(content);

            Assert.Equal(content, await UnpackAsync(packed, 64 * 1024));
            if (length < 60_000)
                Assert.Equal(content, await UnpackAsync(packed, 7, stingy: true));

            // gzip(1) widens codes beyond 9 bits even where the header allows no more.
            if (File.Exists("/usr/bin/gzip") && width > 9)
                Assert.Equal(content, await GunzipAsync(packed));
        }
    }

    [Fact]
    public async Task Damaged_files_are_errors_and_no_more()
    {
        var random = new Random(3);
        var good = new LzwEncoder(14, hasClear: true, clearAfter: 900).Encode(Text(5, 30_000, 20));
        var refused = 0;
        for (var round = 0; round < 4000; round++)
        {
            var bad = (byte[])good.Clone();
            for (var i = random.Next(1, 6); i > 0; i--)
                bad[random.Next(bad.Length)] = (byte)random.Next(256);
            if (round % 4 == 0)
                bad = [0x1F, 0x9D, (byte)(0x80 | random.Next(9, 17)), .. ServedFile.Bytes(round, random.Next(400))];
            try
            {
                // A code is two bytes at most and means no more than 64 KiB.
                Assert.InRange((await UnpackAsync(bad, 4096)).LongLength, 0, bad.LongLength * 65_536);
            }
            catch (InvalidDataException)
            {
                refused++;
            }
        }

        Assert.InRange(refused, 500, 4000);
    }

    [Fact]
    public async Task Damaged_files_mean_what_they_mean_to_gzip()
    {
        if (!File.Exists("/usr/bin/gzip"))
            return;
        var random = new Random(4);
        var good = new LzwEncoder(12, hasClear: true, clearAfter: 300).Encode(Text(6, 4000, 20));
        for (var round = 0; round < 60; round++)
        {
            var bad = (byte[])good.Clone();
            bad[random.Next(3, bad.Length)] ^= (byte)(1 << random.Next(8));
            byte[]? mine = null;
            try
            {
                mine = await UnpackAsync(bad, 4096);
            }
            catch (InvalidDataException)
            {
                // gzip must say so too.
            }

            Assert.Equal(mine, await GunzipAsync(bad));
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("1F9D")]
    [InlineData("1F9D88")]
    [InlineData("1F9D91")]
    [InlineData("1F9DB0")]
    [InlineData("1F8B90")]
    public async Task What_has_no_such_header_is_refused(string header) =>
        await Assert.ThrowsAsync<InvalidDataException>(() => UnpackAsync(Convert.FromHexString(header), 100));

    [Fact]
    public async Task Downloads_are_decompressed_when_asked_for()
    {
        await using var world = new DownloadWorld();
        var content = Text(1, 100_000, 30);
        var (lzw, gzip) = (new LzwEncoder(16, hasClear: true).Encode(content), IntegrityTests.Gzip(content));
        world.Server["/1"] = new ServedFile { Content = lzw }.Named("attachment; filename=SPHER.2016-09-26T03:04:09.308.fits.Z");
        world.Server["/b.fits.gz"] = new ServedFile { Content = gzip };
        world.Server["/plain.gz"] = new ServedFile { Content = content };
        var md5 = TapChecksum.Parse("md5:" + new ServedFile { Content = lzw }.Md5);

        var first = await world.GetAsync(new TapDownload(world.Server.At("/1")) { Checksum = md5, Size = lzw.Length }, Decompressing);
        await world.GetAsync("/b.fits.gz", Decompressing);
        var plain = await world.GetAsync("/plain.gz", Decompressing);

        Assert.Equal((TapDownloadOutcome.Saved, 100_000L, TapDownloadProof.GivenChecksum), (first.Outcome, first.Size, first.Proof));
        Assert.Equal("SPHER.2016-09-26T03:04:09.308.fits", TapDownloader.OriginalNameOf(first.Path!));
        Assert.Equal(TapDownloadOutcome.Saved, plain.Outcome);
        Assert.Equal(["SPHER.2016-09-26T03%3A04%3A09.308.fits", "b.fits", "plain.gz"], world.Files);
        Assert.All(world.Files, name => Assert.Equal(content, File.ReadAllBytes(world[name])));
        Assert.Empty(world.Left);

        Assert.Equal(
            TapDownloadOutcome.Skipped,
            (await world.GetAsync(new TapDownload(world.Server.At("/1")) { Checksum = md5, Size = lzw.Length }, Decompressing)).Outcome);
        Assert.Equal(TapDownloadOutcome.Skipped, (await world.GetAsync("/b.fits.gz", Decompressing)).Outcome);
        Assert.Equal(TapDownloadOutcome.Skipped, (await world.GetAsync("/plain.gz", Decompressing)).Outcome);
        Assert.Equal(world["b.fits.gz"], (await world.GetAsync("/b.fits.gz")).Path);
        Assert.Equal(4, world.Server.Requests.Count);
    }

    [Fact]
    public async Task Who_wants_it_as_it_came_does_not_get_what_a_killed_program_had_decompressed()
    {
        await using var world = new DownloadWorld();
        var gzip = IntegrityTests.Gzip(ServedFile.Bytes(1, 10_000));
        world.Server["/b.fits.gz"] = new ServedFile { Content = gzip, ETag = "\"x\"" };
        var first = await world.GetAsync("/b.fits.gz", Decompressing);
        var record = Directory.GetFiles(world.State, "*.json").Single();
        File.Move(first.Path!, Path.ChangeExtension(record, ".made"));
        await File.WriteAllBytesAsync(Path.ChangeExtension(record, ".part"), gzip);

        var result = await world.GetAsync("/b.fits.gz");

        Assert.Equal((TapDownloadOutcome.Saved, world["b.fits.gz"]), (result.Outcome, result.Path));
        Assert.Equal(gzip, await File.ReadAllBytesAsync(result.Path!));
        Assert.Single(world.Server.Requests);
    }

    [Fact]
    public async Task Neither_cut_files_nor_bombs_are_saved()
    {
        await using var world = new DownloadWorld();
        var gzip = IntegrityTests.Gzip(ServedFile.Bytes(1, 100_000));
        world.Server["/cut.fits.gz"] = new ServedFile { Content = gzip[..50_000] };
        world.Server["/crc.fits.gz"] = new ServedFile { Content = [.. gzip[..^8], .. new byte[4], .. gzip[^4..]] };
        world.Server["/bomb.fits.gz"] = new ServedFile { Content = IntegrityTests.Gzip(new byte[5_000_000]) };

        var report = await world.Downloader.DownloadAsync(
            [world.Server.At("/cut.fits.gz"), world.Server.At("/crc.fits.gz"), world.Server.At("/bomb.fits.gz")],
            world.Folder,
            Decompressing with { MaxDecompressedBytes = 1_000_000 });

        Assert.Equal("3 Corrupt", report.ToString());
        Assert.Contains("more than 1000000 bytes", report[2].Result.Message, StringComparison.Ordinal);
        Assert.Empty(world.Files);
        Assert.Empty(world.Left);
    }

    [Fact]
    public async Task A_file_of_gzip_is_whole_or_an_error_wherever_it_is_cut()
    {
        var content = Text(9, 20_000, 40);
        var packed = IntegrityTests.Gzip(content);
        for (var length = 0; length <= packed.Length; length += length > packed.Length - 40 ? 1 : 37)
        {
            await using var stream = new WholeGzipStream(new MemoryStream(packed[..length]));
            using var target = new MemoryStream();
            if (length == packed.Length)
                await stream.CopyToAsync(target);
            else
                await Assert.ThrowsAsync<InvalidDataException>(() => stream.CopyToAsync(target));
            if (length == packed.Length)
                Assert.Equal(content, target.ToArray());
        }

        await using var more = new WholeGzipStream(new MemoryStream([.. packed, 1, 2, 3]));
        await Assert.ThrowsAsync<InvalidDataException>(() => more.CopyToAsync(Stream.Null));
    }

    [Fact]
    public async Task Files_of_several_parts_are_whole()
    {
        await using var world = new DownloadWorld();
        world.Server["/a.fits.gz"] = new ServedFile
        {
            Content = [.. IntegrityTests.Gzip(Encoding.ASCII.GetBytes("one, ")), .. IntegrityTests.Gzip(Encoding.ASCII.GetBytes("two"))]
        };

        await world.GetAsync("/a.fits.gz", Decompressing);

        Assert.Equal("one, two", await File.ReadAllTextAsync(world["a.fits"]));
    }

    private static byte[] Text(int seed, int length, int letters)
    {
        var random = new Random(seed);
        var content = new byte[length];
        for (var i = 0; i < length; i++)
            content[i] = i > 0 && random.Next(3) > 0 ? content[random.Next(Math.Max(0, i - 50), i)] : (byte)random.Next(letters);
        return content;
    }

    private static async Task<byte[]> UnpackAsync(byte[] packed, int pieces, bool stingy = false)
    {
        using var source = stingy ? new StingyStream(packed) : new MemoryStream(packed);
        await using var stream = new LzwStream(source);
        using var target = new MemoryStream();
        await stream.CopyToAsync(target, pieces);
        return target.ToArray();
    }

    // Null when it finds the file damaged.
    private static async Task<byte[]?> GunzipAsync(byte[] packed)
    {
        using var process = Process.Start(new ProcessStartInfo("/usr/bin/gzip", ["-dc"])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
        })!;
        using var target = new MemoryStream();
        var reading = process.StandardOutput.BaseStream.CopyToAsync(target);
        var complaints = process.StandardError.ReadToEndAsync();
        try
        {
            await process.StandardInput.BaseStream.WriteAsync(packed);
            process.StandardInput.Close();
        }
        catch (IOException)
        {
            // It has seen enough.
        }

        await Task.WhenAll(reading, complaints, process.WaitForExitAsync());
        return process.ExitCode == 0 ? target.ToArray() : null;
    }

    /// <summary>Gives a byte at a time.</summary>
    private sealed class StingyStream(byte[] content) : MemoryStream(content)
    {
        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
            base.ReadAsync(buffer[..Math.Min(1, buffer.Length)], cancellationToken);
    }
}
