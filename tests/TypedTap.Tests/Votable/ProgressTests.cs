using System.Text;
using TypedTap.Tests.Votable.Support;
using TypedTap.Votable;

namespace TypedTap.Tests.Votable;

/// <summary>What is told while a document is read.</summary>
public sealed class ProgressTests
{
    [Fact]
    public async Task It_only_grows_and_ends_with_the_whole()
    {
        var rows = string.Concat(Enumerable.Repeat(Documents.Row(new string('x', 1000)), 5000));
        var document = Encoding.UTF8.GetBytes(Documents.TableData(Documents.Field("x", "char", "*"), rows));
        var told = new Reports();
        await using var reader = await VoTableReader.OpenAsync(
            new DripStream(document, 50_000), new VoTableReaderOptions { Progress = told });
        await reader.DrainAsync();
        Assert.Equal(new VoTableProgress(document.Length, 5000), told.All[^1]);
        Assert.InRange(told.All.Count, 4, 7);
        for (var i = 1; i < told.All.Count; i++)
        {
            Assert.True(told.All[i].Bytes >= told.All[i - 1].Bytes);
            Assert.True(told.All[i].Rows >= told.All[i - 1].Rows);
        }

        Assert.InRange(told.All[0].Bytes, 1 << 20, 2 << 20);
        Assert.InRange(told.All[0].Rows, 1, 2000);
        Assert.Equal(document.Length, reader.BytesRead);
    }

    [Fact]
    public async Task A_small_document_is_told_at_its_end()
    {
        var told = new Reports();
        var document = Documents.TableData(Documents.Field("n", "int"), Documents.Row("1"));
        await using var reader = await Documents.OpenAsync(document, new VoTableReaderOptions { Progress = told });
        Assert.Empty(told.All);
        await reader.DrainAsync();
        Assert.Equal(new VoTableProgress(Encoding.UTF8.GetByteCount(document), 1), Assert.Single(told.All));
    }

    private sealed class Reports : IProgress<VoTableProgress>
    {
        public List<VoTableProgress> All { get; } = [];

        public void Report(VoTableProgress value) => All.Add(value);
    }
}
