using TypedTap.Adql;
using TypedTap.Linq;
using TypedTap.Metadata;
using TypedTap.Sky;
using TypedTap.Tap;
using TypedTap.Testing;

namespace TypedTap.Eso.Tests;

/// <summary>ESO's catalogues, at a service that takes of the sky what theirs does.</summary>
public sealed class CatalogueTests
{
    private static readonly TapColumnInfo[] Columns = [new() { Name = "id", Datatype = "int" }];

    [Fact]
    public async Task A_cone_asks_for_sources_as_the_service_takes_it()
    {
        await using var service = await StartAsync(Made());
        using var eso = Connect(service);
        var sources = eso.Catalogues.Safcat.VvvxViracV2Sources;
        var all = await sources.ToListAsync();
        var center = new SkyPoint(all[0].Ra!.Value, all[0].De!.Value);

        var query = sources.Where(s => SkyQuery.Point(s.Ra, s.De).IsWithin(new SkyCircle(center, Angle.Degrees(0.001)))).Select(
            s => new { s.Sourceid, s.PhotKsMeanMag });
        Assert.Contains("1 = CONTAINS(POINT('ICRS', s.ra, s.de), CIRCLE(", query.ToAdql(), StringComparison.Ordinal);
        Assert.Contains(all[0].Sourceid, (await query.ToListAsync()).Select(s => s.Sourceid));

        // A polygon is no word of this service's: bounds, and a look at each row.
        var polygon = new SkyPolygon(
            [new SkyPoint(
                center.Ra - 0.01, center.Dec - 0.01), new SkyPoint(center.Ra + 0.01, center.Dec - 0.01),
                new SkyPoint(center.Ra, center.Dec + 0.01)]);
        Assert.Contains(
            all[0].Sourceid,
            (await sources.Where(s => SkyQuery.Point(s.Ra, s.De).IsWithin(polygon)).ToListAsync()).Select(s => s.Sourceid));
        var refused = await Assert.ThrowsAsync<TapQueryException>(() => eso.Catalogues.Client.QueryAsync(
            "SELECT sourceid FROM safcat.VVVX_VIRAC_V2_SOURCES WHERE INTERSECTS(CIRCLE('ICRS', ra, de, 1), CIRCLE('ICRS', 1, 2, 3)) = 1"));
        Assert.Contains("INTERSECTS", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task They_are_listed_with_their_newest_versions_or_all()
    {
        var database = new EmbeddedDatabase();
        database.AddSchema(
            Listing(
                ("KIDS_V1", "KiDS", 1), ("KIDS_V2", "KiDS", 2), ("VIRAC_LC_V2", "VIRAC", 2), ("VIRAC_V1", "VIRAC", 1),
                ("VIRAC_V2", "VIRAC", 2), ("OTHER", null, null)));
        await using var service = await StartAsync(database);
        using var eso = Connect(service);

        Assert.Equal(
            ["safcat.KIDS_V2", "safcat.OTHER", "safcat.VIRAC_LC_V2", "safcat.VIRAC_V2"],
            (await eso.Catalogues.ListAsync()).Select(one => one.Table).Order(StringComparer.Ordinal));
        var all = await eso.Catalogues.ListAsync(allVersions: true);
        Assert.Equal(6, all.Count);
        Assert.Equal(
            new EsoCatalogue(
                "safcat.KIDS_V1", "collection", "KiDS",
                1) { Id = 7, Instrument = "OMEGACAM", Telescope = "VST", Rows = 100, DescriptionUrl = "https://x/1" },
            Assert.Single(all, one => one.Table == "safcat.KIDS_V1"));
    }

    [Fact]
    public async Task A_service_of_made_up_rows_lists_them_too()
    {
        var database = new EmbeddedDatabase();
        using (var catalogues = new EsoCatalogues(new Uri("http://127.0.0.1:1/tap")))
            database.Populate(catalogues, 2);
        await using var service = await StartAsync(database);
        using var eso = Connect(service);
        var all = await eso.Catalogues.ListAsync();
        Assert.Equal(9, all.Count);
        Assert.Contains(new EsoCatalogue("safcat.VVVX_VIRAC_V2_SOURCES", null, null, null), all);
    }

    [Fact]
    public async Task No_token_goes_there_and_they_end_with_the_archive()
    {
        await using var service = await StartAsync(Made(), new EmbeddedAccounts().Add("tester", "secret"));
        var eso = Connect(service, TapLogin("tester", "secret"));
        await (await eso.Client.QueryAsync("SELECT TOP 1 sourceid FROM safcat.VVVX_VIRAC_V2_SOURCES")).DisposeAsync();
        Assert.Contains(service.Requests, request => request.Authorization is not null);
        var before = service.Requests.Count;
        Assert.Equal(10, (await eso.Catalogues.Safcat.VvvxViracV2Sources.Take(10).ToListAsync()).Count);
        Assert.Same(eso.Catalogues, eso.Catalogues);

        Assert.True(service.Requests.Count > before);
        Assert.All(service.Requests.Skip(before), request => Assert.Null(request.Authorization));
        var catalogues = eso.Catalogues;
        eso.Dispose();
        Assert.Throws<ObjectDisposedException>(() => eso.Catalogues);
        await Assert.ThrowsAsync<ObjectDisposedException>(() => catalogues.ListAsync());
    }

    private static Auth.TapLogin TapLogin(string user, string password) => Auth.TapLogin.Of(user, Auth.TapSecret.Of(password));

    private static EmbeddedDatabase Made()
    {
        var database = new EmbeddedDatabase();
        database.Populate(new EsoCatalogues(new Uri("http://127.0.0.1:1/tap")).Safcat.VvvxViracV2Sources, 50);
        return database;
    }

    private static Task<EmbeddedTapService> StartAsync(EmbeddedDatabase database, EmbeddedAccounts? accounts = null) =>
        EmbeddedTapService.StartAsync(database, new EmbeddedTapServiceOptions
        {
            Profile = EmbeddedProfile.EsoCatalogues,
            Accounts = accounts,
            Accepts = accounts is null ? LoginSchemes.None : LoginSchemes.Bearer,
        });

    // The same service for tables and catalogues: what is particular about each is in its own profile.
    private static EsoArchive Connect(EmbeddedTapService service, Auth.TapLogin? login = null) => new(new EsoOptions
    {
        Endpoints = EsoEndpoints.At(service.Url, service.Elsewhere) with { Tap = service.Url },
        Client = service.ClientOptions,
        Login = login,
    });

    private static TapSnapshot Listing(params (string Name, string? Title, int? Version)[] tables) => new()
    {
        FormatVersion = TapSnapshot.CurrentFormatVersion,
        Service = new TapServiceInfo { Name = "eso-tap-cat", Title = "Catalogues" },
        Retrieved = DateTimeOffset.UnixEpoch,
        Schemas = ValueList.Of(new TapSchemaInfo
        {
            Name = "safcat",
            Tables = tables.Select(
                table => new TapTableInfo
                {
                    Name = "safcat." + table.Name,
                    Columns = Columns.ToValueList(),
                    Extra = ExtraOf(table.Title, table.Version)
                }).ToValueList(),
        }),
    };

    private static ValueList<TapExtraInfo> ExtraOf(string? title, int? version)
    {
        List<(string Name, string? Value)> own =
        [
            ("cat_id", "7"), ("collection", "collection"), ("title", title),
            ("version", version?.ToString(System.Globalization.CultureInfo.InvariantCulture)), ("instrument", "OMEGACAM"),
            ("telescope", "VST"), ("number_rows", "100"), ("rel_descr_url", "https://x/1"),
        ];
        return own.Where(one => one.Value is not null)
            .Select(one => new TapExtraInfo { Name = one.Name, Value = one.Value! })
            .ToValueList();
    }
}
