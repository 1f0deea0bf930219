#pragma warning disable MA0074, CA1310 // what users write, not what analyzers like
using TypedTap.Linq;
using TypedTap.Tap;
using TypedTap.Tests.Linq.EsoTapObs.Dbo;

namespace TypedTap.Tests.Linq;

/// <summary>One value of many rows, and one row of many: what is asked and what becomes of the answer.</summary>
public sealed class AggregateTests
{
    private const string Number = "<FIELD name='aggregate_value' datatype='double'/>";
    private const string Whole = "<FIELD name='aggregate_value' datatype='long'/>";
    private const string Id = "<FIELD name='dp_id' datatype='char' arraysize='*'/>";

    private static TapQuery<Raw> Frames => Archives.Eso.Dbo.Raw;

    [Fact]
    public async Task What_is_asked_is_one_value()
    {
        Assert.Equal(
            "SELECT SUM(r.exposure) AS aggregate_value\nFROM dbo.raw AS r", await AskedAsync(Number, q => q.SumAsync(r => r.Exposure)));
        Assert.Equal(
            "SELECT SUM(r.exposure) AS aggregate_value\nFROM dbo.raw AS r",
            await AskedAsync(Number, q => q.SumAsync(r => r.Exposure ?? 0)));
        Assert.Equal(
            "SELECT SUM(r.exposure * 2.0) AS aggregate_value\nFROM dbo.raw AS r",
            await AskedAsync(Number, q => q.SumAsync(r => r.Exposure * 2)));
        Assert.Equal(
            "SELECT AVG(r.exposure) AS aggregate_value\nFROM dbo.raw AS r", await AskedAsync(Number, q => q.AverageAsync(r => r.Exposure)));
        Assert.Equal(
            "SELECT AVG(r.tpl_expno * 1.0) AS aggregate_value\nFROM dbo.raw AS r",
            await AskedAsync(Number, q => q.AverageAsync(r => r.TplExpno)));
        Assert.Equal(
            "SELECT MAX(r.tpl_expno) AS aggregate_value\nFROM dbo.raw AS r\nWHERE r.object = 'x' OR r.object IS NULL",
            await AskedAsync(Whole, q => q.Where(r => r.Object == "x" || r.Object == null).OrderBy(r => r.DpId).MaxAsync(r => r.TplExpno)));
        Assert.Equal(
            "SELECT MIN(x.exposure - x.mjd_obs) AS aggregate_value\nFROM dbo.raw AS x",
            await AskedAsync(Number, q => q.Select(x => new { D = x.Exposure - x.MjdObs }).MinAsync(y => y.D)));
    }

    [Fact]
    public async Task A_value_that_means_none_is_left_out()
    {
        // ESO's ra has -596.52323555 where there is none: overrides know it.
        Assert.Equal(
            "SELECT AVG(r.ra) AS aggregate_value\nFROM dbo.raw AS r\nWHERE r.ra != -596.52323555",
            await AskedAsync(Number, q => q.AverageAsync(r => r.Ra)));
    }

    [Fact]
    public async Task One_row_is_asked_for_where_one_is_wanted()
    {
        Assert.Equal(
            "SELECT TOP 1 r.dp_id\nFROM dbo.raw AS r", await AskedAsync(Id, q => q.Select(r => r.DpId).FirstAsync(), "<TD>a</TD>"));
        Assert.Equal(
            "SELECT TOP 2 r.dp_id\nFROM dbo.raw AS r",
            await AskedAsync(Id, q => q.Select(r => r.DpId).SingleOrDefaultAsync(), "<TD>a</TD>"));
        Assert.Equal(
            "SELECT TOP 1 r.dp_id\nFROM dbo.raw AS r",
            await AskedAsync(Id, q => q.Take(1).Select(r => r.DpId).SingleAsync(), "<TD>a</TD>"));
        Assert.Equal(
            "SELECT TOP 1 r.dp_id\nFROM dbo.raw AS r\nORDER BY dp_id DESC",
            await AskedAsync(Id, q => q.OrderBy(r => r.DpId).Select(r => r.DpId).LastAsync(), "<TD>a</TD>"));
    }

