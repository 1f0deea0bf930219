using System.Text;
using TypedTap.DataLink;
using TypedTap.Tap;
using TypedTap.Testing;
using TypedTap.TestSupport;

namespace TypedTap.Tests.DataLink;

/// <summary>From the rows of a result to their links.</summary>
public sealed class RowTests
{
    private const string Frames =
        """
        obs_publisher_did,access_url,access_format,access_estsize
        ivo://x/a?1,,,
        ivo://x/a?2,,,
        ivo://x/a?gone,,,
        ,,,
        ivo://x/a?1,,,
        """;

    [Fact]
    public async Task The_service_that_a_result_describes_is_asked_for_all_rows_at_once()
    {
        await using var service = await StartAsync(
            Frames, [new EmbeddedDescriptor("links", "obs_publisher_did", new Uri("datalink/links", UriKind.Relative))]);
        using var tap = new TapClient(service.Url, service.ClientOptions);
        var table = await tap.QueryTableAsync("SELECT access_url, obs_publisher_did FROM demo.frames");

        var links = await tap.DataLink.OfRowsAsync(table).ToListAsync();

        Assert.Equal(table, links.Select(found => found.Row));
        Assert.Equal(
            [LinksOutcome.Found, LinksOutcome.Found, LinksOutcome.Fault, LinksOutcome.NoIdentifier, LinksOutcome.Found],
            links.Select(found => found.Links.Outcome));
        Assert.Equal("ivo://x/a?2", links[1].Links.Id);
        Assert.EndsWith("/files/ivo%3A%2F%2Fx%2Fa%3F2", links[1].Links.This.Single().AccessUrl!.AbsoluteUri, StringComparison.Ordinal);
        Assert.Equal(ServiceStandard.DataLink, table.Services().Single().Standard);

        Assert.True((await tap.DataLink.OfRowAsync(table, table[0])).IsFound);
        Assert.True((await tap.DataLink.OfIdAsync(service.DataLinkUrl, "ivo://x/a?1")).IsFound);
    }

    [Fact]
    public async Task Without_a_service_the_URLs_of_the_rows_lead_to_documents_or_are_the_link()
    {
        const string Root = "http://links.example";
        var service = new LinksDouble
        {
            Rows = static id => id == "gone" ? ["ID=gone|semantics=#this|error_message=NotFoundFault: gone"] : [LinksDouble.Link(id)],
        };
        using var tap = Client(
            $"""
            <VOTABLE><RESOURCE type="results"><TABLE><FIELD name="obs_publisher_did" datatype="char" arraysize="*"/><FIELD name="access_url" datatype="char" arraysize="*"/>
            <FIELD name="access_format" datatype="char" arraysize="*"/><FIELD name="access_estsize" datatype="long" unit="kbyte"/><DATA><TABLEDATA>
            <TR><TD>1</TD><TD>{Root}/links?ID=1</TD><TD>application/x-votable+xml; content="datalink"</TD><TD>3</TD></TR>
            <TR><TD>2</TD><TD>{Root}/2.fits</TD><TD>application/fits</TD><TD>3</TD></TR>
            <TR><TD>3</TD><TD/><TD>application/fits</TD><TD/></TR>
            <TR><TD>4</TD><TD>{Root}/links?ID=gone</TD><TD>Application/X-VOTable+XML;content=DataLink</TD><TD/></TR>
            <TR><TD>1</TD><TD>{Root}/links?ID=1</TD><TD>application/x-votable+xml;content=datalink</TD><TD/></TR>
            <TR><TD>5</TD><TD>file:///etc/passwd</TD><TD>application/x-votable+xml;content=datalink</TD><TD/></TR>
            </TABLEDATA></DATA></TABLE></RESOURCE></VOTABLE>
            """,
            service);
        var table = await tap.QueryTableAsync("SELECT 1");
        var told = new List<DataLinkProgress>();

        var links = await tap.DataLink.OfRowsAsync(table, progress: new Listener(told)).ToListAsync();

        Assert.Equal(
            [LinksOutcome.Found, LinksOutcome.Direct, LinksOutcome.NoIdentifier, LinksOutcome.Fault, LinksOutcome.Found, LinksOutcome.Failed],
            links.Select(found => found.Links.Outcome));
        var direct = links[1].Links.This.Single();
        Assert.Equal(
            ("2", "application/fits", 3000L, $"{Root}/2.fits"),
            (direct.Id, direct.ContentType, direct.ContentLength, direct.AccessUrl!.AbsoluteUri));
        Assert.Equal(["1", "gone"], service.Batches.SelectMany(batch => batch).Order());
        Assert.Contains("no http(s) URL", links[5].Links.Failure!.Message, StringComparison.Ordinal);
        Assert.Equal(new DataLinkProgress(3, 3, 2, 3), told[^1]);
    }

