using TypedTap.Tests.Votable.Support;
using TypedTap.Votable;

namespace TypedTap.Tests.Votable;

/// <summary>Answers of a real server other than plain results.</summary>
public sealed class DachsDocumentTests
{
    [Theory]
    [InlineData("overflow.vot")]
    [InlineData("overflow.binary2.vot")]
    public async Task Overflow_is_known_at_the_end(string name)
    {
        await using var reader = await Fixture.OpenAsync(name);
        Assert.Equal(QueryStatusKind.Ok, reader.Status?.Kind);
        await reader.DrainAsync();
        Assert.Equal(3, reader.RowsRead);
        Assert.Equal(QueryStatusKind.Overflow, reader.Status?.Kind);
        Assert.Equal(2, reader.Infos.Count(static info => info.Name == "QUERY_STATUS"));
    }

    [Theory]
    [InlineData("empty.td.vot")]
    [InlineData("empty.binary.vot")]
    [InlineData("empty.binary2.vot")]
    public async Task An_empty_table_has_fields_and_no_rows(string name)
    {
        await using var reader = await Fixture.OpenAsync(name);
        Assert.True(reader.HasTable);
        Assert.NotEmpty(reader.Fields);
        Assert.False(await reader.ReadAsync());
        Assert.False(await reader.ReadAsync());
        Assert.Equal(QueryStatusKind.Ok, reader.Status?.Kind);
    }

    [Fact]
    public async Task Maxrec_0_gives_the_fields_and_an_overflow()
    {
        await using var reader = await Fixture.OpenAsync("maxrec0.vot");
        await reader.DrainAsync();
        Assert.Equal((0, QueryStatusKind.Overflow), (reader.RowsRead, reader.Status!.Kind));
        Assert.True(reader.HasTable);
    }

    [Theory]
    [InlineData("error-column.xml", "Field query: No such field known")]
    [InlineData("error-parse.xml", "")]
    [InlineData("error-runtime.xml", "")]
    [InlineData("error-table.xml", "")]
    [InlineData("error-lang.xml", "")]
    [InlineData("error-noquery.xml", "")]
    [InlineData("error-nojob.xml", "")]
    [InlineData("job-error-document.xml", "")]
    [InlineData("job-error-result.xml", "")]
    public async Task An_error_document_has_a_status_and_no_table(string name, string message)
    {
        await using var reader = await Fixture.OpenAsync(name);
        Assert.False(reader.HasTable);
        Assert.Empty(reader.Fields);
        Assert.Equal(QueryStatusKind.Error, reader.Status?.Kind);
        Assert.StartsWith(message, reader.Status?.Message, StringComparison.Ordinal);
        Assert.False(await reader.ReadAsync());
    }

    [Fact]
    public async Task A_hint_is_among_the_infos()
    {
        await using var reader = await Fixture.OpenAsync("error-format.xml");
        Assert.Equal(["QUERY_STATUS", "HINT"], reader.ResourceInfos.Select(static info => info.Name));
        Assert.StartsWith("Either you gave an invalid format id", reader.Infos[1].Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("error-401.html")]
    [InlineData("error-404.html")]
    [InlineData("raw5.html")]
    [InlineData("job-pending.xml")]
    [InlineData("tables-min.xml")]
    [InlineData("availability.xml")]
    public async Task Another_document_is_shown(string name)
    {
        var error = await Assert.ThrowsAsync<VoTableException>(() => Fixture.OpenAsync(name));
        Assert.Equal(VoTableErrorKind.NotAVoTable, error.Kind);
        Assert.StartsWith("<", error.Body, StringComparison.Ordinal);
        Assert.InRange(error.Body!.Length, 150, 220);
        Assert.Contains(error.Body, error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("dlmeta-raw.vot")]
    [InlineData("dlmeta-multi.vot")]
    [InlineData("dlmeta-unknown.vot")]
    [InlineData("dlmeta-caom2.vot")]
    [InlineData("dlmeta-image-soda.vot")]
    [InlineData("dlmeta-cube-soda.vot")]
    [InlineData("siap2.vot")]
    [InlineData("job-result.vot")]
    public async Task Other_tables_are_read_too(string name)
    {
        await using var reader = await Fixture.OpenAsync(name);
        await reader.DrainAsync();
        Assert.True(reader.HasTable);
        Assert.InRange(reader.RowsRead, 1, 100);
    }
}
