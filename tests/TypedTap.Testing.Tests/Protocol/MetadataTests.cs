using System.Net;
using TypedTap.Adql;
using TypedTap.Tap;
using TypedTap.Testing.Tests.Support;

namespace TypedTap.Testing.Tests.Protocol;

/// <summary>What the service says of itself, read by the client.</summary>
public sealed class MetadataTests
{
    [Fact]
    public async Task Capabilities_tell_language_features_formats_limits_and_uploads()
    {
        await using var service = await Stars.StartAsync(new EmbeddedTapServiceOptions
        {
            Profile = new EmbeddedProfile
            {
                DefaultMaxrec = 10,
                HardMaxrec = 20,
                RefusedFeatures = ValueList.Of(new AdqlFeature(AdqlFeatureTypes.Sets, "UNION"))
            },
        });
        using var client = new TapClient(service.Url, service.ClientOptions);
        var snapshot = await client.Vosi.GetCapabilitiesAsync();
        var text = await TextAsync(service, "/capabilities");
        foreach (var form in (string[])["CONTAINS", "LOWER", "EXCEPT", "WITH", "COALESCE", "IN_UNIT", "OFFSET"])
            Assert.Contains($"<form>{form}</form>", text, StringComparison.Ordinal);
        Assert.DoesNotContain("<form>UNION</form>", text, StringComparison.Ordinal);
        foreach (var words in (string[])[
            "ADQL#v2.0", "ADQL#v2.1", "<mime>text/csv", "upload-inline", "upload-http\"", "upload-https",
            "<default unit=\"row\">10</default>", "<hard unit=\"row\">20</hard>", "VOSI#tables-1.1"
        ])
        {
            Assert.Contains(words, text, StringComparison.Ordinal);
        }

        Assert.NotNull(snapshot);
    }

    [Fact]
    public async Task Tables_come_whole_without_columns_and_one_by_one()
    {
        await using var service = await Stars.StartAsync();
        using var client = new TapClient(service.Url, service.ClientOptions);
        Assert.NotNull(await client.Vosi.GetTablesAsync());
        Assert.Contains("<column><name>mag</name>", await TextAsync(service, "/tables"), StringComparison.Ordinal);
        var names = await TextAsync(service, "/tables?detail=min");
        Assert.Contains("demo.stars", names, StringComparison.Ordinal);
        Assert.DoesNotContain("<column>", names, StringComparison.Ordinal);
        Assert.Contains("<column><name>mag</name>", await TextAsync(service, "/tables/demo.stars"), StringComparison.Ordinal);
        using var http = Raw.Client();
        Assert.Equal(HttpStatusCode.NotFound, await http.GetAsync(new Uri(service.Url.AbsoluteUri + "/tables/demo.none")).StatusAsync());
        Assert.Equal(
            HttpStatusCode.BadRequest, await http.GetAsync(new Uri(service.Url.AbsoluteUri + "/tables?detail=some")).StatusAsync());
    }

    [Fact]
    public async Task TAP_SCHEMA_can_be_asked_and_agrees()
    {
        await using var service = await Stars.StartAsync();
        using var client = new TapClient(service.Url, service.ClientOptions);
        var columns = await client.QueryTableAsync(
            "SELECT column_name FROM TAP_SCHEMA.columns WHERE table_name = 'demo.stars' ORDER BY column_index");
        Assert.Equal(["id", "ra", "dec", "name", "mag"], columns.Select(row => row.GetString("column_name")));
    }

    [Fact]
    public async Task Examples_and_availability()
    {
        await using var service = await Stars.StartAsync(new EmbeddedTapServiceOptions
        {
            Available = false,
            Examples = [new EmbeddedExample("Bright & near", "SELECT * FROM demo.stars WHERE mag < 6")],
        });
        using var client = new TapClient(service.Url, service.ClientOptions);
        Assert.False((await client.Vosi.GetAvailabilityAsync()).IsAvailable);
        Assert.Contains("mag &lt; 6", await TextAsync(service, "/examples"), StringComparison.Ordinal);
        await using var none = await Stars.StartAsync();
        using var http = Raw.Client();
        Assert.Equal(HttpStatusCode.NotFound, await http.GetAsync(new Uri(none.Url.AbsoluteUri + "/examples")).StatusAsync());
    }

    private static async Task<string> TextAsync(EmbeddedTapService service, string path)
    {
        using var http = Raw.Client();
        return await http.GetStringAsync(new Uri(service.Url.AbsoluteUri + path));
    }
}
