using System.IO.Compression;
using TypedTap.Fits;
using TypedTap.Tests.Votable.Support;

namespace TypedTap.Tests.Fits;

/// <summary>What is no FITS file, or only a part of one: the message has the header, the place, the reason and the cure.</summary>
public sealed class FitsErrorTests
{
    private static readonly byte[] Image = [
        .. FitsFile.Header(FitsFile.NoData),
        .. FitsFile.Header("XTENSION= 'IMAGE   '", "BITPIX  = 8", "NAXIS   = 1", "NAXIS1  = 100000", "PCOUNT  = 0", "GCOUNT  = 1"),
        .. FitsFile.Data(100000)
    ];

    [Fact]
    public async Task What_is_not_fits()
    {
        Assert.Equal(
            "FITS, primary header, byte 0: there are no bytes. Is the stream at its beginning?", (await FitsFile.ErrorAsync([])).Message);
        Assert.Equal(
            "FITS, primary header, byte 0: the bytes do not begin with SIMPLE, but with \"<html>?<b>Please log in\". That is not FITS: is it the page of an error, or a package?",
            (await FitsFile.ErrorAsync("<html>\n<b>Please log in\n"u8.ToArray())).Message);
        await FitsFile.ErrorAsync(FitsFile.Header("XTENSION= 'IMAGE'"));
        await FitsFile.ErrorAsync(FitsFile.Header("simple  = T"));

        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Fastest, leaveOpen: true))
            gzip.Write(Image);
        Assert.Contains("FitsHeaders.ReadFileAsync", (await FitsFile.ErrorAsync(packed.ToArray())).Message, StringComparison.Ordinal);
        Assert.Equal(2, (await FitsFile.ReadAsync(new GZipStream(new MemoryStream(packed.ToArray()), CompressionMode.Decompress))).Count);
    }

    [Fact]
    public async Task Data_that_end_early()
    {
        foreach (var stream in new Stream[] { new MemoryStream(Image[..50000]), new DripStream(Image[..50000], 4096) })
        {
            var error = await Assert.ThrowsAsync<FitsException>(() => FitsFile.ReadAsync(stream));
            Assert.Equal(
                "FITS, header of extension 1, byte 50000: the data end there: 55760 of 100000 bytes are missing. The file is truncated: get it again.", error.Message);
            Assert.Equal((1, 50000, TapFailureKind.Document), (error.Unit, error.Offset, error.FailureKind));
        }
    }

    [Fact]
    public async Task Every_cut_is_found_in_streams_of_both_kinds()
    {
        for (var length = 0; length < 2 * FitsFile.Block + 100000; length += length < 6000 ? 1 : 997)
        {
            // All of the first header is a file by itself, and so is what has no filling.
            if (length == FitsFile.Block)
                continue;
            var error = await FitsFile.ErrorAsync(Image[..length]);
            Assert.Equal(length < FitsFile.Block ? 0 : 1, error.Unit);
            Assert.Equal(
                error.Message,
                (await Assert.ThrowsAsync<FitsException>(() => FitsFile.ReadAsync(new DripStream(Image[..length], 2000)))).Message);
        }
    }

    [Fact]
    public async Task A_header_without_an_end()
    {
        var open = FitsFile.Header(FitsFile.NoData);
        open[FitsFile.NoData.Length * 80] = (byte)'S';
        var error = await FitsFile.ErrorAsync(open, Image[FitsFile.Block..]);
        Assert.Equal(
            "FITS, primary header, byte 0: the header has no END: at byte 2880 another one begins. The header breaks FITS 4.0 there: get the file again, or tell its archive.", error.Message);
        Assert.Contains(
            "byte 5760: the bytes end there, before the END", (await FitsFile.ErrorAsync(open, FitsFile.Data(2880))).Message,
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("BITPIX  = 7", "BITPIX is 7")]
    [InlineData("BITPIX  = '8'", "BITPIX is '8'")]
    [InlineData("BITPIX  = 8.0", "BITPIX is 8.0")]
    [InlineData("BITPIX", "BITPIX is missing")]
    [InlineData("NAXIS   = 1000", "NAXIS is 1000, where a whole number from 0 to 999 is needed")]
    [InlineData("NAXIS   = 1", "NAXIS1 is missing")]
    [InlineData("NAXIS   =", "NAXIS is , where")]
    public async Task A_header_that_data_cannot_be_found_by(string card, string reason)
    {
        var error = await FitsFile.ErrorAsync(
            FitsFile.Header(FitsFile.NoData),
            FitsFile.Header(["XTENSION= 'IMAGE   '", card, .. FitsFile.NoData.Where(other => other[..8] != card.PadRight(8)[..8])]));
        Assert.StartsWith("FITS, header of extension 1, byte 2880: " + reason, error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("NAXIS1  = 9223372036854775807", "GCOUNT  = 2")]
    [InlineData("NAXIS1  = 9223372036854775807", "PCOUNT  = 1")]
    [InlineData("NAXIS1  = 9223372036854775807", "BITPIX  = 16")]
    public async Task More_bytes_than_can_be_counted(string axis, string card) =>
        Assert.Contains(
            "more bytes than can be counted",
            (await FitsFile.ErrorAsync(FitsFile.Header("SIMPLE  = T", card, "BITPIX  = 8", "NAXIS   = 1", axis))).Message,
            StringComparison.Ordinal);

    [Fact]
    public async Task Sizes_beyond_every_file()
    {
        var bytes = FitsFile.Header("SIMPLE  = T", "BITPIX  = 8", "NAXIS   = 1", "NAXIS1  = 9223372036854775807");
        Assert.Contains(
            "9223372036854775807 of 9223372036854775807 bytes are missing", (await FitsFile.ErrorAsync(bytes)).Message,
            StringComparison.Ordinal);
        await Assert.ThrowsAsync<FitsException>(() => FitsFile.ReadAsync(new DripStream(bytes, 4096)));
    }

    [Fact]
    public async Task Headers_are_bounded()
    {
        byte[] bytes = [
            .. FitsFile.Header([.. FitsFile.NoData, .. Enumerable.Repeat("COMMENT x", 100)]),
            .. FitsFile.Header("XTENSION= 'IMAGE'", "BITPIX  = 8", "NAXIS   = 0")
        ];
        Assert.Equal(
            2, (await FitsFile.ReadAsync(
                new MemoryStream(bytes), new FitsOptions { MaxCards = 103, MaxHeaderBytes = bytes.Length })).Count);

        var cards = await Assert.ThrowsAsync<FitsException>(
            () => FitsFile.ReadAsync(new MemoryStream(bytes), new FitsOptions { MaxCards = 102 }));
        Assert.Equal(
            "FITS, primary header, byte 0: there are more than 102 cards and no END. If the file is not damaged, allow more with FitsOptions.MaxCards.", cards.Message);
        var all = await Assert.ThrowsAsync<FitsException>(
            () => FitsFile.ReadAsync(new MemoryStream(bytes), new FitsOptions { MaxHeaderBytes = bytes.Length - 1 }));
        Assert.Contains($"longer than {bytes.Length - 1} bytes", all.Message, StringComparison.Ordinal);
        Assert.Equal(1, all.Unit);
        Assert.Throws<ArgumentOutOfRangeException>(() => new FitsOptions { MaxCards = 0 });
        Assert.Throws<ArgumentOutOfRangeException>(() => new FitsOptions { MaxHeaderBytes = 0 });
    }

    [Fact]
    public async Task A_string_that_goes_on_and_on_takes_no_more_time_than_its_cards()
    {
        // 100 000 comments of 60 characters: joined one by one they would be copied 300 GB.
        var comment = new string('c', 60);
        var bytes = FitsFile.Header([.. FitsFile.NoData, "LONG    = '&'", .. Enumerable.Repeat($"CONTINUE  '&' / {comment}", 100_000)]);
        var unit = Assert.Single(
            await FitsFile.ReadAsync(new MemoryStream(bytes), new FitsOptions { MaxCards = 110_000, MaxHeaderBytes = 9_000_000 }));
        Assert.Equal((100_000 * 61) - 1, unit.Header["LONG"]!.Comment.Length);
    }

    [Fact]
    public async Task A_cancellation_ends_it_and_mistakes_are_told_at_once()
    {
        using var source = new CancellationTokenSource();
        var units = FitsHeaders.ReadAsync(new DripStream(Image, 1000), cancellationToken: source.Token).GetAsyncEnumerator();
        Assert.True(await units.MoveNextAsync());
        await source.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () => await units.MoveNextAsync());

        Assert.Throws<ArgumentNullException>(() => FitsHeaders.ReadAsync(null!));
        var closed = new MemoryStream();
        await closed.DisposeAsync();
        Assert.Throws<ArgumentException>(() => FitsHeaders.ReadAsync(closed));
    }
}
