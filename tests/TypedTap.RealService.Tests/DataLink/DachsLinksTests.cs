using TypedTap.DataLink;
using TypedTap.RealService.Tests.Support;
using TypedTap.Tap;

namespace TypedTap.RealService.Tests.DataLink;

/// <summary>Links of DaCHS.</summary>
public sealed class DachsLinksTests
{
    private static readonly Uri Root = new(Dachs.Missing is null ? Dachs.Url.GetLeftPart(UriPartial.Authority) : "http://127.0.0.1");

    [RealServiceFact]
    public async Task Rows_of_ObsCore_lead_to_their_links_by_the_service_that_the_result_describes()
    {
        using var tap = new TapClient(Dachs.Url);
        var table = await tap.QueryTableAsync(
            "SELECT TOP 300 obs_publisher_did, access_url, access_format FROM ivoa.obscore WHERE obs_collection IS NOT NULL ORDER BY obs_publisher_did");
        Assert.Contains(table.Services(), service => service.Standard == ServiceStandard.DataLink);

        var links = await tap.DataLink.OfRowsAsync(table).ToListAsync();

        Assert.Equal(table, links.Select(found => found.Row));
        Assert.All(links, found => Assert.Equal(found.Row.GetString("obs_publisher_did"), found.Links.Id));
        Assert.All(links, found => Assert.True(found.Links.Outcome is LinksOutcome.Found or LinksOutcome.Fault, found.Links.ToString()));
        Assert.True(links.Count(found => found.Links.IsFound) > 200, $"{links.Count(found => found.Links.IsFound)} found");
    }

    [RealServiceFact]
    public async Task Access_URLs_that_are_documents_and_files_are_told_apart()
    {
        using var tap = new TapClient(Dachs.Url);
        var table = await tap.QueryTableAsync(
            "SELECT TOP 40 access_url, access_format, obs_title FROM ivoa.obscore WHERE access_url LIKE '%/obsdata/q/%' ORDER BY obs_publisher_did");

        var links = await tap.DataLink.OfRowsAsync(table).ToListAsync();

        Assert.Equal(40, links.Count);
        Assert.All(
            links, found =>
                Assert.Equal(
                    DataLinkMediaType.Is(found.Row.GetString("access_format")) ? LinksOutcome.Found : LinksOutcome.Direct,
                    found.Links.Outcome));
        // One link of each is broken on purpose.
        Assert.Contains(links, found => found.Links.Outcome == LinksOutcome.Direct);
        var found = links.First(links => links.Links.Outcome == LinksOutcome.Found).Links;
        Assert.Equal(DataLinkFaultKind.NotFound, found.Faults.Single(fault => fault.Semantics.Is(DataLinkSemantics.Auxiliary)).Fault!.Kind);
        Assert.Single(found.This);
    }

    [RealServiceFact]
    public async Task Many_raw_frames_are_answered_in_order_with_unknown_ones_between_them()
    {
        using var tap = new TapClient(Dachs.Url);
        var frames = await tap.QueryTableAsync("SELECT TOP 120 dp_id FROM dbo.raw ORDER BY dp_id");
        string[] ids = [
            .. frames.Select(row => row.GetString(0)!).SelectMany((id, i) => i % 40 == 7 ? new[] { id, $"nonsense {i}" } : [id]),
            frames[0].GetString(0)!
        ];

        var links = await tap.DataLink.OfIdsAsync(new Uri(Root, "/dbo/q/dl/dlmeta"), ids).ToListAsync();

        Assert.Equal(ids, links.Select(link => link.Id));
        Assert.Equal(
            ids.Where(id => id.StartsWith("nonsense", StringComparison.Ordinal)),
            links.Where(link => link.Fault?.Kind == DataLinkFaultKind.NotFound).Select(link => link.Id));
        Assert.All(links.Where(link => link.IsFound), link => Assert.Equal($"The raw frame {link.Id}", link.This.Single().Description));
        Assert.Contains(
            links, link =>
                link[DataLinkSemantics.Calibration].Any(
                    calibration => calibration.LocalSemantics == "raw2raw" && calibration.ContentLength > 0));
    }

    [RealServiceFact]
    public async Task A_link_is_opened()
    {
        using var tap = new TapClient(Dachs.Url);
        var links = (await tap.DataLink.OfUrlAsync(new Uri(Root, "/obsdata/q/dl/dlmeta?ID=ivo://test.dachs/obsdata?ADP.000002"))).OrThrow();
        await using var file = await tap.DataLink.OpenAsync(links.This.Single());
        Assert.Equal(21, await file.CopyToAsync(Stream.Null));
    }
}
