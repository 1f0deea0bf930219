using System.Net;
using System.Text;
using Npgsql;
using Pipeline;
using Pipeline.Offline;
using Pipeline.Steps;
using TypedTap.Pipeline.Tests.Support;
using TypedTap.Testing;
using TypedTap.Uws;

namespace TypedTap.Pipeline.Tests;

/// <summary>Jobs that give no rows, and jobs that are not deleted.</summary>
public sealed class BrokenJobTests
{
    [PostgresTheory]
    [InlineData("not found")]
    [InlineData("damaged")]
    [InlineData("another table")]
    [InlineData("archived")]
    [InlineData("gone")]
    public async Task A_job_that_will_never_give_its_rows_is_deleted_and_the_next_round_has_another(string how)
    {
        await using var bench = new Bench();
        await using var archive = OfflineArchive.Filled();
        Assert.Equal(ExitStatus.Failed, await bench.RunAsync(archive, (request, _) => Task.FromResult(Answer(request))));

        Assert.Equal(["null False"], await bench.RowsAsync("SELECT job, is_staged FROM round"));
        Assert.Single(archive.Service.Jobs);
        Assert.Empty(archive.Service.LeftOverJobs);
        Assert.Equal(ExitStatus.Incomplete, await bench.RunAsync(archive));
        Assert.Equal(2, archive.Service.Jobs.Count);

        HttpResponseMessage? Answer(HttpRequestMessage request)
        {
            if (how == "archived" && request.Method == HttpMethod.Get && IsOf(request, "/async/j1"))
                return Text("application/xml", """
                    <uws:job xmlns:uws="http://www.ivoa.net/xml/UWS/v1.0" version="1.1"><uws:jobId>j1</uws:jobId>
                    <uws:phase>ARCHIVED</uws:phase></uws:job>
                    """);
            return !IsOf(request, "/results/") ? null : how switch
            {
                "gone" => new HttpResponseMessage(HttpStatusCode.Gone),
                "not found" => new HttpResponseMessage(HttpStatusCode.NotFound),
                "damaged" => Text("application/x-votable+xml", "<VOTABLE version=\"1.4\"><RESOURCE type=\"results\"><TABLE>"),
                "another table" => Text("application/x-votable+xml", """
                    <VOTABLE version="1.4" xmlns="http://www.ivoa.net/xml/VOTable/v1.3"><RESOURCE type="results">
                    <INFO name="QUERY_STATUS" value="OK"/><TABLE><FIELD name="x" datatype="int"/><DATA><TABLEDATA/></DATA></TABLE>
                    </RESOURCE></VOTABLE>
                    """),
                _ => null,
            };
        }
    }

    [PostgresFact]
    public async Task A_job_whose_rows_break_off_is_asked_for_them_again()
    {
        await using var bench = new Bench();
        await using var archive = OfflineArchive.Filled();
        var code = await bench.RunAsync(
            archive,
            static (request, _) => IsOf(request, "/results/")
                ? throw new HttpRequestException("The line is cut.")
                : Task.FromResult<HttpResponseMessage?>(null));
        Assert.Equal(ExitStatus.Failed, code);
        Assert.Equal([archive.Service.Jobs[0].Id], await bench.RowsAsync("SELECT job FROM round"));
        Assert.Equal(ExitStatus.Incomplete, await bench.RunAsync(archive));
        Assert.Single(archive.Service.Jobs);
    }

    [Fact]
    public void What_is_away_comes_back_and_what_is_refused_is_refused_again()
    {
        Assert.True(Matching.MayPass(new NpgsqlException("The connection is gone.")));
        Assert.True(Matching.MayPass(Refusal("57P01")));
        Assert.True(Matching.MayPass(Refusal(PostgresErrorCodes.DiskFull)));
        Assert.False(Matching.MayPass(Refusal(PostgresErrorCodes.CharacterNotInRepertoire)));
        Assert.True(Matching.MayPass(new TapTimeoutException("It takes long.")));
        Assert.True(Matching.MayPass(new UwsJobException("Nothing was heard of it.")));
        Assert.False(Matching.MayPass(new UwsJobException("It is gone.") { IsGone = true }));
        Assert.True(Matching.MayPass(new TapResponseException("Maintenance.") { StatusCode = HttpStatusCode.ServiceUnavailable }));
        Assert.True(Matching.MayPass(new TapQueryException("Maintenance.") { StatusCode = HttpStatusCode.ServiceUnavailable }));
        Assert.False(Matching.MayPass(new TapQueryException("No such column.") { StatusCode = HttpStatusCode.BadRequest }));
        Assert.False(Matching.MayPass(new TapResponseException("Nothing there.") { StatusCode = HttpStatusCode.NotFound }));
        Assert.False(Matching.MayPass(new TapResultException("A column is missing.")));

        static PostgresException Refusal(string state) => new("No.", "ERROR", "ERROR", state);
    }

    [PostgresFact]
    public async Task A_job_whose_service_has_forgotten_that_it_was_started_is_started_again()
    {
        await using var bench = new Bench();
        await using var archive = new OfflineArchive(options => options with { Advance = JobAdvance.ByTest });
        await bench.RunAsync(archive, until: log => log.SeenAsync(": Queued"));
        var job = Assert.Single(archive.Service.Jobs);
        job.MoveTo(UwsPhase.Pending);
        await bench.RunAsync(archive, until: log => log.SeenAsync(": Queued"));
        Assert.Equal(UwsPhase.Queued, job.Phase);
    }

    [PostgresFact]
    public async Task A_job_is_deleted_also_when_the_program_ends_before_it_does_it()
    {
        await using var bench = new Bench();
        await using var archive = OfflineArchive.Filled();
        var hold = new Hold(request => IsOf(request, "/async") && bench.Log.Text.Contains("rows are staged", StringComparison.Ordinal));
        await bench.RunAsync(archive, hold.FirstAsync, _ => hold.Reached);
        Assert.Equal([archive.Service.Jobs[0].Id + " True"], await bench.RowsAsync("SELECT job, is_staged FROM round"));
        Assert.Equal(ExitStatus.Incomplete, await bench.RunAsync(archive));
        Assert.Single(archive.Service.Jobs);
        Assert.Empty(archive.Service.LeftOverJobs);
    }

    [PostgresFact]
    public async Task A_job_that_cannot_be_deleted_is_told_and_stops_nothing()
    {
        await using var bench = new Bench();
        await using var archive = OfflineArchive.Filled();
        var code = await bench.RunAsync(archive, static (request, _) => Task.FromResult(
            request.Method == HttpMethod.Delete ? new HttpResponseMessage(HttpStatusCode.Forbidden) : null));
        Assert.Equal(ExitStatus.Incomplete, code);
        Assert.Contains($"Job {Assert.Single(archive.Service.LeftOverJobs).Id} was not deleted", bench.Log.Text, StringComparison.Ordinal);
    }

    private static bool IsOf(HttpRequestMessage request, string path) =>
        request.RequestUri!.AbsolutePath.Contains(path, StringComparison.Ordinal);

    private static HttpResponseMessage Text(string type, string text) => new(HttpStatusCode.OK)
    {
        Content = new StringContent(text, Encoding.UTF8, type),
    };
}