    [Fact]
    public async Task Whether_there_is_a_row_takes_one_column_and_one_row()
    {
        var first = "<FIELD name='access_estsize' datatype='long'/>";
        Assert.Equal(
            "SELECT TOP 1 r.access_estsize\nFROM dbo.raw AS r\nWHERE r.object = 'x'",
            await AskedAsync(first, q => q.OrderBy(r => r.DpId).AnyAsync(r => r.Object == "x"), "<TD>1</TD>"));
        Assert.Equal(
            "SELECT TOP 1 r.access_estsize\nFROM dbo.raw AS r\nWHERE r.object != 'x' OR r.object IS NULL",
            await AskedAsync(first, q => q.AllAsync(r => r.Object == "x"), "<TD>1</TD>"));
    }

    [Fact]
    public async Task Answers_become_values()
    {
        Assert.Equal(5.5, await AnswerAsync(Number, q => q.SumAsync(r => r.Exposure), "<TD>5.5</TD>"));
        Assert.Equal(0.0, await AnswerAsync(Number, q => q.SumAsync(r => r.Exposure), "<TD/>"));
        Assert.Equal(7, await AnswerAsync(Whole, q => q.SumAsync(r => r.TplExpno), "<TD>7</TD>"));
        Assert.Equal(7, await AnswerAsync(Number, q => q.SumAsync(r => r.TplExpno), "<TD>7.0</TD>"));
        Assert.Null(await AnswerAsync(Number, q => q.AverageAsync(r => r.Exposure), "<TD/>"));
        Assert.Null(await AnswerAsync(Number, q => q.MinAsync(r => r.Exposure), "<TD/>"));
        Assert.Equal(3, await AnswerAsync(Whole, q => q.MaxAsync(r => r.TplExpno!.Value), "<TD>3</TD>"));
        Assert.Equal(
            new DateTime(2020, 1, 2, 3, 4, 5, DateTimeKind.Utc),
            await AnswerAsync(
                "<FIELD name='aggregate_value' datatype='char' arraysize='*'/>", q => q.MaxAsync(r => r.ExpStart),
                "<TD>2020-01-02T03:04:05Z</TD>"));
    }

    [Fact]
    public async Task What_has_no_answer_is_an_error()
    {
        await Assert.ThrowsAsync<InvalidOperationException>(() => AnswerAsync(Whole, q => q.MaxAsync(r => r.TplExpno!.Value), "<TD/>"));
        await Assert.ThrowsAsync<InvalidOperationException>(
            () => AnswerAsync(Number, q => q.AverageAsync(r => r.TplExpno!.Value), "<TD/>"));
        await Assert.ThrowsAsync<InvalidOperationException>(() => AnswerAsync(Id, q => q.Select(r => r.DpId).FirstAsync()));
        await Assert.ThrowsAsync<InvalidOperationException>(() => AnswerAsync(Id, q => q.Select(r => r.DpId).SingleAsync()));
        await Assert.ThrowsAsync<InvalidOperationException>(
            () => AnswerAsync(Id, q => q.Select(r => r.DpId).SingleAsync(), "<TD>a</TD>", "<TD>b</TD>"));
        await Assert.ThrowsAsync<InvalidOperationException>(
            () => AnswerAsync(Id, q => q.Select(r => r.DpId).SingleOrDefaultAsync(), "<TD>a</TD>", "<TD>b</TD>"));
        Assert.Null(await AnswerAsync(Id, q => q.Select(r => r.DpId).SingleOrDefaultAsync()));
        await Assert.ThrowsAsync<OverflowException>(() => AnswerAsync(Whole, q => q.SumAsync(r => r.TplExpno), "<TD>3000000000</TD>"));
        await Assert.ThrowsAsync<TapResultException>(
            () => AnswerAsync(Number, q => q.SumAsync(r => r.AccessEstsize), "<TD>9007199254740993</TD>"));
        await Assert.ThrowsAsync<TapResultException>(() => AnswerAsync(Whole, q => q.SumAsync(r => r.TplExpno)));
    }

