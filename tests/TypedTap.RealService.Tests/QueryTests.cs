#pragma warning disable MA0074, CA1310 // texts in queries compare by characters, whatever overload is called
using TypedTap.Linq;
using TypedTap.RealService.Tests.Support;
using TypedTap.Sky;
using TypedTap.Tap;

namespace TypedTap.RealService.Tests;

public sealed class QueryTests : IDisposable
{
    private static readonly SkyCircle CfhtField = SkyCircle.FromDegrees(26.28, 23.30, Angle.Degrees(1));
    private readonly CadcArchive _cadc;
    private readonly EsoArchive _eso;

    public QueryTests()
    {
        // Tests that are skipped make their class all the same.
        var url = Dachs.Missing is null ? Dachs.Url : new Uri("http://127.0.0.1:1/");
        _cadc = new CadcArchive(url);
        _eso = new EsoArchive(url);
    }

    public void Dispose()
    {
        _cadc.Dispose();
        _eso.Dispose();
    }

    [RealServiceFact]
    public async Task A_name_with_an_underscore_is_found_exactly_by_Contains()
    {
        var names = await _cadc.Caom2.Observation.Where(o => o.TargetName!.Contains("Nr3491_1")).Select(o => o.TargetName).ToListAsync();
        Assert.Equal(["Nr3491_1"], names);

        // The service's own LIKE finds more, so the row above is the client's doing.
        var like = await CsvAnswer.OfAsync("SELECT o.target_name FROM caom2.Observation AS o WHERE o.target_name LIKE '%Nr3491_1%'");
        Assert.True(like.Rows.Count > 1, "The service has no row that only the wildcard matches; the test proves nothing.");
    }

    [RealServiceFact]
    public async Task A_column_fetched_only_for_trimming_or_sorting_does_not_show()
    {
        var rows = await _cadc.Caom2.Observation.Where(o => o.TargetName!.StartsWith("Nr3491_")).OrderByDescending(o => o.MetaRelease)
            .Select(o => new { o.Collection }).ToListAsync();
        Assert.NotEmpty(rows);
        Assert.All(rows, row => Assert.False(string.IsNullOrEmpty(row.Collection)));
    }

    [RealServiceFact]
    public async Task Counts_are_the_services_own()
    {
        Assert.Equal(10_000, await _eso.Dbo.Raw.CountAsync());
        Assert.Equal(6_084, await _eso.Dbo.Raw.CountAsync(r => r.DpCat == "SCIENCE"));
        Assert.Equal(
            276, await _cadc.Caom2.Observation.OrderBy(o => o.Collection).LongCountAsync()
                - await _cadc.Caom2.Observation.CountAsync(o => o.Collection != "CFHT"));
    }

    [RealServiceFact]
    public async Task Cones_and_footprints_find_what_the_server_finds()
    {
        var cone = SkyCircle.FromDegrees(53.4015, -36.1404, 0.05);
        Assert.Equal(448, await _eso.Dbo.Raw.CountAsync(r => SkyQuery.Point(r.Ra, r.Dec).IsWithin(cone)));
        Assert.Equal(388, await _eso.Dbo.Raw.CountAsync(r => r.SRegion.Intersects(SkyCircle.FromDegrees(53.1, -27.8, 0.1))));
        Assert.Equal(28, await _cadc.Caom2.Plane.CountAsync(p => p.PositionBounds.Intersects(CfhtField)));

        // The client's own reading of "within" agrees.
        var all = await _eso.Dbo.Raw.Where(r => r.Ra != null).Select(r => new { r.Ra, r.Dec }).ToListAsync();
        Assert.Equal(448, all.Count(r => SkyQuery.Point(r.Ra, r.Dec).IsWithin(cone)));
    }

    [RealServiceFact]
    public async Task Rows_come_in_the_order_asked_for()
    {
        var rows = await _eso.Dbo.Raw.Where(r => r.MjdObs != null)
            .OrderByDescending(r => r.Instrument).ThenBy(r => r.MjdObs).ThenByDescending(r => r.DpId)
            .Select(r => new { r.Instrument, r.MjdObs, r.DpId }).Take(3000).ToListAsync();
        Assert.Equal(3000, rows.Count);
        var sorted = rows.OrderByDescending(r => r.Instrument, StringComparer.Ordinal)
            .ThenBy(r => r.MjdObs)
            .ThenByDescending(r => r.DpId, StringComparer.Ordinal);
        Assert.Equal(sorted, rows);
    }

