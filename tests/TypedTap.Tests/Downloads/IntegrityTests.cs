using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using TypedTap.Downloads;

namespace TypedTap.Tests.Downloads;

public sealed class IntegrityTests
{
    private static readonly ServedFile Served = ServedFile.Random(1, 100_000);
    private static readonly string Wrong = Convert.ToBase64String(new byte[16]);

    public static TheoryData<string, string> Announcements => new()
    {
        { "Digest", "md5=" + Served.Hash64(HashAlgorithmName.MD5) },
        { "Digest", "UNIXsum=30637, SHA-256=" + Served.Hash64(HashAlgorithmName.SHA256) },
        { "Digest", "sha=" + Served.Hash64(HashAlgorithmName.SHA1) },

        // Base64 of the hexadecimal text: OpenCADC's storage.
        { "Digest", "md5=" + Convert.ToBase64String(Encoding.ASCII.GetBytes(Served.Md5)) },
        { "Repr-Digest", $"sha-512=:{Served.Hash64(HashAlgorithmName.SHA512)}:, x=:AAAA:" },
        { "Content-Digest", $"sha-256=:{Served.Hash64(HashAlgorithmName.SHA256)}:" },
        { "Content-MD5", Served.Hash64(HashAlgorithmName.MD5) },
    };

    [Theory]
    [MemberData(nameof(Announcements))]
    public async Task Checksums_of_services_are_compared(string header, string value)
    {
        await using var world = new DownloadWorld();
        world.Server["/good.fits"] = Served.With((header, value));
        world.Server["/bad.fits"] = ServedFile.Random(2, 100_000).With((header, value));

        var good = await world.GetAsync("/good.fits");
        var bad = await world.GetAsync("/bad.fits");

        Assert.Equal((TapDownloadOutcome.Saved, TapDownloadProof.ServiceChecksum), (good.Outcome, good.Proof));
        Assert.NotNull(good.Checksum);
        Assert.Equal(TapDownloadOutcome.Corrupt, bad.Outcome);
        Assert.Contains("checksum is not the one that its service announces", bad.Message, StringComparison.Ordinal);
        Assert.Equal(["good.fits"], world.Files);
        Assert.Empty(world.Left);
    }

    [Theory]
    [InlineData("Digest", "md5=nonsense")]
    [InlineData("Digest", "crc32c=AAAA")]
    [InlineData("Repr-Digest", "sha-256=AAAA")]
    [InlineData("Content-MD5", "")]
    public async Task What_is_no_checksum_proves_nothing(string header, string value)
    {
        await using var world = new DownloadWorld();
        world.Server["/a.fits"] = Served.With((header, value));

        Assert.Equal(
            (TapDownloadOutcome.Saved, TapDownloadProof.Size),
            await world.GetAsync("/a.fits") is var one ? (one.Outcome, one.Proof) : default);
    }

    [Fact]
    public async Task What_was_expected_counts_for_more_than_what_is_announced()
    {
        await using var world = new DownloadWorld();
        world.Server["/a.fits"] = Served.With(("Content-MD5", Wrong));
        var url = world.Server.At("/a.fits");

        Assert.Equal(TapDownloadOutcome.Corrupt, (await world.GetAsync(new TapDownload(url))).Outcome);
        Assert.Equal(
            TapDownloadOutcome.Corrupt,
            (await world.GetAsync(new TapDownload(url) { Checksum = TapChecksum.Parse("md5:" + new string('0', 32)) })).Outcome);
        var good = await world.GetAsync(
            new TapDownload(url) { Checksum = TapChecksum.Parse("md5:" + Served.Md5.ToUpperInvariant()), Size = 100_000 });
        Assert.Equal((TapDownloadOutcome.Saved, TapDownloadProof.GivenChecksum), (good.Outcome, good.Proof));
        Assert.Equal(Served.Md5, good.Checksum!.Hex);
    }

