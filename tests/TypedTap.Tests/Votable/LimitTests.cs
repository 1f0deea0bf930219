using TypedTap.Tests.Votable.Support;
using TypedTap.Votable;

namespace TypedTap.Tests.Votable;

/// <summary>Every bound holds, and holds before memory is taken.</summary>
public sealed class LimitTests
{
    private static readonly string Text = Documents.Field("x", "char", "*");

    [Fact]
    public async Task Cells_and_rows_of_tabledata()
    {
        var options = new VoTableReaderOptions { MaxCellBytes = 100 };
        Assert.Equal(1, await Documents.ReadAllAsync(Documents.TableData(Text, Documents.Row(new string('x', 100))), options));
        await FailsAsync(
            Documents.TableData(Text, Documents.Row(new string('x', 101))), options, nameof(VoTableReaderOptions.MaxCellBytes));
        await FailsAsync(
            Documents.TableData(Text + Text, Documents.Row(new string('x', 60), new string('x', 60))), options with { MaxRowBytes = 110 },
            nameof(VoTableReaderOptions.MaxRowBytes));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Cells_and_rows_of_binary(bool binary2)
    {
        var flags = binary2 ? new Bytes().Raw(0) : new Bytes();
        var options = new VoTableReaderOptions { MaxCellBytes = 100 };
        Assert.Equal(
            1, await Documents.ReadAllAsync(Documents.Binary(Text, flags.Int(100).Text(new string('x', 100)).ToArray(), binary2), options));
        await FailsAsync(
            Documents.Binary(Text, [.. new byte[binary2 ? 1 : 0], .. new Bytes().Int(101).ToArray()], binary2), options, "MaxCellBytes");
        await FailsAsync(Documents.Binary(Documents.Field("x", "double", "13"), [0]), options, "MaxCellBytes");
        await FailsAsync(
            Documents.Binary(Documents.Field("x", "bit", "2000000000x2000000000"), [0]), new VoTableReaderOptions(), "MaxCellBytes");
        await FailsAsync(
            Documents.Binary(Text, [.. new byte[binary2 ? 1 : 0], .. new Bytes().Int(60).ToArray()], binary2),
            options with { MaxRowBytes = 50 }, "MaxRowBytes");
    }

    [Fact]
    public async Task Numbers_of_things()
    {
        await FailsAsync(
            Documents.TableData(Text + Text + Text, ""), new VoTableReaderOptions { MaxFields = 2 },
            nameof(VoTableReaderOptions.MaxFields));
        var infos = string.Concat(Enumerable.Repeat("<INFO name='a' value='b'/>", 11));
        await FailsAsync(Documents.Around(infos), new VoTableReaderOptions { MaxInfos = 10 }, nameof(VoTableReaderOptions.MaxInfos));
        var nested = string.Concat(Enumerable.Repeat("<RESOURCE>", 200));
        await FailsAsync("<VOTABLE>" + nested, new VoTableReaderOptions(), nameof(VoTableReaderOptions.MaxDepth));
        await FailsAsync(
            "<VOTABLE><RESOURCE><FOREIGN>" + string.Concat(Enumerable.Repeat("<a>", 200)), new VoTableReaderOptions(),
            nameof(VoTableReaderOptions.MaxDepth));
    }

    [Fact]
    public async Task Lengths_of_metadata()
    {
        var options = new VoTableReaderOptions { MaxMetadataCharacters = 1000, MaxTagBytes = 100_000 };
        await FailsAsync(Documents.Around($"<INFO name='a' value='b'>{new string('x', 1000)}</INFO>"), options, "MaxMetadataCharacters");
        await FailsAsync(Documents.Around($"<INFO name='a' value='{new string('x', 1000)}'/>"), options, "MaxMetadataCharacters");
        await FailsAsync(
            Documents.TableData($"<FIELD name='a' datatype='int'><DESCRIPTION>{new string('x', 1000)}</DESCRIPTION></FIELD>", ""), options,
            "MaxMetadataCharacters");
        await FailsAsync(
            Documents.TableData($"<FIELD name='a' unit='{new string('x', 1000)}' datatype='int'/>", ""), options, "MaxMetadataCharacters");
        Assert.Equal(0, await Documents.ReadAllAsync(Documents.Around($"<FOREIGN>{new string('x', 300_000)}</FOREIGN>"), options));
    }

    [Theory]
    [InlineData("<INFO name='{0}'/>")]
    [InlineData("<!-- {0} -->")]
    [InlineData("<{0}/>")]
    public async Task Lengths_of_tags(string markup)
    {
        var text = markup.Replace("{0}", new string('x', 400_000), StringComparison.Ordinal);
        await FailsAsync(
            Documents.Around(text), new VoTableReaderOptions { MaxTagBytes = 100_000 }, nameof(VoTableReaderOptions.MaxTagBytes));
    }

    /// <summary>Names are not kept, so that there may be any number of them.</summary>
    [Theory]
    [InlineData("<n{0}/>", 0)]
    [InlineData("<PARAM n{0}=''/>", 0)]
    [InlineData("<FOREIGN xmlns='urn:{0}'/>", 0)]
    [InlineData("<TABLE><FIELD name='x' datatype='int'/><DATA><TABLEDATA><TR><TD>{1}</TD></TR></TABLEDATA></DATA></TABLE>", 1)]
    public async Task Numbers_of_names(string markup, int rows)
    {
        var many = string.Concat(
            Enumerable.Range(0, 30_000).Select(i => (rows == 0 ? markup : "<n{0}/>").Replace("{0}", $"{i}", StringComparison.Ordinal)));
        var document = Documents.Around(rows == 0 ? many : markup.Replace("{1}", many, StringComparison.Ordinal));
        await using var reader = await Documents.OpenAsync(document, new VoTableReaderOptions { MaxWarnings = 10 });
        await reader.DrainAsync();
        Assert.Equal(rows, reader.RowsRead);
        Assert.InRange(reader.Warnings.Count, 0, 10);
    }

    [Fact]
    public async Task Lengths_of_names()
    {
        await FailsAsync(Documents.Around($"<n{new string('x', 70_000)}/>"), new VoTableReaderOptions(), "longer than 65536 bytes");
        var attributes = string.Concat(Enumerable.Range(0, 1001).Select(static i => $" a{i}=''"));
        await FailsAsync(Documents.Around($"<PARAM{attributes}/>"), new VoTableReaderOptions(), "more than 1000 attributes");
    }

    [Fact]
    public async Task A_table_may_be_larger_than_any_bound()
    {
        var options = new VoTableReaderOptions
        {
            MaxCellBytes = 1000,
            MaxRowBytes = 1000,
            MaxMetadataCharacters = 1000,
            MaxTagBytes = 100_000
        };
        var rows = string.Concat(Enumerable.Repeat(Documents.Row(new string('x', 900)), 1000));
        Assert.Equal(1000, await Documents.ReadAllAsync(Documents.TableData(Text, rows), options));
        Assert.Equal(250_000, await Documents.ReadAllAsync(Documents.Binary(Documents.Field("x", "int"), new byte[1_000_000]), options));
        var skipped = Documents.TableData(Text, rows).Replace("type=\"results\"", "type=\"meta\"", StringComparison.Ordinal);
        Assert.Equal(0, await Documents.ReadAllAsync(skipped, options));
    }

    [Fact]
    public async Task Bounds_must_be_positive() =>
        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(
            () => Documents.OpenAsync("<VOTABLE/>", new VoTableReaderOptions { MaxDepth = 0 }));

    private static async Task FailsAsync(string document, VoTableReaderOptions options, string bound)
    {
        var error = await Assert.ThrowsAsync<VoTableException>(() => Documents.ReadAllAsync(document, options));
        Assert.Equal(VoTableErrorKind.LimitExceeded, error.Kind);
        Assert.Contains(bound, error.Message, StringComparison.Ordinal);
    }
}
