using TypedTap.Tests.Votable.Support;
using TypedTap.Votable;

namespace TypedTap.Tests.Votable;

/// <summary>QUERY_STATUS wherever it stands and however it is written.</summary>
public sealed class StatusTests
{
    [Theory]
    [InlineData("<INFO name='QUERY_STATUS' value='OK'/>", QueryStatusKind.Ok, null)]
    [InlineData("<INFO name=' query_status ' value=' ok '>fine</INFO>", QueryStatusKind.Ok, "fine")]
    [InlineData("<INFO name='QUERY_STATUS' value='ERROR'>a &lt; <![CDATA[<b>]]></INFO>", QueryStatusKind.Error, "a < <b>")]
    [InlineData("<INFO name='QUERY_STATUS' value='Error'/>", QueryStatusKind.Error, null)]
    [InlineData("<INFO name='QUERY_STATUS' value='ERROR: no such table'/>", QueryStatusKind.Error, "no such table")]
    [InlineData("<INFO name='QUERY_STATUS' value='OVERFLOW'>truncated result</INFO>", QueryStatusKind.Overflow, "truncated result")]
    [InlineData("<INFO name='QUERY_STATUS' value='Sorry, no'/>", QueryStatusKind.Other, "Sorry, no")]
    [InlineData("<INFO name='QUERY_STATUS' value='errors'/>", QueryStatusKind.Other, "errors")]
    [InlineData("<INFO name='QUERY_STATUS'>what?</INFO>", QueryStatusKind.Other, "what?")]
    public async Task Forms(string info, QueryStatusKind kind, string? message)
    {
        await using var reader = await Documents.OpenAsync(Documents.Around(info));
        Assert.Equal((kind, message), (reader.Status!.Kind, reader.Status.Message));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    public async Task The_last_one_wins_wherever_it_stands(int place)
    {
        var info = Enumerable.Range(0, 6).Select(i => i == place ? "<INFO name='QUERY_STATUS' value='OVERFLOW'/>" : "").ToArray();
        var document =
            $"<VOTABLE><RESOURCE><INFO name='QUERY_STATUS' value='OK'/>{info[0]}<TABLE><FIELD name='x' datatype='int'/>{info[1]}<DATA><TABLEDATA><TR><TD>1</TD></TR>"
                + $"{info[2]}</TABLEDATA>{info[3]}</DATA>{info[4]}</TABLE></RESOURCE>{info[5]}</VOTABLE>";
        await using var reader = await Documents.OpenAsync(document);
        Assert.Equal(place < 2 ? QueryStatusKind.Overflow : QueryStatusKind.Ok, reader.Status?.Kind);
        Assert.True(await reader.ReadAsync());
        Assert.False(await reader.ReadAsync());
        Assert.Equal(QueryStatusKind.Overflow, reader.Status?.Kind);
    }

    [Theory]
    [InlineData("<GROUP>{0}</GROUP>")]
    [InlineData("<GROUP><PARAM name='p'/><GROUP><FIELDref ref='x'/>{0}</GROUP><GROUP/></GROUP>")]
    public async Task A_group_may_hold_it(string group)
    {
        var info = group.Replace("{0}", "<INFO name='QUERY_STATUS' value='OVERFLOW'/>", StringComparison.Ordinal);
        await using var reader = await Documents.OpenAsync(Documents.TableData(Documents.Field("x", "int"), Documents.Row("1"), info));
        await reader.DrainAsync();
        Assert.Equal(QueryStatusKind.Overflow, reader.Status?.Kind);

        await using var early = await Documents.OpenAsync(Documents.TableData(Documents.Field("x", "int") + info, Documents.Row("1")));
        Assert.Equal(QueryStatusKind.Overflow, early.Status?.Kind);
        Assert.True(await early.ReadAsync());
    }

    [Fact]
    public async Task An_error_behind_the_rows_is_told_and_the_rows_are_delivered()
    {
        await using var reader = await Documents.OpenAsync(Documents.TableData(
            Documents.Field("x", "int"), Documents.Row("1") + Documents.Row("2"),
            "<INFO name='QUERY_STATUS' value='ERROR'>time limit</INFO>"));
        Assert.Equal(QueryStatusKind.Ok, reader.Status?.Kind);
        await reader.DrainAsync();
        Assert.Equal(2, reader.RowsRead);
        Assert.Equal("time limit", reader.Status?.Message);
        Assert.Equal(QueryStatusKind.Error, reader.Status?.Kind);
    }
}
