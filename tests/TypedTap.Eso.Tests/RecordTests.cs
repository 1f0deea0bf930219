using TypedTap.Eso.EsoTapObs.Dbo;
using TypedTap.Tap;
using static TypedTap.Eso.Tests.EsoFixture;

namespace TypedTap.Eso.Tests;

public sealed class RecordTests
{
    [Fact]
    public async Task Typed_rows_are_printed_a_line_for_each_column_with_units_and_nulls()
    {
        var text = new StringWriter();

        await new[] { new Raw
        {
            DpId = "A.1",
            Exposure = 1.5f,
            Object = "two\nlines\u001b[2J"
        }, new Raw { DpId = "A.2" } }.WriteRecordsAsync(text);

        var lines = text.ToString().ReplaceLineEndings("\n").Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(1 + (2 * (62 + 1)), lines.Length);
        Assert.Contains("dp_id               = A.1", lines);
        Assert.Contains("exposure            = 1.5 s", lines);
        Assert.Contains("exposure            = --", lines);
        Assert.Contains("object              = two lines [2J", lines);
    }

    [Fact]
    public async Task Answers_and_links_are_printed_alike()
    {
        await using var archive = await StartAsync();
        using var eso = archive.Connect();
        var (table, links) = (new StringWriter(), new StringWriter());

        (await eso.Client.QueryTableAsync(
            "SELECT dp_id, exposure FROM dbo.raw WHERE dp_id = 'SPHER.2016-09-26T03:04:09.308'")).WriteRecords(
                table, new TapRecordFormat { Null = "", LongestValue = 5 });
        (await eso.LinksAsync(Secret)).WriteRecords(links);

        Assert.Equal(
            $"{new string('=', 80)}\ndp_id    = SPHER…\nexposure =\n{new string('-', 80)}\n", table.ToString().ReplaceLineEndings("\n"));
        Assert.Contains("error_message  = NotFoundFault: you do not have access permissions", links.ToString(), StringComparison.Ordinal);
    }
}
