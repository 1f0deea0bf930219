using System.Net;
using System.Text;
using TypedTap.Tap;
using TypedTap.Testing.Tests.Support;

namespace TypedTap.Testing.Tests.Protocol;

/// <summary>Queries of the database, as they come over HTTP.</summary>
public sealed class QueryTests
{
    [Theory]
    [InlineData("votable/td", "application/x-votable+xml;serialization=TABLEDATA")]
    [InlineData("votable/b2", "application/x-votable+xml;serialization=BINARY2")]
    [InlineData("csv", "text/csv")]
    [InlineData("tsv", "text/tab-separated-values")]
    [InlineData("json", "application/json")]
    public async Task Formats_come_with_their_media_type(string format, string type)
    {
        await using var service = await Stars.StartAsync();
        using var http = Raw.Client();
        foreach (var name in (string[])["FORMAT", "RESPONSEFORMAT"])
        {
            using var response = await http.PostAsync(Sync(service), Raw.Query("SELECT id FROM demo.stars", (name, format)));
            Assert.Equal(HttpStatusCode.OK, response.StatusCode);
            Assert.StartsWith(
                type, response.Content.Headers.NonValidated["Content-Type"].ToString().Replace(" ", "", StringComparison.Ordinal),
                StringComparison.OrdinalIgnoreCase);
        }

        var refused = await http.PostAsync(Sync(service), Raw.Query("SELECT id FROM demo.stars", ("FORMAT", "parquet"))).TextAsync();
        Assert.Contains("No format 'parquet'; there are votable", refused, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("SELECT nope FROM demo.stars", "1:8: error ADQL103")]
    [InlineData("SELECT id FROM nowhere", "nowhere")]
    [InlineData("SELECT id FRM demo.stars", "1:")]
    [InlineData("SELECT id / 0 FROM demo.stars", "zero")]
    [InlineData("SELECT id FROM TAP_UPLOAD.t", "TAP_UPLOAD.t")]
    public async Task Errors_say_where_they_are(string query, string words)
    {
        await using var service = await Stars.StartAsync();
        using var http = Raw.Client();
        using var response = await http.PostAsync(Sync(service), Raw.Query(query));
        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        var text = await response.Content.ReadAsStringAsync();
        Assert.Contains("value=\"ERROR\">", text, StringComparison.Ordinal);
        Assert.Contains(words, text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task GET_POST_and_multipart_are_the_same()
    {
        await using var service = await Stars.StartAsync();
        using var http = Raw.Client();
        using var parts = new MultipartFormDataContent
        {
            { new StringContent("ADQL"), "lang" }, { new StringContent("SELECT id FROM demo.stars"), "query" },
            { new StringContent("csv"), "format" }
        };
        var got = await http.GetStringAsync(
            new Uri(Sync(service) + "?LANG=ADQL-2.1&QUERY=SELECT+id+FROM+demo.stars&FORMAT=csv&REQUEST=doQuery"));
        Assert.Equal("id\r\n1\r\n2\r\n3\r\n", got);
        Assert.Equal(got, await http.PostAsync(Sync(service), Raw.Query("SELECT id FROM demo.stars", ("FORMAT", "csv"))).TextAsync());
        Assert.Equal(got, await http.PostAsync(Sync(service), parts).TextAsync());
        using var head = await http.SendAsync(
            new HttpRequestMessage(HttpMethod.Head, Sync(service) + "?LANG=ADQL&QUERY=SELECT+id+FROM+demo.stars"));
        Assert.Equal(HttpStatusCode.OK, head.StatusCode);
        Assert.Equal(HttpStatusCode.MethodNotAllowed, await http.PutAsync(Sync(service), Raw.Query("SELECT 1")).StatusAsync());
    }

    [Fact]
    public async Task A_form_that_is_broken_is_a_400()
    {
        await using var service = await Stars.StartAsync();
        using var http = Raw.Client();
        using var broken = new StringContent("--b\r\nno disposition\r\n\r\nx\r\n--b--");
        broken.Headers.ContentType = new("multipart/form-data") { Parameters = { new("boundary", "b") } };
        using var response = await http.PostAsync(Sync(service), broken);
        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Contains("Content-Disposition", await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Characters_that_xml_lacks_break_no_document()
    {
        await using var service = await Stars.StartAsync();
        using var http = Raw.Client();
        const string Query = "SELECT id, '\u0001\ud800' AS t FROM demo.stars WHERE name = '\u0002'";
        Assert.Contains("QUERY_STATUS", await http.PostAsync(Sync(service), Raw.Query(Query)).TextAsync(), StringComparison.Ordinal);
        var job = await http.PostAsync(new Uri(service.Url.AbsoluteUri + "/async"), Raw.Query(Query)).LocationAsync();
        Assert.Contains("\uFFFD", await http.GetStringAsync(job), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Uploads_are_tables_of_the_query_and_nothing_is_fetched_unasked()
    {
        await using var service = await Stars.StartAsync();
        using var client = new TapClient(service.Url, service.ClientOptions);
        var upload = () => TapUpload.FromStream("mine", new MemoryStream(Encoding.UTF8.GetBytes(VoTableText.Table(2))));
        const string Query = "SELECT m.n, s.name FROM TAP_UPLOAD.mine AS m JOIN demo.stars AS s ON s.id = m.n ORDER BY m.n";
        Assert.Equal(
            ["alpha", "beta"],
            (await client.QueryTableAsync(Query, new TapRequestOptions { Uploads = [upload()] })).Select(row => row.GetString("name")));
        await using (var answer = await client.QueryAsJobAsync(Query, new TapRequestOptions { Uploads = [upload()] }))
            Assert.Equal(2, (await answer.ReadTableAsync()).Count);

        using var http = Raw.Client();
        foreach (var (uri, words) in ((string, string)[])[
            ("http://192.0.2.1/t.vot", "FetchesUploads"), ("http://localhost.example/t.vot", "FetchesUploads"),
            ("http://127.0.0.1:9/t.vot", "can't be fetched"), ("file:///etc/hosts", "Not an http URL"), ("param:none", "no part")
        ])
        {
            Assert.Contains(
                words, await http.PostAsync(Sync(service), Raw.Query("SELECT n FROM TAP_UPLOAD.t", ("UPLOAD", "t," + uri))).TextAsync(),
                StringComparison.Ordinal);
        }

        using var junk = new MultipartFormDataContent
        {
            { new StringContent("ADQL"), "LANG" }, { new StringContent("SELECT n FROM TAP_UPLOAD.t"), "QUERY" },
            { new StringContent("t,param:p"), "UPLOAD" }, { new StringContent("a,b\n1,2\n"), "p", "p.csv" },
        };
        var refused = await http.PostAsync(Sync(service), junk).TextAsync();
        Assert.Contains("The upload t is no table", refused, StringComparison.Ordinal);
    }

    [Fact]
    public async Task MAXREC_cuts_and_says_so()
    {
        await using var service = await Stars.StartAsync(
            new EmbeddedTapServiceOptions { Profile = new EmbeddedProfile { DefaultMaxrec = 2, HardMaxrec = 3 } });
        using var client = new TapClient(service.Url, service.ClientOptions);
        Assert.Equal(3, (await client.QueryTableAsync("SELECT id FROM demo.stars", new TapRequestOptions { MaxRec = 3 })).Count);
        Assert.Equal(2, (await client.QueryTableAsync("SELECT TOP 2 id FROM demo.stars")).Count);
        await Assert.ThrowsAsync<TapTruncatedException>(() => client.QueryTableAsync("SELECT id FROM demo.stars"));
    }

    [Fact]
    public async Task A_client_that_leaves_takes_its_query_along()
    {
        await using var service = await EmbeddedTapService.StartAsync(await Stars.NumbersAsync(2000));
        using var http = Raw.Client();
        using var leave = new CancellationTokenSource();
        var asking = http.PostAsync(
            Sync(service), Raw.Query("SELECT COUNT(*) AS c FROM demo.n AS a, demo.n AS b, demo.n AS c WHERE a.n + b.n * c.n < 0"),
            leave.Token);
        await Raw.UntilAsync(() => service.RunningQueries == 1);
        await leave.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => asking);
        await Raw.UntilAsync(() => service.RunningQueries == 0);
    }

    [Fact]
    public async Task Anonymous_users_get_fewer_rows_and_no_error()
    {
        var accounts = new EmbeddedAccounts().Add("ada", "pw");
        await using var service = await Stars.StartAsync(
            new EmbeddedTapServiceOptions { Accounts = accounts, Accepts = LoginSchemes.Basic, AnonymousRows = rows => rows - 1 });
        using var http = Raw.Client();
        async Task<string> AskAsync() =>
            await http.PostAsync(Sync(service), Raw.Query("SELECT id FROM demo.stars", ("FORMAT", "csv"))).TextAsync();
        Assert.Equal("id\r\n1\r\n2\r\n", await AskAsync());
        http.DefaultRequestHeaders.Authorization = new("Basic", Convert.ToBase64String("ada:pw"u8));
        Assert.Equal("id\r\n1\r\n2\r\n3\r\n", await AskAsync());
        http.DefaultRequestHeaders.Authorization = new("Basic", "no base64!");
        Assert.Equal(
            HttpStatusCode.Unauthorized, await http.PostAsync(Sync(service), Raw.Query("SELECT id FROM demo.stars")).StatusAsync());
    }

    private static Uri Sync(EmbeddedTapService service) => new(service.Url.AbsoluteUri + "/sync");

    [Theory]
    [InlineData("text/xml", "text/xml")]
    [InlineData("Text/XML", "text/xml")]
    [InlineData("VOTable", "application/x-votable+xml")]
    [InlineData("CSV", "text/csv")]
    public async Task Formats_are_named_in_any_case(string format, string type)
    {
        await using var service = await Stars.StartAsync();
        using var http = Raw.Client();
        using var response = await http.PostAsync(Sync(service), Raw.Query("SELECT id FROM demo.stars", ("FORMAT", format)));
        Assert.Equal(type, response.Content.Headers.ContentType!.MediaType);
    }
}
