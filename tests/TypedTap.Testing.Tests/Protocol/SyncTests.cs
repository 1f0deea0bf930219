using System.Net;
using TypedTap.Testing.Tests.Support;
using TypedTap.Testing.Wire;

namespace TypedTap.Testing.Tests.Protocol;

public sealed class SyncTests
{
    [Theory]
    [InlineData("SELECT TOP 3 *", null, 3, false)]
    [InlineData("SELECT TOP 3 *", "3", 3, false)]
    [InlineData("SELECT TOP 3 *", "2", 2, true)]
    [InlineData("SELECT *", null, 10, false)]
    [InlineData("SELECT TOP 100 *", null, 50, true)]
    [InlineData("SELECT TOP 100 *", "1000", 70, true)]
    [InlineData("SELECT *", "0", 0, true)]
    public async Task Rows_and_overflow(string query, string? maxrec, int rows, bool overflow)
    {
        await using var tap = await NumberedService.StartAsync(
            new EmbeddedTapServiceOptions { Profile = new EmbeddedProfile { DefaultMaxrec = 50, HardMaxrec = 70 } });
        using var http = Raw.Client();
        var form = maxrec is null ? Raw.Query(query) : Raw.Query(query, ("MAXREC", maxrec));
        var text = await http.PostAsync(Sync(tap), form).TextAsync();
        Assert.Equal(rows, text.Split("<TR>").Length - 1);
        Assert.Equal(
            overflow, text.Split("</TABLE>")[1].Contains("<INFO name=\"QUERY_STATUS\" value=\"OVERFLOW\">", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("LANG=ADQL&QUERY=SELECT+BAD", "BAD")]
    [InlineData("LANG=ADQL", "no QUERY")]
    [InlineData("QUERY=SELECT+1", "LANG")]
    [InlineData("LANG=ADQL&QUERY=SELECT+1&MAXREC=-1", "MAXREC")]
    [InlineData("LANG=ADQL&QUERY=SELECT+1&FORMAT=csv&RESPONSEFORMAT=csv", "both")]
    [InlineData("LANG=ADQL&QUERY=SELECT+1+FROM+TAP_UPLOAD.t", "TAP_UPLOAD.t")]
    [InlineData("LANG=ADQL&QUERY=SELECT+1&UPLOAD=t,param:t", "part")]
    public async Task Wrong_queries_are_refused(string query, string words)
    {
        foreach (var status in (int[])[400, 200])
        {
            await using var tap = await NumberedService.StartAsync(
                new EmbeddedTapServiceOptions { Profile = new EmbeddedProfile { ErrorStatus = status } });
            using var http = Raw.Client();
            using var response = await http.GetAsync(new Uri($"{Sync(tap)}?{query}"));
            Assert.Equal((HttpStatusCode)status, response.StatusCode);
            var text = await response.Content.ReadAsStringAsync();
            Assert.Contains("value=\"ERROR\">", text, StringComparison.Ordinal);
            Assert.Contains(words, text, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Csv_a_test_s_own_table_and_an_error_after_rows()
    {
        var table = ScriptedTable.Of([new ScriptedColumn("a", "char", "*"), new ScriptedColumn("b", "int")], ["x,\"y\"", "1"], ["z", "2"]);
        await using var tap = await NumberedService.StartAsync(new EmbeddedTapServiceOptions
        {
            Answer = query => query.Adql == "Q" ? table : query.Adql == "F" ? table with { FailAfter = (1, "row 2") } : null,
        });
        using var http = Raw.Client();
        var csv = await http.PostAsync(Sync(tap), Raw.Query("Q", ("RESPONSEFORMAT", "text/csv"))).TextAsync();
        var failed = await http.PostAsync(Sync(tap), Raw.Query("F")).TextAsync();
        Assert.Equal("a,b\r\n\"x,\"\"y\"\"\",1\r\nz,2\r\n", csv);
        Assert.Equal(2, failed.Split("<TR>").Length);
        Assert.Contains("<INFO name=\"QUERY_STATUS\" value=\"ERROR\">row 2</INFO>", failed.Split("</TABLE>")[1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_test_s_own_table_comes_in_every_format()
    {
        var table = ScriptedTable.Of(
            [new("a", "char", "*"), new("b", "int"), new("c", "double", "*"), new("d", "boolean")], ["x", "1", "1 2", "T"],
            ["", "", "", "F"]);
        await using var tap = await NumberedService.StartAsync(new EmbeddedTapServiceOptions
        {
            Answer = query => query.Adql == "Q" ? table : null, Profile = EmbeddedProfile.Standard with { DefaultFormat = "votable/b2" },
        });
        using var http = Raw.Client();
        var json = await http.PostAsync(Sync(tap), Raw.Query("Q", ("FORMAT", "json"))).TextAsync();
        Assert.Contains("\"data\":[[\"x\",1,[1,2],true],[\"\",null,null,false]]", json, StringComparison.Ordinal);
        Assert.Contains("<BINARY2>", await http.PostAsync(Sync(tap), Raw.Query("Q")).TextAsync(), StringComparison.Ordinal);
        Assert.Contains(
            "<BINARY>", await http.PostAsync(Sync(tap), Raw.Query("Q", ("FORMAT", "votable/b"))).TextAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_value_that_is_none_of_its_column_is_the_test_s_mistake()
    {
        var tap = await NumberedService.StartAsync(
            new EmbeddedTapServiceOptions { Answer = _ => ScriptedTable.Of([new("b", "int")], ["one"]) });
        using var http = Raw.Client();
        Assert.Equal(HttpStatusCode.InternalServerError, await http.PostAsync(Sync(tap), Raw.Query("Q")).StatusAsync());
        Assert.Contains(
            "column 'b' is int, and 'one' is none",
            (await Assert.ThrowsAsync<InvalidOperationException>(async () => await tap.DisposeAsync())).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void What_waits_behind_redirects_is_bounded_by_its_bytes()
    {
        var queue = new Testing.Protocol.BoundedQueue<byte[]>(capacity: 3, maxBytes: 100, bytes => bytes.Length);
        Assert.Empty(queue.Add(new byte[10]));
        Assert.Empty(queue.Add(new byte[60]));
        Assert.Equal([10], queue.Add(new byte[40]).Select(bytes => bytes.Length));
        Assert.Equal([60, 40], queue.Add(new byte[500]).Select(bytes => bytes.Length));
        Assert.Single(queue.All);
    }

    [Fact]
    public async Task Uploads_come_as_parts_and_from_urls()
    {
        await using var source = new LoopbackServer(LoopbackReply.VoTable(VoTableText.Table(4)));
        await using var tap = await NumberedService.StartAsync(
            new EmbeddedTapServiceOptions { Profile = new EmbeddedProfile { UploadLimit = 2000 } });
        using var http = Raw.Client();
        using var form = Upload(VoTableText.Table(3), $"a,param:p;b,{source.Url}t.vot");

        var text = await http.PostAsync(Sync(tap), form).TextAsync();

        Assert.Equal([("a", 3), ("b", 4)], tap.Uploads.Select(upload => (upload.Name, upload.CountRows())));
        Assert.Contains("<TD>a</TD><TD>3</TD>", text, StringComparison.Ordinal);
        Assert.Null(Assert.Single(source.Requests).Authorization);
        using var large = Upload(VoTableText.Table(300), "a,param:p");
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, await http.PostAsync(Sync(tap), large).StatusAsync());
    }

    [Fact]
    public async Task An_upload_from_this_machine_is_not_led_to_another()
    {
        await using var table = new LoopbackServer(LoopbackReply.VoTable(VoTableText.Table(2)));
        var near = new UriBuilder(table.Url) { Host = "localhost" }.Uri.AbsoluteUri;
        await using var source = new LoopbackServer(
            request => LoopbackReply.Redirect(302, request.Path == "/near" ? near : "http://nowhere.invalid/t.vot"));
        await using var tap = await NumberedService.StartAsync();
        using var http = Raw.Client();

        await http.PostAsync(Sync(tap), Raw.Query("SELECT TOP 1 *", ("UPLOAD", $"b,{source.Url}near"))).TextAsync();
        Assert.Equal(2, Assert.Single(tap.Uploads).CountRows());

        var refused = await http.PostAsync(Sync(tap), Raw.Query("SELECT TOP 1 *", ("UPLOAD", $"b,{source.Url}far"))).TextAsync();
        Assert.Contains("can't be fetched: nowhere.invalid is another machine", refused, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_answer_behind_a_redirect_belongs_to_who_fetches_it()
    {
        var accounts = new EmbeddedAccounts().Add("ada", "pw");
        await using var tap = await NumberedService.StartAsync(
            new EmbeddedTapServiceOptions
            {
                Profile = new EmbeddedProfile { SyncRedirect = true },
                Accounts = accounts,
                Accepts = LoginSchemes.Bearer
            });
        using var http = Raw.Client();
        http.DefaultRequestHeaders.Authorization = new("Bearer", accounts.IssueToken("ada"));
        var run = await http.PostAsync(Sync(tap), Raw.Query("SELECT TOP 8 *")).LocationAsync();
        Assert.Equal("/tap/sync/s1/run", run.AbsolutePath);
        Assert.Equal(9, (await http.GetStringAsync(run)).Split("<TR>").Length);
        http.DefaultRequestHeaders.Authorization = null;
        Assert.Equal(5, (await http.GetStringAsync(run)).Split("<TR>").Length);
    }

    [Fact]
    public async Task Three_hundred_clients_at_once_get_each_its_own_answer()
    {
        var here = 0;
        var all = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var tap = await NumberedService.StartAsync(new EmbeddedTapServiceOptions
        {
            HoldSyncAsync = async (_, gone) =>
            {
                if (Interlocked.Increment(ref here) == 300)
                    all.SetResult();
                await all.Task.WaitAsync(gone);
            },
        });
        using var http = Raw.Client();

        var texts = await Task.WhenAll(
            Enumerable.Range(1, 300).Select(n => http.PostAsync(Sync(tap), Raw.Query($"SELECT TOP {n} a{n}")).TextAsync()));

        for (var n = 1; n <= 300; n++)
            Assert.Equal(n, texts[n - 1].Split($"<TD>SELECT TOP {n} a{n}</TD>").Length - 1);
        Assert.Equal((300, 300), (tap.Requests.Count, tap.MostConnections));
    }

    private static Uri Sync(EmbeddedTapService tap) => new(tap.Url.AbsoluteUri + "/sync");

    private static MultipartFormDataContent Upload(string document, string upload) => new()
    {
        { new StringContent("ADQL"), "LANG" },
        { new StringContent("SELECT * FROM TAP_UPLOAD.a"), "QUERY" },
        { new StringContent(upload), "UPLOAD" },
        { new StringContent(document), "p", "p.vot" },
    };
}
