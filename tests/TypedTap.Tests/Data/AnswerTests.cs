using System.Data;
using TypedTap.Tap;
using TypedTap.Tests.Linq;

namespace TypedTap.Tests.Data;

/// <summary>Readers over what a service sends.</summary>
public sealed class AnswerTests
{
    private const string Objects = "<FIELD name='object' datatype='char' arraysize='*'/>";

    [Fact]
    public async Task A_truncated_answer_throws_where_the_rows_end()
    {
        await using var server = new LoopbackServer(LoopbackReply.VoTable(VoTableText.Table(2, "OK", "OVERFLOW")));
        using var client = new TapClient(server.Tap);
        await using var reader = (await client.QueryAsync("SELECT 1")).ToDataReader();
        Assert.True(await reader.ReadAsync());
        Assert.True(reader.Read());
        Assert.Equal(2L, (await Assert.ThrowsAsync<TapTruncatedException>(() => reader.ReadAsync())).RowsRead);
        Assert.Equal(TapCompletenessKind.Truncated, reader.Completeness.Kind);
        Assert.Throws<InvalidOperationException>(() => reader.GetInt32(0));
        // Asking in other ways does not turn it into a success.
        Assert.Throws<TapTruncatedException>(() => reader.Read());
        await Assert.ThrowsAsync<TapTruncatedException>(() => reader.NextResultAsync());
    }