    [Fact]
    public async Task A_wrong_size_is_seen_before_anything_is_read()
    {
        await using var world = new DownloadWorld();
        world.Server["/a.fits"] = Served;

        var result = await world.GetAsync(new TapDownload(world.Server.At("/a.fits")) { Size = 99_999 });

        Assert.Equal((TapDownloadOutcome.Corrupt, 0L), (result.Outcome, result.BytesReceived));
        Assert.Contains("has 100000 bytes, and 99999 were expected", result.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(9, TapDownloadOutcome.Corrupt)]
    [InlineData(10, TapDownloadOutcome.Saved)]
    [InlineData(11, TapDownloadOutcome.Corrupt)]
    public async Task And_afterwards_where_it_is_not_announced(long size, TapDownloadOutcome outcome)
    {
        await using var world = new DownloadWorld();
        world.Server.Answer("/a.txt", _ => LoopbackReply.Chunked("text/plain", terminated: true, "01234", "56789"));

        Assert.Equal(outcome, (await world.GetAsync(new TapDownload(world.Server.At("/a.txt")) { Size = size })).Outcome);
    }

    [Fact]
    public async Task A_compressed_file_that_is_labelled_as_compressed_transfer_stays_as_it_is()
    {
        await using var world = new DownloadWorld();
        var packed = Gzip(Served.Content);
        var file = new ServedFile { Content = packed };
        world.Server["/a.fits.gz"] = file.With(("Content-Encoding", "gzip"), ("Content-MD5", file.Hash64(HashAlgorithmName.MD5)));

        var result = await world.GetAsync("/a.fits.gz");

        Assert.Equal((TapDownloadOutcome.Saved, TapDownloadProof.ServiceChecksum), (result.Outcome, result.Proof));
        Assert.Equal(packed, await File.ReadAllBytesAsync(world["a.fits.gz"]));
        Assert.Equal("identity", world.Server.Requests[0].Headers.Find("Accept-Encoding"));
    }

    [Theory]
    [InlineData("gzip")]
    [InlineData("X-Compress")]
    public async Task A_compressed_transfer_is_undone_once(string encoding)
    {
        await using var world = new DownloadWorld();
        var packed = encoding == "gzip" ? Gzip(Served.Content) : new LzwEncoder(16, hasClear: true).Encode(Served.Content);
        var file = new ServedFile { Content = packed, ETag = "\"packed\"" }.With(("Content-Encoding", encoding));
        await world.BreakAsync("/a.fits", file, 50_000);

        var result = await world.GetAsync(new TapDownload(world.Server.At("/a.fits")));

        Assert.Equal((TapDownloadOutcome.Saved, 50_000L, 100_000L), (result.Outcome, result.ResumedFrom, result.Size));
        Assert.Equal(Served.Content, await File.ReadAllBytesAsync(world["a.fits"]));
        Assert.Equal(TapDownloadOutcome.Skipped, (await world.GetAsync("/a.fits")).Outcome);
        Assert.Empty(world.Left);

        foreach (var checksum in new[] { Served.Md5, file.Md5 })
        {
            var wanted = new TapDownload(
                world.Server.At("/a.fits")) { Name = checksum, Checksum = TapChecksum.Parse("md5:" + checksum), Size = 100_000 };
            Assert.Equal(TapDownloadProof.GivenChecksum, (await world.GetAsync(wanted)).Proof);
        }

        Assert.Equal(
            TapDownloadOutcome.Corrupt,
            (await world.GetAsync(new TapDownload(world.Server.At("/a.fits")) { Name = "x", Size = 7 })).Outcome);
    }

    [Fact]
    public async Task An_unknown_transfer_encoding_is_told()
    {
        await using var world = new DownloadWorld();
        world.Server["/a.fits"] = Served.With(("Content-Encoding", "rot13"));

        var result = await world.GetAsync("/a.fits");

        Assert.Equal(TapDownloadOutcome.Failed, result.Outcome);
        Assert.Contains("'rot13'", result.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_damaged_compressed_transfer_is_corrupt()
    {
        await using var world = new DownloadWorld();
        world.Server["/a.fits"] = new ServedFile { Content = [.. Gzip(Served.Content).AsSpan(0, 50_000)] }.With(
            ("Content-Encoding", "gzip"));

        var result = await world.GetAsync("/a.fits");

        Assert.Equal(TapDownloadOutcome.Corrupt, result.Outcome);
        Assert.Contains("cannot be decompressed", result.Message, StringComparison.Ordinal);
        Assert.Empty(world.Left);
    }

    [Theory]
    [InlineData("md5:d41d8cd98f00b204e9800998ecf8427e", TapChecksumAlgorithm.Md5)]
    [InlineData("MD5:D41D8CD98F00B204E9800998ECF8427E", TapChecksumAlgorithm.Md5)]
    [InlineData("md5:1B2M2Y8AsgTpgAmY7PhCfg==", TapChecksumAlgorithm.Md5)]
    [InlineData("sha1:da39a3ee5e6b4b0d3255bfef95601890afd80709", TapChecksumAlgorithm.Sha1)]
    [InlineData("sha-256:e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855", TapChecksumAlgorithm.Sha256)]
    public void Checksums_are_read_as_catalogues_write_them(string text, TapChecksumAlgorithm algorithm)
    {
        var checksum = TapChecksum.Parse(text);

        Assert.Equal(algorithm, checksum.Algorithm);
        Assert.Equal(checksum, TapChecksum.Parse(checksum.ToString()));
        Assert.Equal(checksum, TapChecksum.Of(algorithm, Convert.FromHexString(checksum.Hex)));
    }

    [Theory]
    [InlineData("")]
    [InlineData("md5")]
    [InlineData("md5:")]
    [InlineData("md5:d41d8cd9")]
    [InlineData("crc32:d41d8cd9")]
    [InlineData("md5:zzzd8cd98f00b204e9800998ecf8427e")]
    [InlineData("sha1:d41d8cd98f00b204e9800998ecf8427e")]
    public void What_is_none_is_refused(string text)
    {
        Assert.False(TapChecksum.TryParse(text, out _));
        Assert.Contains("no checksum", Assert.Throws<FormatException>(() => TapChecksum.Parse(text)).Message, StringComparison.Ordinal);
    }

    internal static byte[] Gzip(byte[] content)
    {
        using var target = new MemoryStream();
        using (var packer = new GZipStream(target, CompressionLevel.Fastest))
            packer.Write(content);
        return target.ToArray();
    }
}
