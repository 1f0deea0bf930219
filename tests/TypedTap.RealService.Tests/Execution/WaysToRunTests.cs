using TypedTap.Linq;
using TypedTap.RealService.Tests.Support;

namespace TypedTap.RealService.Tests.Execution;

/// <summary>
/// Typed queries as jobs, in pieces and with uploads: the rows are those of the same query asked at once, and no job is left behind.
/// </summary>
public sealed class WaysToRunTests : IDisposable
{
    private readonly CadcArchive _cadc = new(Dachs.Url);

    [RealServiceFact]
    public async Task A_job_has_the_rows_of_a_query_at_once()
    {
        var query = _cadc.Caom2.Plane.Where(p => p.CalibrationLevel > 1)
            .OrderBy(p => p.PlaneID)
            .Select(p => new { p.PlaneID, p.CalibrationLevel });
        var expected = await query.ToListAsync();
        Assert.NotEmpty(expected);
        Assert.Equal(expected, await query.AsJob().ToListAsync());

        await using var job = await query.SubmitAsync();
        Assert.Equal(expected, await job.ToListAsync());
    }

    [RealServiceFact]
    public async Task A_job_is_taken_up_by_its_URL()
    {
        var query = _cadc.Caom2.Observation.Where(o => o.Collection == "CFHT").Select(o => o.ObservationID);
        await using var job = await query.SubmitAsync();
        var again = await query.AttachJobAsync(job.Job.Url);
        Assert.Equal((await query.ToListAsync()).Order(StringComparer.Ordinal), (await again.ToListAsync()).Order(StringComparer.Ordinal));
    }

    [RealServiceFact]
    public async Task Pieces_have_every_row_once()
    {
        var query = _cadc.Caom2.Artifact.Select(a => new { Key = a.ArtifactID!.Value, a.Uri });
        var whole = await query.ToListAsync();
        var pieces = new List<Guid>();
        await foreach (var row in query.InChunksOf(97, a => a.Key))
            pieces.Add(row.Key);
        Assert.Equal(whole.Select(row => row.Key).Order(), pieces.Order());
    }

    [RealServiceFact]
    public async Task Values_and_rows_of_another_query_are_uploaded()
    {
        var some = _cadc.Caom2.Observation.Where(o => o.Collection == "CFHT");
        var expected = await some.Join(_cadc.Caom2.Plane, o => o.ObsID, p => p.ObsID, (o, p) => p.PlaneID).ToListAsync();
        Assert.NotEmpty(expected);

        var uploaded = _cadc.Upload(some.Select(o => new { o.ObservationURI, o.ObservationID }), "cfht_observations");
        var found = await _cadc.Caom2.Observation
            .Join(uploaded, o => o.ObservationURI, u => u.ObservationURI, (o, u) => o.ObsID)
            .Join(_cadc.Caom2.Plane, id => id, p => p.ObsID, (id, p) => p.PlaneID).ToListAsync();
        Assert.Equal(expected.Order(), found.Order());

        var uris = _cadc.UploadValues((await some.Select(o => o.ObservationURI!).ToListAsync()).Distinct(StringComparer.Ordinal), "uris");
        Assert.Equal(await some.CountAsync(), await _cadc.Caom2.Observation.Where(o => uris.Contains(o.ObservationURI!)).CountAsync());
    }

    public void Dispose() => _cadc.Dispose();
}