    [Fact]
    public async Task No_rows_that_may_be_more_are_not_called_none()
    {
        await using var server = new LoopbackServer(LoopbackReply.VoTable(VoTableText.Table(0, "OK", "OVERFLOW")));
        using var client = new TapClient(server.Tap);
        await using var reader = (await client.QueryAsync("SELECT 1")).ToDataReader();
        Assert.Throws<TapTruncatedException>(() => reader.HasRows);
        Assert.Throws<TapTruncatedException>(() => reader.Read());
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task There_is_no_other_result_and_the_rows_left_are_judged(bool truncated)
    {
        await using var server = new LoopbackServer(LoopbackReply.VoTable(VoTableText.Table(3, "OK", truncated ? "OVERFLOW" : "OK")));
        using var client = new TapClient(server.Tap);
        await using var reader = (await client.QueryAsync("SELECT 1")).ToDataReader();
        Assert.True(await reader.ReadAsync());
        if (truncated)
            Assert.Throws<TapTruncatedException>(() => reader.NextResult());
        else
            Assert.False(reader.NextResult());
    }

    [Fact]
    public async Task Disposing_disposes_of_the_answer()
    {
        await using var server = new LoopbackServer(LoopbackReply.VoTable(VoTableText.Table(3)));
        using var client = new TapClient(server.Tap);
        var answer = await client.QueryAsync("SELECT 1");
        await answer.ToDataReader().DisposeAsync();
        await Assert.ThrowsAsync<ObjectDisposedException>(() => answer.ReadAsync().AsTask());
        Assert.Throws<ObjectDisposedException>(answer.ToDataReader);
    }

    [Fact]
    public async Task A_query_gives_its_columns_without_the_rows_and_columns_that_only_trimming_needs()
    {
        var document = Table(
            "<FIELD name='dp_id' datatype='char' arraysize='*'/>" + Objects, "<TD>a</TD><TD>Nr3491_1</TD>", "<TD>b</TD><TD>Nr3491x1</TD>",
            "<TD>c</TD><TD>Nr3491_1b</TD>");
        using var eso = Answering(document);
        var query = eso.Dbo.Raw.Where(r => r.Object!.StartsWith("Nr3491_1", StringComparison.Ordinal)).Select(r => new { Id = r.DpId });
        await using var reader = await query.ExecuteReaderAsync();
        Assert.Equal((1, "dp_id"), (reader.FieldCount, reader.GetName(0)));
        Assert.True(reader.HasRows);
        var ids = new List<string>();
        while (await reader.ReadAsync())
            ids.Add(reader.GetString(0));
        Assert.Equal(["a", "c"], ids);
        Assert.Equal(TapCompleteness.Complete, reader.Completeness);
    }

    [Fact]
    public async Task A_query_of_whole_rows_has_all_columns()
    {
        var names = Archives.Eso.Dbo.Raw.ToAdql().Split('\n')[0].Split(", ").Select(item => item.Split('.')[^1]).ToList();
        using var eso = Answering(Table(string.Concat(names.Select(name => $"<FIELD name='{name}' datatype='char' arraysize='*'/>"))));
        await using var reader = await eso.Dbo.Raw.ExecuteReaderAsync();
        Assert.Equal(names, reader.GetColumnSchema().Select(column => column.ColumnName));
        Assert.False(reader.Read());
    }

    [Fact]
    public async Task A_column_that_the_snapshot_calls_not_null_is_so_in_the_schema()
    {
        using var service = new ObsCoreService(
            Archives.Nowhere,
            Options(Table("<FIELD name='obs_id' datatype='char' arraysize='*'/><FIELD name='s_ra' datatype='double'/>", "<TD/><TD/>")));
        await using var reader = await service.Ivoa.ObsCore.Select(o => new { o.ObsId, o.SRa }).ExecuteReaderAsync();
        Assert.Equal([false, true], reader.GetColumnSchema().Select(column => column.AllowDBNull));
        Assert.True(reader.Read());
        // A text that is never null was an empty one.
        Assert.Equal((false, "", "", ""), (reader.IsDBNull(0), reader.GetString(0), reader.GetValue(0), reader.GetFieldValue<string>(0)));
        Assert.True(reader.IsDBNull(1));
    }

    [Fact]
    public async Task What_the_client_computes_is_in_no_column_and_so_refused_before_anything_is_sent()
    {
        using var eso = new EsoArchive(
            Archives.Nowhere,
            new TapClientOptions { Handler = new ScriptedHandler((_, _) => throw new InvalidOperationException("Sent.")) });
        var query = eso.Dbo.Raw.Select(r => new { r.DpId, Minutes = r.Exposure / 60 });
        var e = await Assert.ThrowsAsync<TapQueryNotSupportedException>(() => query.ExecuteReaderAsync());
        Assert.Contains("the projection of a data reader", e.Message, StringComparison.Ordinal);
        await Assert.ThrowsAsync<TapQueryNotSupportedException>(() => eso.Dbo.Raw.Select(r => r.DpId + "x").ExecuteReaderAsync());
        await Assert.ThrowsAsync<TapQueryNotSupportedException>(() => eso.Dbo.Raw.Select(r => (double?)r.ObId).ExecuteReaderAsync());
        await Assert.ThrowsAsync<TapQueryNotSupportedException>(() => eso.Dbo.Raw.Select(r => "constant").ExecuteReaderAsync());
    }

    [Fact]
    public async Task Objects_made_of_columns_are_columns()
    {
        using var eso = Answering(
            Table("<FIELD name='dp_id' datatype='char' arraysize='*'/><FIELD name='ob_id' datatype='int'/>", "<TD>a</TD><TD>5</TD>"));
        await using var reader = await eso.Dbo.Raw.Select(r => new Named { Name = r.DpId, Number = r.ObId }).ExecuteReaderAsync();
        using var table = new DataTable();
        table.Load(reader);
        Assert.Equal(["a", 5], Assert.Single(table.Rows.Cast<DataRow>()).ItemArray);
        Assert.True(reader.IsClosed);
    }

    [Fact]
    public async Task Other_columns_than_asked_for_and_unknown_ends_are_errors()
    {
        using var wrong = Answering(Table(Objects));
        await Assert.ThrowsAsync<TapResultException>(() => wrong.Dbo.Raw.Select(r => r.DpId).ExecuteReaderAsync());
        using var unknown = Answering(
            Table(Objects, "<TD>a</TD>").Replace(
                "</TABLE>", "</TABLE><INFO name='QUERY_STATUS' value='MAYBE'/>", StringComparison.Ordinal));
        await using var reader = await unknown.Dbo.Raw.Select(r => r.Object).ExecuteReaderAsync();
        Assert.True(await reader.ReadAsync());
        await Assert.ThrowsAsync<TapResultException>(() => reader.ReadAsync());
    }

    private static EsoArchive Answering(string document) => new(Archives.Nowhere, Options(document));

    private static TapClientOptions Options(string document) => new()
    {
        Handler = new ScriptedHandler((_, _) => new HttpResponseMessage(System.Net.HttpStatusCode.OK)
        {
            Content = new StringContent(document, System.Text.Encoding.UTF8, "application/x-votable+xml"),
        }),
    };

    private static string Table(string fields, params string[] rows) =>
        "<VOTABLE version='1.4'><RESOURCE type='results'><INFO name='QUERY_STATUS' value='OK'/><TABLE>" + fields
        + "<DATA><TABLEDATA>" + string.Concat(rows.Select(row => $"<TR>{row}</TR>")) + "</TABLEDATA></DATA></TABLE></RESOURCE></VOTABLE>";

    private sealed record Named
    {
        public string? Name { get; init; }

        public int? Number { get; init; }
    }
}
