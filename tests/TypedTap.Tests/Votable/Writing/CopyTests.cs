using System.Text;
using TypedTap.Tests.Votable.Support;
using TypedTap.Votable;

namespace TypedTap.Tests.Votable.Writing;

/// <summary>Copies of documents say the same in another serialisation.</summary>
public sealed class CopyTests
{
    [Theory]
    [InlineData("raw5.td.vot")]
    [InlineData("raw5.binary.vot")]
    [InlineData("plane5.binary2.vot")]
    [InlineData("obscore5.td.vot")]
    [InlineData("astral.td.vot")]
    [InlineData("types.td.out")]
    [InlineData("types.binary2.out")]
    [InlineData("empty.td.vot")]
    [InlineData("siap2.vot")]
    public async Task A_recorded_answer_keeps_its_values_and_columns(string name)
    {
        foreach (VoTableSerialization serialization in (VoTableSerialization[])[
            VoTableSerialization.TableData, VoTableSerialization.Binary2
        ])
        {
            await using var original = await Fixture.OpenAsync(name);
            var expected = await RowsAsync(original);
            await using var copy = await OpenAsync(await CopyAsync(Fixture.Read(name), serialization));
            Assert.Equal(serialization, copy.Serialization);
            Assert.Equal(
                original.Fields.Select(f => f with { Id = null, Ref = null, Width = null, Precision = null, Values = null }),
                copy.Fields.Select(f => f with { Id = null, Ref = null, Width = null, Precision = null, Values = null }));
            Assert.Equal(expected, await RowsAsync(copy));
            Assert.Equal(original.Status, copy.Status);
            Assert.Equal(original.RowsRead, copy.RowsRead);
        }
    }

    [Fact]
    public async Task A_late_overflow_is_still_late()
    {
        var text = Encoding.UTF8.GetString(await CopyAsync(Fixture.Read("overflow.vot"), VoTableSerialization.Binary2));
        await using var copy = await OpenAsync(Encoding.UTF8.GetBytes(text));
        Assert.NotEqual(QueryStatusKind.Overflow, copy.Status?.Kind);
        await copy.DrainAsync();
        Assert.Equal(QueryStatusKind.Overflow, copy.Status!.Kind);
    }

    [Fact]
    public async Task An_error_document_stays_one()
    {
        await using var copy = await OpenAsync(
            await CopyAsync(
                Documents.Around("<INFO name=\"QUERY_STATUS\" value=\"ERROR\">no such table</INFO>"), VoTableSerialization.TableData));
        await copy.DrainAsync();
        Assert.False(copy.HasTable);
    }

    [Fact]
    public async Task Columns_as_services_write_them_get_standard_types()
    {
        var source = Documents.TableData(
            Documents.Field("i", "int32") + Documents.Field("s", "string") + Documents.Field("u", "whatever")
                + Documents.Field("c", "char"),
            Documents.Row("1", "text", "some", "several characters"));
        await using var copy = await OpenAsync(await CopyAsync(source, VoTableSerialization.Binary2));
        Assert.Equal(["int", "char[*]", "char[*]", "char[*]"], copy.Fields.Select(f => f.TypeText));
        Assert.True(await copy.ReadAsync());
        Assert.Equal(
            (1, "text", "some", "several characters"), (copy.GetInt32(0), copy.GetString(1), copy.GetString(2), copy.GetString(3)));
    }

    [Fact]
    public async Task A_string_longer_than_announced_is_an_error_unless_sizes_are_left_aside()
    {
        var source = Documents.TableData(Documents.Field("s", "char", "3"), Documents.Row("long"));
        var error = await Assert.ThrowsAsync<VoTableException>(() => CopyAsync(source, VoTableSerialization.TableData));
        Assert.Contains("VariableLengthStrings", error.Message, StringComparison.Ordinal);
        await using var reader = await Documents.OpenAsync(source);
        using var target = new MemoryStream();
        var options = new VoTableWriterOptions { VariableLengthStrings = true, LeaveOpen = true };
        Assert.Equal(1, await VoTableWriter.CopyAsync(reader, target, options));
    }

    [Fact]
    public async Task A_cut_source_gives_a_cut_copy()
    {
        var whole = Documents.TableData(Documents.Field("i", "int"), Documents.Row("1") + Documents.Row("2"));
        var cut = whole[..whole.LastIndexOf("<TR>", StringComparison.Ordinal)];
        using var target = new MemoryStream();
        await using var reader = await Documents.OpenAsync(cut);
        await Assert.ThrowsAsync<VoTableException>(
            () => VoTableWriter.CopyAsync(reader, target, new VoTableWriterOptions { LeaveOpen = true, BufferBytes = 16 }));
        Assert.DoesNotContain("</VOTABLE>", Encoding.UTF8.GetString(target.ToArray()), StringComparison.Ordinal);
    }

    private static Task<byte[]> CopyAsync(string document, VoTableSerialization serialization) =>
        CopyAsync(Encoding.UTF8.GetBytes(document), serialization);

    private static async Task<byte[]> CopyAsync(byte[] document, VoTableSerialization serialization)
    {
        await using var reader = await OpenAsync(document);
        using var target = new MemoryStream();
        await VoTableWriter.CopyAsync(reader, target, new VoTableWriterOptions { Serialization = serialization, LeaveOpen = true });
        return target.ToArray();
    }

    private static Task<VoTableReader> OpenAsync(byte[] document) => VoTableReader.OpenAsync(new MemoryStream(document));

    private static async Task<List<List<string?>>> RowsAsync(VoTableReader reader)
    {
        // TABLEDATA has no empty strings and arrays: they are nulls there.
        var rows = new List<List<string?>>();
        while (await reader.ReadAsync())
            rows.Add([.. Enumerable.Range(0, reader.Fields.Count).Select(i => reader.GetString(i) is { Length: > 0 } text ? text : null)]);
        return rows;
    }
}
