using TypedTap.Adql;
using TypedTap.Linq;
using TypedTap.Metadata;
using TypedTap.Querying.Dialects;
using TypedTap.Tap;

namespace TypedTap.Tests.Linq.Dialects;

/// <summary>What a service is known to lack is refused before anything is sent; what nobody knows of is sent.</summary>
public sealed class FeatureGateTests
{
    private static readonly TapCapabilities Only20 = new() { AdqlVersions = ["2.0"] };

    [Fact]
    public void OFFSET_is_refused_where_the_service_declares_ADQL_20_alone()
    {
        using var archive = DialectArchive.Of(Only20);
        var e = Assert.Throws<TapQueryNotSupportedException>(() => archive.Sources.OrderBy(s => s.Id).Skip(5).Select(s => s.Id).ToAdql());
        Assert.Equal(
            "OFFSET is not supported in a query to demo because the service's capabilities do not have it (ivo://ivoa.net/std/TAPRegExt#features-adql-offset, form OFFSET); "
            + "sort by a key and go on after the last one: 'Where(x => x.Id > last).OrderBy(x => x.Id).Take(n)'.",
            e.Message);
    }

    [Fact]
    public void Nothing_is_refused_where_nothing_is_known()
    {
        using var archive = DialectArchive.Of(new TapCapabilities());
        var query = archive.Sources.Where(s => DialectArchive.Shift(s.Ra) > 1).Select(s => s.Id);
        Assert.EndsWith("OFFSET 5", query.OrderBy(id => id).Skip(5).ToAdql(), StringComparison.Ordinal);
        Assert.Contains("\nUNION\n", query.Union(query).ToAdql(), StringComparison.Ordinal);
        Assert.StartsWith("WITH x AS", query.AsCte("x").ToAdql(), StringComparison.Ordinal);
    }

    [Fact]
    public void What_services_of_20_often_have_is_let_through()
    {
        using var archive = DialectArchive.Of(Only20);
        var query = archive.Sources.Select(s => s.Id);
        Assert.Contains("\nUNION\n", query.Union(query).ToAdql(), StringComparison.Ordinal);
        Assert.StartsWith("WITH x AS", query.AsCte("x").ToAdql(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_list_of_features_lacks_what_it_does_not_name()
    {
        using var archive = DialectArchive.Of(
            new TapCapabilities { AdqlVersions = ["2.1"], Features = ["adql-sets:UNION", "adql-offset:OFFSET"] });
        var query = archive.Sources.Select(s => s.Id);
        Assert.Contains("\nUNION\n", query.Union(query).ToAdql(), StringComparison.Ordinal);
        var e = Assert.Throws<TapQueryNotSupportedException>(() => query.Except(query).ToAdql());
        Assert.StartsWith(
            "EXCEPT is not supported in a query to demo because the service's capabilities do not have it (ivo://ivoa.net/std/TAPRegExt#features-adql-sets, form EXCEPT); run the queries one after", e.Message, StringComparison.Ordinal);
        Assert.EndsWith("OFFSET 1", query.OrderBy(id => id).Skip(1).ToAdql(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_function_that_the_service_does_not_declare_is_refused_where_it_declares_others()
    {
        using var archive = DialectArchive.Of(new TapCapabilities { Functions = ["other(x REAL) -> REAL"] });
        var e = Assert.Throws<TapQueryNotSupportedException>(() => archive.Sources.Where(s => DialectArchive.Shift(s.Ra) > 1).ToAdql());
        Assert.StartsWith(
            "The function demo_shift is not supported in a query to demo because the service's capabilities do not have it (ivo://ivoa.net/std/TAPRegExt#features-udf, form demo_shift); call one", e.Message, StringComparison.Ordinal);

        foreach (var signature in new[]
        {
            "demo_shift(x REAL) -> REAL", " DEMO_SHIFT (x REAL)->", "demo_shiftdemo_shift(x REAL) -> REAL", "demo_shift"
        })
        {
            using var declared = DialectArchive.Of(new TapCapabilities { Functions = ["other(x REAL) -> REAL", signature] });
            Assert.Contains(
                "demo_shift(s.ra) > 1.0", declared.Sources.Where(s => DialectArchive.Shift(s.Ra) > 1).ToAdql(), StringComparison.Ordinal);
        }
    }

    [Fact]
    public void What_people_found_out_counts_for_more_than_what_is_declared()
    {
        var capabilities = new TapCapabilities
        {
            AdqlVersions = ["2.0"],
            Features = ["adql-sets:UNION"],
            Functions = ["demo_shift(x REAL) -> REAL"]
        };
        using var archive = DialectArchive.Of(capabilities, new AdqlTraits
        {
            Known = [new(AdqlFeatureTypes.Offset, "OFFSET"), new(AdqlFeatureTypes.UserDefinedFunctions, "scisql_*")],
            Missing = [new(AdqlFeatureTypes.Sets, "*")],
        });
        var query = archive.Sources.Where(s => DialectArchive.Separation(s.Ra) > 1).Select(s => s.Id);
        Assert.EndsWith("OFFSET 5", query.OrderBy(id => id).Skip(5).ToAdql(), StringComparison.Ordinal);
        var e = Assert.Throws<TapQueryNotSupportedException>(() => query.Union(query).ToAdql());
        Assert.Contains("because the service is known not to have it, whatever its capabilities say", e.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_declared_holds_for_the_services_own_url_alone()
    {
        var known = new TapServiceProfile("demo", new Uri("https://archive.example/tap"), Only20);
        Assert.Equal(
            QueryFeatureState.Absent, known.DialectAt(known.Url!, TapServiceTraits.Standard).StateOf(AdqlFeatureTypes.Offset, "OFFSET"));
        var mirror = known.DialectAt(new Uri("https://mirror.example/tap"), TapServiceTraits.Standard);
        Assert.Equal((QueryFeatureState.Unknown, "mirror.example"), (mirror.StateOf(AdqlFeatureTypes.Offset, "OFFSET"), mirror.Service));
    }

    [Fact]
    public async Task Nothing_is_sent()
    {
        await using var service = await TypedTap.Testing.EmbeddedTapService.StartAsync(new TypedTap.Testing.EmbeddedDatabase());
        using var archive = DialectArchive.At(service.Url, Only20);
        await Assert.ThrowsAsync<TapQueryNotSupportedException>(() => archive.Sources.OrderBy(s => s.Id).Skip(5).ToListAsync());
        Assert.Empty(service.Requests);
    }
}
