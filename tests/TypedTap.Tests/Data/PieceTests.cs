namespace TypedTap.Tests.Data;

public sealed class PieceTests
{
    [Fact]
    public async Task Bytes_come_in_pieces()
    {
        await using var reader = await DataReaders.CellAsync("1 2 3 4 5", "unsignedByte", "*");
        var buffer = new byte[4];
        Assert.Equal(5, reader.GetBytes(0, 0, null, 0, 0));
        Assert.Equal(3, reader.GetBytes(0, 0, buffer, 1, 3));
        Assert.Equal([0, 1, 2, 3], buffer);
        Assert.Equal(2, reader.GetBytes(0, 3, buffer, 0, 4));
        Assert.Equal([4, 5, 2, 3], buffer);
        Assert.Equal(0, reader.GetBytes(0, 5, buffer, 0, 4));
        Assert.Equal(0, reader.GetBytes(0, long.MaxValue, buffer, 0, 4));
        Assert.Throws<ArgumentOutOfRangeException>(() => reader.GetBytes(0, 0, buffer, 2, 3));
        Assert.Throws<ArgumentOutOfRangeException>(() => reader.GetBytes(0, -1, buffer, 0, 1));
    }

    [Fact]
    public async Task Characters_come_in_pieces()
    {
        await using var reader = await DataReaders.CellAsync("hello", "char", "*");
        var buffer = new char[4];
        Assert.Equal(5, reader.GetChars(0, 0, null, 0, 0));
        Assert.Equal(4, reader.GetChars(0, 1, buffer, 0, 4));
        Assert.Equal("ello", new string(buffer));
        Assert.Equal(1, reader.GetChars(0, 4, buffer, 3, 1));
        Assert.Equal("ello"[..3] + "o", new string(buffer));
        Assert.Equal(0, reader.GetChars(0, 5, buffer, 0, 4));
    }

    [Fact]
    public async Task Streams_hold_the_value()
    {
        await using var bytes = await DataReaders.CellAsync("1 2 3", "unsignedByte", "3");
        await using var stream = bytes.GetFieldValue<Stream>(0);
        Assert.Equal((3L, 1, false), (stream.Length, stream.ReadByte(), stream.CanWrite));
        await using var text = await DataReaders.CellAsync("hello", "char", "*");
        using var reader = text.GetTextReader(0);
        Assert.Equal("hello", await reader.ReadToEndAsync());
    }

    [Fact]
    public async Task A_new_row_has_new_pieces()
    {
        await using var reader = await DataReaders.OverAsync(DataReaders.Numbers("1", "2"));
        var buffer = new char[5];
        foreach (var expected in (string[])["row 1", "row 2"])
        {
            Assert.True(await reader.ReadAsync());
            Assert.Equal(5, reader.GetChars(1, 0, buffer, 0, 5));
            Assert.Equal(expected, new string(buffer));
        }
    }

    [Fact]
    public async Task Other_columns_have_no_bytes()
    {
        await using var reader = await DataReaders.CellAsync("hello", "char", "*");
        Assert.Throws<InvalidCastException>(() => reader.GetBytes(0, 0, null, 0, 0));
        Assert.Throws<InvalidCastException>(() => reader.GetStream(0));
    }
}