    [Fact]
    public async Task A_column_of_links_counts_before_files_and_URLs_without_a_format_are_not_guessed()
    {
        const string Columns =
            "<FIELD name=\"dp_id\" datatype=\"char\" arraysize=\"*\"/><FIELD name=\"access_url\" datatype=\"char\" arraysize=\"*\"/>";
        const string Rows = "<DATA><TABLEDATA><TR><TD>a</TD><TD>https://x.org/a.fits</TD>{0}</TR></TABLEDATA></DATA>";
        static string Table(string column, string cell) =>
            $"<VOTABLE><RESOURCE type=\"results\"><TABLE>{Columns}{column}{Rows.Replace("{0}", cell, StringComparison.Ordinal)}</TABLE></RESOURCE></VOTABLE>";

        using var raw = Client(
            Table("<FIELD name=\"datalink_url\" datatype=\"char\" arraysize=\"*\"/>", "<TD>https://x.org/links?ID=a</TD>"),
            new LinksDouble());
        Assert.Equal(
            LinksOutcome.Found, (await raw.DataLink.OfRowsAsync(await raw.QueryTableAsync("SELECT 1")).SingleAsync()).Links.Outcome);

        using var bare = Client(Table("", ""), new LinksDouble());
        var table = await bare.QueryTableAsync("SELECT 1");
        Assert.Contains(
            "select that too", Assert.Throws<InvalidOperationException>(() => bare.DataLink.OfRowsAsync(table)).Message,
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_fails_on_the_way_to_one_document_is_a_failure_of_its_row()
    {
        using var client = new DataLinkClient(new TapClientOptions
        {
            Retry = TapRetryOptions.None,
            Handler = new ScriptedHandler((request, _) => request.RequestUri!.Host switch
            {
                "gone.example" => throw new HttpRequestException(HttpRequestError.NameResolutionError),
                "closed.example" => new HttpResponseMessage(System.Net.HttpStatusCode.Unauthorized),
                _ => LinksDouble.Xml(LinkText.Document([LinksDouble.Link("a")])),
            }),
        });
        string[] urls = ["https://gone.example/1", "https://closed.example/2", "https://x.org/3"];

        var links = await client.OfUrlsAsync(urls, static url => url).ToListAsync();

        Assert.IsType<TapTransportException>(links[0].Links.Failure);
        Assert.IsType<TapAuthenticationException>(links[1].Links.Failure);
        Assert.True(links[2].Links.IsFound);
        await Assert.ThrowsAsync<TapTransportException>(() => client.OfUrlAsync(new Uri(urls[0])));
    }

    [Fact]
    public async Task A_result_that_leads_nowhere_says_what_to_select()
    {
        using var tap = Client(VoTableText.Table(2), new LinksDouble());
        var table = await tap.QueryTableAsync("SELECT 1");
        var failure = Assert.Throws<InvalidOperationException>(() => tap.DataLink.OfRowsAsync(table));
        Assert.Contains(
            "Select the identifier (obs_publisher_did, publisherID) or access_url and access_format", failure.Message,
            StringComparison.Ordinal);
        var other = await tap.QueryTableAsync("SELECT 1");
        Assert.Throws<ArgumentException>(() => tap.DataLink.OfRowsAsync(table, other));
    }

    [Fact]
    public async Task Typed_rows_with_a_URL_are_followed_each_document_once()
    {
        var service = new LinksDouble();
        using var client = new DataLinkClient(service.Options);
        string?[] rows = ["https://x.org/links?ID=a", null, "https://x.org/links?ID=b", "https://x.org/links?ID=a"];

        var links = await client.OfUrlsAsync(rows, static row => row).ToListAsync();

        Assert.Equal(rows, links.Select(found => found.Row));
        Assert.Equal(["a", "", "b", "a"], links.Select(found => found.Links.Id));
        Assert.Equal(2, service.Batches.Count);
    }

    [Fact]
    public async Task A_link_to_further_links_is_followed()
    {
        var service = new LinksDouble
        {
            Rows = static id =>
                [$"ID={id}|access_url=https://x.org/links?ID={id}{id}|semantics=#this|content_type=application/x-votable+xml;content=datalink"]
        };
        using var client = new DataLinkClient(service.Options);
        var first = await client.OfUrlAsync(new Uri("https://x.org/links?ID=a"));
        var second = await client.FollowAsync(first.Single(link => link.IsDataLink));
        Assert.Equal("aa", second.Id);
    }

    [Fact]
    public async Task A_VOTable_without_links_and_a_page_are_failures_of_their_own_document()
    {
        var service = new LinksDouble
        {
            Answer = static (_, ids) => LinksDouble.Xml(ids is ["table"] ? VoTableText.Table(1) : "<html>log in</html>")
        };
        using var client = new DataLinkClient(service.Options);
        Assert.Contains(
            "no table of links", (await client.OfUrlAsync(new Uri("https://x.org/links?ID=table"))).Failure!.Message,
            StringComparison.Ordinal);
        Assert.Contains(
            "not a VOTable", (await client.OfUrlAsync(new Uri("https://x.org/links?ID=page"))).Failure!.Message, StringComparison.Ordinal);
        await Assert.ThrowsAsync<TapResponseException>(() => client.FetchAsync(new Uri("https://x.org/links?ID=page")));
        await Assert.ThrowsAsync<ArgumentException>(() => client.FetchAsync(new Uri("file:///etc/passwd")));
    }

    private static Task<EmbeddedTapService> StartAsync(string csv, IReadOnlyList<EmbeddedDescriptor> descriptors) =>
        EmbeddedAsync(csv, new EmbeddedTapServiceOptions
        {
            Descriptors = descriptors,
            DataLink = id => id.EndsWith("gone", StringComparison.Ordinal)
                ? []
                : [new EmbeddedLink { Semantics = "#this", AccessUrl = new Uri("files/" + Uri.EscapeDataString(id), UriKind.Relative) }],
        });

    private static async Task<EmbeddedTapService> EmbeddedAsync(string csv, EmbeddedTapServiceOptions options)
    {
        var database = new EmbeddedDatabase();
        await database.AddCsvAsync("demo.frames", new MemoryStream(Encoding.UTF8.GetBytes(csv)));
        return await EmbeddedTapService.StartAsync(database, options);
    }

    // Queries are answered with the text, everything else by the service of links.
    private static TapClient Client(string answer, LinksDouble service)
    {
        var links = new HttpMessageInvoker(service.Options.Handler!);
        return new TapClient(new Uri("https://archive.example.org/tap"), new TapClientOptions
        {
            Handler = new ScriptedHandler(
                (request, token) => request.RequestUri!.AbsolutePath == "/tap/sync"
                    ? LinksDouble.Xml(answer)
                    : links.SendAsync(request, token).GetAwaiter().GetResult()),
        });
    }

    private sealed class Listener(List<DataLinkProgress> told) : IProgress<DataLinkProgress>
    {
        public void Report(DataLinkProgress value) => told.Add(value);
    }
}
