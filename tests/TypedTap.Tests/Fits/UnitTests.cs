using System.IO.Compression;
using TypedTap.Fits;
using TypedTap.Tests.Downloads;
using TypedTap.Tests.Votable.Support;

namespace TypedTap.Tests.Fits;

/// <summary>Headers of whole files: FITS 4.0 §3, §4.4, §6.</summary>
public sealed class UnitTests
{
    private static readonly byte[] File =
    [
        .. FitsFile.Header("SIMPLE  = T", "BITPIX  = -32", "NAXIS   = 2", "NAXIS1  = 100", "NAXIS2  = 731"), .. FitsFile.Data(4 * 73100),
        .. FitsFile.Header(
            "XTENSION= 'IMAGE   '", "BITPIX  = 16", "NAXIS   = 1", "NAXIS1  = 1440", "PCOUNT  = 0", "GCOUNT  = 1", "EXTNAME = 'SCI     '"),
            .. FitsFile.Data(2880),
        .. FitsFile.Header("XTENSION= 'IMAGE   '", "BITPIX  = 16", "NAXIS   = 0", "PCOUNT  = 0", "GCOUNT  = 1"),
        .. FitsFile.Header(
            "XTENSION= 'BINTABLE'", "BITPIX  = 8", "NAXIS   = 2", "NAXIS1  = 0", "NAXIS2  = 10", "PCOUNT  = 77", "GCOUNT  = 1",
            "TFIELDS = 0"), .. FitsFile.Data(77),
        .. FitsFile.Header("XTENSION= 'DUMP    '", "BITPIX  = 8", "NAXIS   = 1", "NAXIS1  = 10", "PCOUNT  = 5", "GCOUNT  = 3"),
        .. FitsFile.Data(45),
    ];

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(79)]
    [InlineData(100_000)]
    public async Task Every_header_at_its_place_of_a_stream_that_can_be_moved_and_of_one_that_cannot(int atOnce)
    {
        var units = await FitsFile.ReadAsync(atOnce == 0 ? new MemoryStream(File) : new DripStream(File, atOnce));

        Assert.Equal(["PRIMARY", "IMAGE", "IMAGE", "BINTABLE", "DUMP"], units.Select(static unit => unit.Type));
        Assert.Equal([292400, 2880, 0, 77, 45], units.Select(static unit => unit.DataBytes));
        Assert.Equal([0, 296640, 302400, 305280, 311040], units.Select(static unit => unit.Offset));
        Assert.All(units, static unit => Assert.Equal(unit.Offset + 2880, unit.DataOffset));
        Assert.Equal([100, 731], units[0].Axes);
        Assert.Equal("SCI", units[1].Name);
        Assert.Equal(
            ["0 PRIMARY, 100 x 731, 292400 bytes, 5 cards", "1 IMAGE SCI, 1440, 2880 bytes, 7 cards", "2 IMAGE, no data, 0 bytes, 5 cards"],
            units.Take(3).Select(static unit => unit.ToString()));
    }

    [Fact]
    public async Task Random_groups_begin_with_an_axis_that_does_not_count()
    {
        string[] groups = [
            "BITPIX  = -32", "NAXIS   = 3", "NAXIS1  = 0", "NAXIS2  = 3", "NAXIS3  = 4", "GROUPS  = T", "PCOUNT  = 6", "GCOUNT  = 7"
        ];
        Assert.Equal(
            4 * 7 * (6 + 12), (await FitsFile.ReadAsync(FitsFile.Header(["SIMPLE  = T", .. groups]), FitsFile.Data(504)))[0].DataBytes);

        // Not without GROUPS, nor in an extension.
        var ordinary = await FitsFile.ReadAsync(
            FitsFile.Header(["SIMPLE  = T", .. groups.Where(static card => card[0] != 'G')]), FitsFile.Data(24),
            FitsFile.Header(["XTENSION= 'X'", .. groups]), FitsFile.Data(168));
        Assert.Equal([24, 168], ordinary.Select(static unit => unit.DataBytes));
    }

    [Fact]
    public async Task Data_are_jumped_over_where_the_stream_can_do_that_and_not_read_before_they_are_in_the_way()
    {
        var stream = new CountingStream(File);
        await FitsFile.ReadAsync(stream);
        Assert.InRange(stream.BytesRead, 5 * 2880, 10 * 2880);

        var first = new CountingStream(File);
        await foreach (var unit in FitsHeaders.ReadAsync(first))
        {
            Assert.Equal(0, unit.Index);
            break;
        }

        Assert.Equal(2880, first.BytesRead);
        Assert.Equal(2880, first.Position);
    }

    [Fact]
    public async Task A_stream_may_stand_anywhere_when_it_is_read()
    {
        var stream = new MemoryStream([1, 2, 3, .. File]) { Position = 3 };
        Assert.Equal(311040, (await FitsFile.ReadAsync(stream))[^1].Offset);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(10)]
    [InlineData(2880)]
    [InlineData(6000)]
    public async Task What_follows_the_last_extension_and_is_none_is_passed_over(int length)
    {
        Assert.Equal(5, (await FitsFile.ReadAsync(File, [.. Enumerable.Repeat((byte)'#', length)])).Count);
        Assert.Equal(5, (await FitsFile.ReadAsync(File, new byte[length])).Count);
    }

    [Fact]
    public async Task The_filling_of_the_last_block_may_be_missing()
    {
        Assert.Equal(5, (await FitsFile.ReadAsync(File[..^(2880 - 45)])).Count);
        await FitsFile.ErrorAsync(File[..^(2880 - 44)]);
    }

    [Fact]
    public async Task Files_are_decompressed_by_what_is_in_them()
    {
        var folder = Directory.CreateTempSubdirectory("typedtap-fits-").FullName;
        try
        {
            using var packed = new MemoryStream();
            using (var gzip = new GZipStream(packed, CompressionLevel.Fastest, leaveOpen: true))
                gzip.Write(File);
            foreach (var (name, bytes) in new[]
            {
                ("plain.fits", File), ("packed.gz", packed.ToArray()), ("old.Z", new LzwEncoder(16, hasClear: true).Encode(File))
            })
            {
                var path = Path.Combine(folder, name);
                await System.IO.File.WriteAllBytesAsync(path, bytes);
                Assert.Equal(await FitsFile.ReadAsync(File), await AllAsync(path));
            }

            var cut = Path.Combine(folder, "cut.gz");
            await System.IO.File.WriteAllBytesAsync(cut, packed.ToArray()[..^9]);
            var error = await Assert.ThrowsAsync<FitsException>(() => AllAsync(cut));
            Assert.Contains("compression of the file is damaged", error.Message, StringComparison.Ordinal);
            await Assert.ThrowsAsync<FileNotFoundException>(() => AllAsync(Path.Combine(folder, "none.fits")));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static async Task<List<FitsUnit>> AllAsync(string path)
    {
        List<FitsUnit> units = [];
        await foreach (var unit in FitsHeaders.ReadFileAsync(path))
            units.Add(unit);
        return units;
    }
}