    [RealServiceFact]
    public async Task Distinct_values_come_once()
    {
        var collections = await _cadc.Caom2.Observation.Select(o => o.Collection).Distinct().OrderBy(c => c).ToListAsync();
        Assert.Equal(["CFHT", "NTT", "SURVEY", "VLT"], collections);
        var pairs = await _cadc.Caom2.Observation.Select(o => new { o.Collection, o.Intent })
            .Distinct()
            .Where(x => x.Collection == "CFHT")
            .ToListAsync();
        Assert.Equal(pairs.Distinct().Count(), pairs.Count);
    }

    [RealServiceFact]
    public async Task First_is_the_first_and_none_is_none()
    {
        var first = await _eso.Dbo.Raw.OrderBy(r => r.DpId).FirstOrDefaultAsync();
        var all = await _eso.Dbo.Raw.Select(r => r.DpId).ToListAsync();
        Assert.Equal(all.Order(StringComparer.Ordinal).First(), first?.DpId);
        Assert.Null(await _eso.Dbo.Raw.FirstOrDefaultAsync(r => r.DpId == "no such frame"));
    }

    [RealServiceFact]
    public async Task Client_code_and_whole_rows_mix_in_a_projection()
    {
        var suffix = "!";
        var row = await (
            from o in _cadc.Caom2.Observation
            join p in _cadc.Caom2.Plane on o.ObsID equals p.ObsID
            where o.TargetName == "Nr3491_1"
            select new { o, Plane = p, Loud = (o.TargetName + suffix).ToUpperInvariant(),
                Same = o.ObsID == p.ObsID }).FirstOrDefaultAsync();
        Assert.NotNull(row);
        Assert.Equal("NR3491_1!", row.Loud);
        Assert.True(row.Same);
        Assert.Equal("Nr3491_1", row.o.TargetName);
        Assert.Equal(row.o.ObsID, row.Plane.ObsID);
        Assert.NotNull(row.Plane.PositionBounds);
    }

    [RealServiceFact]
    public async Task More_rows_than_the_services_default_limit_come_with_Take_and_fail_loudly_without()
    {
        using var client = new TapClient(Dachs.Url);
        await using (var truncated = await client.QueryAsync(
            "SELECT a.artifactID FROM caom2.Artifact AS a, caom2.distinct_proposal_pi AS p"))
            await Assert.ThrowsAsync<TapTruncatedException>(() => DrainAsync(truncated));

        var pairs =
            from a in _cadc.Caom2.Artifact
            join b in _cadc.Caom2.Artifact on a.ProductType equals b.ProductType
            select a.ArtifactID;
        var e = await Assert.ThrowsAsync<TapTruncatedException>(() => pairs.ToListAsync());
        Assert.Contains("20000", e.Message, StringComparison.Ordinal);
        Assert.Equal(20_000, (await pairs.AllowTruncation().ToListAsync()).Count);
        Assert.Equal(30_000, (await pairs.Take(30_000).ToListAsync()).Count);
        await Assert.ThrowsAsync<TapTruncatedException>(() => pairs.WithMaxRec(5).ToListAsync());
    }

    [RealServiceFact]
    public async Task A_limit_above_the_number_of_rows_is_complete() =>
        Assert.Equal(276, (await _cadc.Caom2.Observation.Where(o => o.Collection == "CFHT").WithMaxRec(277).ToListAsync()).Count);

    [RealServiceFact]
    public async Task The_servers_words_reach_the_user()
    {
        using var client = new TapClient(Dachs.Url);
        var e = await Assert.ThrowsAsync<TapQueryException>(() => client.QueryAsync("SELECT nonsense FROM dbo.raw"));
        Assert.Contains("nonsense", e.Message, StringComparison.Ordinal);
        e = await Assert.ThrowsAsync<TapQueryException>(() => client.QueryAsync("SELEKT"));
        Assert.Contains("Could not parse", e.Message, StringComparison.Ordinal);
    }

    [RealServiceFact]
    public async Task A_table_that_the_service_lacks_is_the_services_error()
    {
        var e = await Assert.ThrowsAsync<TapQueryException>(() => _eso.Ist.ApexQuicklooks.ToListAsync());
        Assert.Contains("ist.apex_quicklooks", e.Message, StringComparison.OrdinalIgnoreCase);
    }

    [RealServiceFact]
    public async Task A_cancelled_query_ends()
    {
        using var source = new CancellationTokenSource();
        var rows = 0;
        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () =>
        {
            await foreach (var row in _eso.Dbo.Raw.AsAsyncEnumerable(source.Token))
            {
                if (++rows == 5)
                    await source.CancelAsync();
            }
        });
        Assert.InRange(rows, 5, 9_999);
    }

    private static async Task DrainAsync(TapResponse response)
    {
        while (await response.ReadAsync())
        {
        }
    }
}
