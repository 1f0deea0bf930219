using TypedTap.RealService.Tests.Support;
using TypedTap.Tap;
using TypedTap.Vosi;

namespace TypedTap.RealService.Tests.Client;

/// <summary>What the real service says about itself.</summary>
public sealed class DescriptionTests
{
    [RealServiceFact]
    public async Task Capabilities_tables_availability_and_examples_are_read()
    {
        using var client = new TapClient(Dachs.Url);
        var capabilities = await client.Vosi.GetCapabilitiesAsync();
        Assert.Contains("2.1", capabilities.ToTapCapabilities().AdqlVersions);
        Assert.NotEmpty(capabilities.Tap!.OutputFormats);
        Assert.True((await client.Vosi.GetAvailabilityAsync()).IsAvailable is true);
        Assert.Equal(2, (await client.Vosi.GetExamplesAsync()).Examples.Count);
        Assert.Equal("deg", (await client.Vosi.GetTableAsync("dbo.raw")).FindColumn("ra")!.Unit);
        Assert.Contains((await client.Vosi.GetTablesAsync(VosiDetail.Min)).Tables, table => table.Name == "bench.big");
    }

    [RealServiceFact]
    public async Task Tap_schema_and_the_documents_disagree_only_where_this_service_is_known_to()
    {
        using var client = new TapClient(Dachs.Url);
        var differences = await client.CompareTablesAsync();
        Assert.DoesNotContain(differences, difference => difference.Kind is TableSetDifferenceKind.Table or TableSetDifferenceKind.Column);
    }
}
