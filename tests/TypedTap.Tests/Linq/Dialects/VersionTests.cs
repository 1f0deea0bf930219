using TypedTap.Adql;
using TypedTap.Linq;
using TypedTap.Metadata;
using TypedTap.Sky;

namespace TypedTap.Tests.Linq.Dialects;

/// <summary>Text for a version of ADQL, whatever the service declares.</summary>
public sealed class VersionTests
{
    private static readonly SkyCircle Circle = SkyCircle.FromDegrees(10, 20, Angle.Degrees(0.5));

    [Theory]
    [InlineData("2.0")]
    [InlineData("2.1")]
    [InlineData(null)]
    public void The_sky_has_a_coordinate_system_in_20_and_none_in_21(string? declared)
    {
        using var archive = DialectArchive.Of(new TapCapabilities { AdqlVersions = declared is null ? [] : [declared] });
        var query = archive.Sources.Where(s => SkyQuery.Point(s.Lon, s.Lat).IsWithin(Circle)).Select(s => s.Id);
        const string v20 =
            "SELECT s.id\nFROM demo.source AS s\nWHERE 1 = CONTAINS(POINT('ICRS', s.lon, s.lat), CIRCLE('ICRS', 10.0, 20.0, 0.5))";
        const string v21 = "SELECT s.id\nFROM demo.source AS s\nWHERE 1 = CONTAINS(POINT(s.lon, s.lat), CIRCLE(10.0, 20.0, 0.5))";
        Assert.Equal(v20, query.ToAdql(AdqlVersion.V2_0));
        Assert.Equal(v21, query.ToAdql(AdqlVersion.V2_1));
        Assert.Equal(declared == "2.1" ? v21 : v20, query.ToAdql());
    }

    [Fact]
    public void What_a_version_lacks_is_refused_with_its_name()
    {
        using var archive = DialectArchive.Of(new TapCapabilities { AdqlVersions = ["2.1"], Features = ["adql-offset:OFFSET"] });
        var query = archive.Sources.Select(s => s.Id);
        Assert.EndsWith("OFFSET 5", query.OrderBy(id => id).Skip(5).ToAdql(AdqlVersion.V2_1), StringComparison.Ordinal);
        var e = Assert.Throws<TapQueryNotSupportedException>(() => query.OrderBy(id => id).Skip(5).ToAdql(AdqlVersion.V2_0));
        Assert.StartsWith(
            "OFFSET is not supported in a query in ADQL 2.0 because the language has it from version 2.1 on (ivo://ivoa.net/std/TAPRegExt#features-adql-offset, form OFFSET); sort by a key", e.Message, StringComparison.Ordinal);
        Assert.StartsWith(
            "UNION is not supported in a query in ADQL 2.0",
            Assert.Throws<TapQueryNotSupportedException>(() => query.Union(query).ToAdql(AdqlVersion.V2_0)).Message,
            StringComparison.Ordinal);
        Assert.StartsWith(
            "WITH is not supported in a query in ADQL 2.0",
            Assert.Throws<TapQueryNotSupportedException>(() => query.AsCte("x").ToAdql(AdqlVersion.V2_0)).Message,
            StringComparison.Ordinal);
    }

    [Fact]
    public void A_version_counts_for_more_than_the_services_lists()
    {
        using var archive = DialectArchive.Of(new TapCapabilities { AdqlVersions = ["2.0"] });
        Assert.EndsWith(
            "OFFSET 5", archive.Sources.OrderBy(s => s.Id).Skip(5).Select(s => s.Id).ToAdql(AdqlVersion.V2_1), StringComparison.Ordinal);
        Assert.Throws<ArgumentOutOfRangeException>(() => archive.Sources.ToAdql((AdqlVersion)7));
    }

    [Fact]
    public void A_key_that_is_computed_is_grouped_by_as_the_version_can()
    {
        using var archive = DialectArchive.Of(new TapCapabilities());
        var query = archive.Sources.GroupBy(s => s.Lon + s.Lat).Select(g => new { g.Key, Count = g.Count() });
        Assert.Contains("\nGROUP BY s.lon + s.lat", query.ToAdql(AdqlVersion.V2_1), StringComparison.Ordinal);
        Assert.Contains("\nFROM (SELECT ", query.ToAdql(AdqlVersion.V2_0), StringComparison.Ordinal);
        Assert.Empty(AdqlParser.Parse(query.ToAdql(AdqlVersion.V2_0), AdqlVersion.V2_0).Diagnostics);
    }
}