    [Fact]
    public async Task A_text_that_LIKE_cannot_say_leaves_the_choice_of_the_first_row_to_the_client()
    {
        Assert.Equal(
            "SELECT r.dp_id, r.object\nFROM dbo.raw AS r\nWHERE r.object LIKE 'a_b%'",
            await AskedAsync(
                Id + "<FIELD name='object' datatype='char' arraysize='*'/>",
                q => q.Where(r => r.Object!.StartsWith("a_b")).Select(r => r.DpId).FirstAsync(), "<TD>1</TD><TD>a_b</TD>"));
        var fields = "<FIELD name='access_estsize' datatype='long'/><FIELD name='object' datatype='char' arraysize='*'/>";
        Assert.False(await AnswerAsync(fields, q => q.AnyAsync(r => r.Object!.StartsWith("a_b")), "<TD>1</TD><TD>axb</TD>"));
        Assert.True(
            await AnswerAsync(
                fields, q => q.AnyAsync(r => r.Object!.StartsWith("a_b")), "<TD>1</TD><TD>axb</TD>", "<TD>1</TD><TD>a_b</TD>"));
    }

    [Fact]
    public async Task What_has_no_form_in_ADQL_is_refused_before_anything_is_sent()
    {
        await RefusedAsync("needs a subquery", () => Archives.CadcItself.Caom2.Plane.Take(5).SumAsync(p => p.TimeExposure));
        await RefusedAsync(
            "needs a subquery", () => Archives.CadcItself.Caom2.Plane.Select(p => p.TimeExposure).Distinct().SumAsync(x => x));
        await RefusedAsync("every row has the same", () => Frames.SumAsync(r => 1));
        await RefusedAsync("counted in", () => Frames.Where(r => r.Object!.StartsWith("a_b")).SumAsync(r => r.Exposure));
        await RefusedAsync("no order of their own", () => Frames.LastAsync());
        await RefusedAsync("after Take", () => Frames.OrderBy(r => r.DpId).Take(5).LastOrDefaultAsync());
        await RefusedAsync("The smallest or largest Boolean", () => Frames.MaxAsync(r => r.Object == "x"));
        await RefusedAsync("ADQL has no LENGTH", () => Frames.MaxAsync(r => r.Object!.Length));
    }

    private static async Task RefusedAsync(string part, Func<Task> query) =>
        Assert.Contains(part, (await Assert.ThrowsAsync<TapQueryNotSupportedException>(query)).Message, StringComparison.Ordinal);

    private static async Task<string> AskedAsync<T>(string fields, Func<TapQuery<Raw>, Task<T>> ask, string row = "<TD>1</TD>")
    {
        var adql = "";
        using var eso = new EsoArchive(Archives.Nowhere, new TapClientOptions { Handler = Scripted(fields, text => adql = text, [row]) });
        try
        {
            await ask(eso.Dbo.Raw);
        }
        catch (InvalidOperationException)
        {
            // The answer matters elsewhere.
        }

        Assert.Empty(TypedTap.Adql.AdqlParser.Parse(adql).Diagnostics);
        return adql;
    }

    private static async Task<T> AnswerAsync<T>(string fields, Func<TapQuery<Raw>, Task<T>> ask, params string[] rows)
    {
        using var eso = new EsoArchive(Archives.Nowhere, new TapClientOptions { Handler = Scripted(fields, static _ => { }, rows) });
        return await ask(eso.Dbo.Raw);
    }

    private static ScriptedHandler Scripted(string fields, Action<string> asked, string[] rows) => new((request, cancellation) =>
    {
        var form = request.Content!.ReadAsStringAsync(cancellation).GetAwaiter().GetResult();
        asked(Uri.UnescapeDataString(
            form.Split('&').Single(pair => pair.StartsWith("QUERY=", StringComparison.Ordinal))[6..].Replace('+', ' ')));
        return ExecutionTests.Xml(ExecutionTests.Table(fields, rows));
    });
}
