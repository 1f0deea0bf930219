using System.Net;
using TypedTap.Testing.Tests.Support;

namespace TypedTap.Testing.Tests.Products;

/// <summary>DataLink and SODA.</summary>
public sealed class ProductTests
{
    private static readonly EmbeddedDescriptor Cutout = new(
        "cutout", "ID", new Uri("soda/sync", UriKind.Relative)) { StandardId = "ivo://ivoa.net/std/SODA#sync-1.0", Table = "none" };

    [Fact]
    public async Task Links_of_several_ids_with_errors_services_and_a_limit()
    {
        await using var service = await StartAsync();
        using var http = Raw.Client();
        var links = await http.GetStringAsync(new Uri(service.DataLinkUrl, "?ID=a&ID=b&ID=ivo%3A%2F%2Fx%3Fy"));
        Assert.Contains(
            $"<TD>a</TD><TD>{service.DataLinkUrl.GetLeftPart(UriPartial.Authority)}/files/a.fits</TD>", links, StringComparison.Ordinal);
        Assert.Contains("<TD>b</TD>", links, StringComparison.Ordinal);
        Assert.Contains("NotFoundFault: there is nothing with the identifier ivo://x?y", links, StringComparison.Ordinal);
        Assert.Contains("<RESOURCE type=\"meta\" utype=\"adhoc:service\" ID=\"cutout\">", links, StringComparison.Ordinal);
        Assert.Contains("ref=\"link-ID\"", links, StringComparison.Ordinal);

        var first = await http.GetStringAsync(new Uri(service.DataLinkUrl, "?ID=a&ID=b&MAXREC=1"));
        Assert.Equal(1, first.Split("<TR>").Length - 1);
        Assert.Contains("OVERFLOW", first, StringComparison.Ordinal);
        Assert.DoesNotContain("<TR>", await http.GetStringAsync(service.DataLinkUrl), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.BadRequest, await http.GetAsync(new Uri(service.DataLinkUrl, "?ID=a&MAXREC=x")).StatusAsync());
    }

    [Fact]
    public async Task A_cut_out_is_a_file_and_nothing_there_is_204()
    {
        await using var service = await StartAsync();
        using var http = Raw.Client();
        using var file = await http.GetAsync(new Uri(service.SodaUrl, "?ID=a&CIRCLE=1+2+3"));
        Assert.Equal(
            ("1 2 3", "application/fits", "a.fits"),
            (
                await file.Content.ReadAsStringAsync(), file.Content.Headers.ContentType!.MediaType,
                file.Content.Headers.ContentDisposition!.FileName!.Trim('"')));
        Assert.Equal(HttpStatusCode.NoContent, await http.GetAsync(new Uri(service.SodaUrl, "?ID=b")).StatusAsync());
        Assert.Equal(HttpStatusCode.BadRequest, await http.GetAsync(service.SodaUrl).StatusAsync());
        Assert.Equal(HttpStatusCode.BadRequest, await http.GetAsync(new Uri(service.SodaUrl, "?ID=a&ID=b")).StatusAsync());
    }

    [Fact]
    public async Task Results_describe_the_services_of_their_table()
    {
        await using var service = await StartAsync();
        using var http = Raw.Client();
        async Task<string> AskAsync(string query) =>
            await http.PostAsync(new Uri(service.Url.AbsoluteUri + "/sync"), Raw.Query(query)).TextAsync();
        var described = await AskAsync("SELECT name, id FROM demo.stars");
        Assert.Contains("utype=\"adhoc:service\"", described, StringComparison.Ordinal);
        Assert.Contains(service.DataLinkUrl.AbsoluteUri, described, StringComparison.Ordinal);
        Assert.DoesNotContain("adhoc:service", await AskAsync("SELECT name FROM demo.stars"), StringComparison.Ordinal);
        Assert.DoesNotContain("adhoc:service", await AskAsync("SELECT table_name AS id FROM TAP_SCHEMA.tables"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_functions_there_are_no_such_services()
    {
        await using var service = await Stars.StartAsync();
        using var http = Raw.Client();
        Assert.Equal(HttpStatusCode.NotFound, await http.GetAsync(new Uri(service.DataLinkUrl, "?ID=a")).StatusAsync());
        Assert.Equal(HttpStatusCode.NotFound, await http.GetAsync(new Uri(service.SodaUrl, "?ID=a")).StatusAsync());
    }

    private static Task<EmbeddedTapService> StartAsync() => Stars.StartAsync(new EmbeddedTapServiceOptions
    {
        DataLink = id => id switch
        {
            "a" => [new EmbeddedLink
            {
                Semantics = "#this",
                AccessUrl = new Uri("files/a.fits", UriKind.Relative)
            }, new EmbeddedLink { Semantics = "#cutout", ServiceDefinition = "cutout" }],
            "b" => [new EmbeddedLink
            {
                Semantics = "#this",
                AccessUrl = new Uri("https://archive.example.org/b.fits"),
                ContentLength = 2880
            }],
            _ => [],
        },
        Soda = request => request.Id == "a"
            ? new EmbeddedFile(System.Text.Encoding.UTF8.GetBytes(request["CIRCLE"] ?? ""), "application/fits", "a.fits")
            : null,
        Descriptors = [Cutout, new EmbeddedDescriptor("links", "id", new Uri("datalink/links", UriKind.Relative)) { Table = "demo.stars" }],
    });

    [Theory]
    [InlineData(null, 400)]
    [InlineData(403, 403)]
    public async Task What_the_functions_refuse_is_an_error_of_the_request(int? status, int expected)
    {
        await using var service = await Stars.StartAsync(new EmbeddedTapServiceOptions
        {
            DataLink = _ => throw new EmbeddedQueryException("UsageFault: not that", status),
            Soda = _ => throw new EmbeddedQueryException("UsageFault: not that", status),
        });
        using var http = Raw.Client();
        using var links = await http.GetAsync(new Uri(service.DataLinkUrl, "?ID=a"));
        using var soda = await http.GetAsync(new Uri(service.SodaUrl, "?ID=a"));
        Assert.Equal((expected, expected), ((int)links.StatusCode, (int)soda.StatusCode));
        Assert.Contains("value=\"ERROR\">UsageFault: not that", await links.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Equal("UsageFault: not that", await soda.Content.ReadAsStringAsync());
    }
}
