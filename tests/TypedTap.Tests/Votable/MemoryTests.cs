using System.Text;
using TypedTap.Tests.Votable.Support;
using TypedTap.Votable;

namespace TypedTap.Tests.Votable;

/// <summary>Constant memory, and values without boxing.</summary>
[Collection(RunsAlone.Name)]
public sealed class MemoryTests
{
    [Fact]
    public async Task Memory_does_not_grow_with_the_table()
    {
        var head = Encoding.UTF8.GetBytes(Documents.TableData(Documents.Field("x", "double"), "").Split("</TABLEDATA>")[0]);
        var document = new byte[head.Length + (200_000 * 40)];
        head.CopyTo(document, 0);
        var row = Encoding.UTF8.GetBytes("<TR><TD>3.14159265358979312</TD></TR>   ");
        for (var at = head.Length; at + 40 <= document.Length; at += 40)
            row.CopyTo(document, at);
        await using var reader = await VoTableReader.OpenAsync(new MemoryStream(document));
        var sum = 0.0;
        for (var i = 0; i < 1000 && await reader.ReadAsync(); i++)
            sum += reader.GetDouble(0)!.Value;
        var before = GC.GetTotalMemory(forceFullCollection: true);
        for (var i = 0; i < 190_000 && await reader.ReadAsync(); i++)
            sum += reader.GetDouble(0)!.Value;
        Assert.InRange(GC.GetTotalMemory(forceFullCollection: true) - before, long.MinValue, 2_000_000);
        Assert.Equal(191_000, reader.RowsRead);
    }

    [Theory]
    [InlineData("types.td.out")]
    [InlineData("types.binary.out")]
    [InlineData("types.binary2.out")]
    public async Task Getters_of_values_allocate_nothing(string name)
    {
        await using var reader = await Fixture.OpenAsync(name);
        Assert.True(await reader.ReadAsync());
        GetValues(reader);
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < 100; i++)
            GetValues(reader);
        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
    }

    private static void GetValues(VoTableReader row)
    {
        for (var i = 0; i < 4; i++)
            _ = row.GetInt64(i) + row.GetInt32(i) + row.GetInt16(i) + row.GetByte(i) + row.GetDouble(i);
        _ = row.GetSingle(4) + row.GetDouble(5);
        _ = row.GetBoolean(6);
        _ = row.GetTimestamp(11);
        _ = row.GetPoint(16);
        _ = row.GetCircle(17);
        for (var i = 0; i < row.Fields.Count; i++)
            _ = row.IsNull(i);
    }
}
