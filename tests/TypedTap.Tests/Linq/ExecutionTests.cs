using System.Net;
using TypedTap.Tap;

namespace TypedTap.Tests.Linq;

/// <summary>Answers that are not what was asked for, and rows that the client has to drop.</summary>
public sealed class ExecutionTests
{
    [Fact]
    public async Task Names_are_compared_without_case_and_quotes()
    {
        using var eso = Answering(
            Table(
                "<FIELD name='DP_ID' datatype='char' arraysize='*'/><FIELD name='\"object\"' datatype='char' arraysize='*'/>",
                "<TD>a</TD><TD>b</TD>"));
        var row = Assert.Single(await eso.Dbo.Raw.Select(r => new { r.DpId, r.Object }).ToListAsync());
        Assert.Equal(("a", "b"), (row.DpId, row.Object));
    }

    [Theory]
    [InlineData("<FIELD name='object' datatype='char' arraysize='*'/><FIELD name='dp_id' datatype='char' arraysize='*'/>",
        "Column 1 of the answer is 'object' where 'dp_id' was asked for")]
    [InlineData("<FIELD name='dp_id' datatype='char' arraysize='*'/>", "The answer has 1 columns")]
    public async Task Other_columns_than_asked_for_are_an_error_before_the_first_row(string fields, string message)
    {
        using var eso = Answering(Table(fields, "<TD>a</TD><TD>b</TD>"));
        var e = await Assert.ThrowsAsync<TapResultException>(() => eso.Dbo.Raw.Select(r => new { r.DpId, r.Object }).ToListAsync());
        Assert.Contains(message, e.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_null_in_a_column_that_is_never_null_names_column_and_row()
    {
        using var service = new ObsCoreService(
            Archives.Nowhere, Options(Table("<FIELD name='calib_level' datatype='int'/>", "<TD>1</TD>", "<TD/>")));
        var e = await Assert.ThrowsAsync<TapNullValueException>(() => service.Ivoa.ObsCore.Select(o => o.CalibLevel).ToListAsync());
        Assert.Equal(("calib_level", 2L), (e.Column, e.Row));
        Assert.Contains(
            "remove \"nullable\": false from the column in the overrides, or in the snapshot where that says it", e.Message,
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task Rows_that_only_a_wildcard_matches_are_dropped()
    {
        var field = "<FIELD name='object' datatype='char' arraysize='*'/>";
        using var eso = Answering(Table(field, "<TD>Nr3491_1</TD>", "<TD>Nr3491x1</TD>", "<TD/>", "<TD>a Nr3491_1b</TD>"));
        Assert.Equal(
            ["Nr3491_1", "a Nr3491_1b"], await eso.Dbo.Raw.Where(r => r.Object!.Contains("Nr3491_1")).Select(r => r.Object).ToListAsync());
        Assert.Equal(
            ["Nr3491_1"],
            await eso.Dbo.Raw.Where(r => r.Object!.StartsWith("Nr3491_1", StringComparison.Ordinal)).Select(r => r.Object).ToListAsync());
        Assert.Equal(
            ["Nr3491_1", null, "a Nr3491_1b"],
            await eso.Dbo.Raw.Where(r => r.Object == null || r.Object.Contains("3491_1")).Select(r => r.Object).ToListAsync());
    }

    [Theory]
    [InlineData(null, 7, 8L)]
    [InlineData(100L, 7, 100L)]
    [InlineData(null, null, null)]
    [InlineData(5L, null, 5L)]
    public async Task Maxrec_is_above_Take_unless_the_user_says_otherwise(long? maxRec, int? take, long? sent)
    {
        string? body = null;
        using var handler = new ScriptedHandler((request, cancellation) =>
        {
            body = request.Content!.ReadAsStringAsync(cancellation).GetAwaiter().GetResult();
            return Xml(Table("<FIELD name='dp_id' datatype='char' arraysize='*'/>"));
        });
        using var eso = new EsoArchive(Archives.Nowhere, new TapClientOptions { Handler = handler });
        var query = eso.Dbo.Raw.Select(r => r.DpId);
        query = maxRec is { } limit ? query.WithMaxRec(limit) : query;
        await (take is { } count ? query.Take(count) : query).ToListAsync();
        Assert.Equal(
            sent, body!.Split('&')
                .Where(field => field.StartsWith("MAXREC=", StringComparison.Ordinal))
                .Select(field => (long?)long.Parse(field[7..], System.Globalization.CultureInfo.InvariantCulture))
                .SingleOrDefault());
    }

    [Fact]
    public async Task Nothing_is_sent_before_a_terminal_or_when_the_query_is_refused()
    {
        using var handler = new ScriptedHandler((_, _) => throw new InvalidOperationException("Sent."));
        using var eso = new EsoArchive(Archives.Nowhere, new TapClientOptions { Handler = handler });
        _ = eso.Dbo.Raw.Where(r => r.Ra > 5).ToAdql();
        await Assert.ThrowsAsync<TapQueryNotSupportedException>(() => eso.Dbo.Raw.Where(r => Math.Sinh(r.Ra!.Value) > 0).ToListAsync());
    }

    [Fact]
    public async Task A_status_that_nobody_knows_is_no_proof_of_completeness()
    {
        var document = Table("<FIELD name='dp_id' datatype='char' arraysize='*'/>", "<TD>a</TD>")
            .Replace("</TABLE>", "</TABLE><INFO name='QUERY_STATUS' value='TRUNCATED'/>", StringComparison.Ordinal);
        using var eso = Answering(document);
        var e = await Assert.ThrowsAsync<TapResultException>(() => eso.Dbo.Raw.Select(r => r.DpId).ToListAsync());
        Assert.Contains("'TRUNCATED'", e.Message, StringComparison.Ordinal);
        Assert.Single(await eso.Dbo.Raw.Select(r => r.DpId).AllowTruncation().ToListAsync());
    }

    [Fact]
    public void A_limit_of_no_rows_is_refused_because_every_answer_would_be_empty() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => Archives.Eso.Dbo.Raw.WithMaxRec(0));

    [Fact]
    public async Task Rows_stream_and_a_reader_that_stops_early_lets_the_connection_go()
    {
        using var eso = Answering(Table("<FIELD name='dp_id' datatype='char' arraysize='*'/>", "<TD>a</TD>", "<TD>b</TD>"));
        await foreach (var id in eso.Dbo.Raw.Select(r => r.DpId).AsAsyncEnumerable())
        {
            Assert.Equal("a", id);
            break;
        }
    }

    private static EsoArchive Answering(string document) => new(Archives.Nowhere, Options(document));

    private static TapClientOptions Options(string document) => new() { Handler = new ScriptedHandler((_, _) => Xml(document)) };

    internal static HttpResponseMessage Xml(string document) =>
        new(HttpStatusCode.OK) { Content = new StringContent(document, System.Text.Encoding.UTF8, "application/x-votable+xml") };

    internal static string Table(string fields, params string[] rows) =>
        "<VOTABLE version='1.4'><RESOURCE type='results'><INFO name='QUERY_STATUS' value='OK'/><TABLE>" + fields
        + "<DATA><TABLEDATA>" + string.Concat(rows.Select(row => $"<TR>{row}</TR>")) + "</TABLEDATA></DATA></TABLE></RESOURCE></VOTABLE>";
}
