using System.Net;
using System.Security.Cryptography;
using Pipeline;
using Pipeline.Offline;
using TypedTap.Pipeline.Tests.Support;
using TypedTap.Sky;

namespace TypedTap.Pipeline.Tests;

/// <summary>Rounds that come to their end.</summary>
public sealed class RoundTests
{
    private static readonly SkyPoint Nr3491 = new(131.28125, 54.3);

    [PostgresFact]
    public async Task A_round_stores_matches_links_and_files()
    {
        await using var bench = new Bench();
        await using var archive = OfflineArchive.Filled();
        Assert.Equal(ExitStatus.Incomplete, await bench.RunAsync(archive));

        Assert.Equal(
            [
                "CR Psc ivo://cadc.nrc.ca/CFHT?2368276/2368276p 2368276 MegaPrime 300 10/01/2024 11:00:00",
                "CR Psc ivo://cadc.nrc.ca/CFHT?2368277/2368277p 2368277 MegaPrime 300 10/01/2024 12:00:00",
                "Nr3491 ivo://cadc.nrc.ca/CFHT?2366188/2366188p 2366188 MegaPrime 300 10/01/2024 09:00:00",
                "Nr3491 ivo://cadc.nrc.ca/CFHT?2366432/2366432p 2366432 MegaPrime 300 10/01/2024 08:00:00",
                "Nr3491 ivo://cadc.nrc.ca/CFHT?2480747/2480747p 2480747 MegaPrime 300 10/01/2024 10:00:00",
            ],
            await bench.RowsAsync(
                "SELECT target, publisher_id, observation_id, instrument_name, time_exposure, last_modified FROM match ORDER BY 1, 2"));
        Assert.Equal(
            [
                "2366188p.fits.fz Saved GivenChecksum", "2366432p.fits.fz Saved GivenChecksum", "2368276p.fits.fz Saved GivenChecksum",
                "null Denied None",
            ],
            await bench.RowsAsync("SELECT path, outcome, proof FROM file ORDER BY uri = 'cadc:CFHT/2480747p.fits.fz', uri"));
        foreach (var row in await bench.RowsAsync("SELECT path, size, checksum FROM file WHERE outcome = 'Saved'"))
        {
            var content = await File.ReadAllBytesAsync(Path.Combine(bench.Folder, row.Split(' ')[0]));
            Assert.Equal(row, $"{row.Split(' ')[0]} {content.Length} md5:{Md5(content)}");
        }

        // Marks are of the archive's clock, and targets of which nothing was found have none.
        Assert.Equal(
            ["CR Psc 10/01/2024 12:00:00", "Empty field null", "Nr3491 10/01/2024 10:00:00"],
            await bench.RowsAsync("SELECT name, mark FROM target ORDER BY 1"));
        Assert.Empty(await bench.RowsAsync("SELECT * FROM round"));
        Assert.Equal(["null"], await bench.RowsAsync($"SELECT to_regclass('staged')::text"));
        Assert.Equal("watched", Assert.Single(archive.Service.Uploads).Name);
        Assert.Empty(archive.Service.LeftOverJobs);
        Assert.Contains("5 matches new or changed, 5 datasets asked for", bench.Log.Text, StringComparison.Ordinal);
        Assert.Contains("files: 3 Saved, 1 Denied; 2 datasets are not whole", bench.Log.Text, StringComparison.Ordinal);
    }

    [PostgresFact]
    public async Task Faults_and_denials_are_rows_with_their_reasons()
    {
        await using var bench = new Bench();
        await using var archive = OfflineArchive.Filled();
        await bench.RunAsync(archive);

        var fault = Assert.Single(
            await bench.RowsAsync("SELECT publisher_id, links, is_complete, message FROM plane WHERE links <> 'Found'"));
        Assert.StartsWith("ivo://cadc.nrc.ca/CFHT?2368277/2368277p Fault False", fault, StringComparison.Ordinal);
        Assert.Contains("NotFoundFault", fault, StringComparison.Ordinal);
        var denied = Assert.Single(await bench.RowsAsync("SELECT publisher_id, outcome, message FROM file WHERE path IS NULL"));
        Assert.StartsWith("ivo://cadc.nrc.ca/CFHT?2480747/2480747p Denied", denied, StringComparison.Ordinal);
        Assert.Contains("permission denied", denied, StringComparison.Ordinal);
        Assert.Equal(["False"], await bench.RowsAsync("SELECT is_complete FROM plane WHERE publisher_id LIKE '%2480747p'"));
    }

    [PostgresFact]
    public async Task A_second_round_adds_nothing_twice_and_fetches_nothing()
    {
        await using var bench = new Bench();
        await using var archive = OfflineArchive.Filled();
        await bench.RunAsync(archive);
        var before = await bench.ContentAsync();
        var requests = archive.Service.Requests.Count;

        Assert.Equal(ExitStatus.Incomplete, await bench.RunAsync(archive));

        Assert.Equal(before, await bench.ContentAsync());
        // The overlap brings the rows again; they are known.
        Assert.Contains("5 rows are staged", bench.Log.Text, StringComparison.Ordinal);
        Assert.Contains("0 matches new or changed, 0 datasets asked for", bench.Log.Text, StringComparison.Ordinal);
        var paths = archive.Service.Requests.Skip(requests).Select(request => request.Path).ToList();
        Assert.NotEmpty(paths);
        Assert.DoesNotContain(paths, path => path.Contains("datalink", StringComparison.Ordinal));
        Assert.DoesNotContain(paths, path => path.Contains("/files/", StringComparison.Ordinal));
    }

    [PostgresFact]
    public async Task What_is_new_or_changed_comes_and_nothing_else()
    {
        await using var bench = new Bench();
        bench.Settings["Overlap"] = "00:00:00";
        await using var archive = OfflineArchive.Filled();
        await bench.RunAsync(archive);
        archive.Add(new OfflinePlane("3000001", Nr3491, new(2024, 10, 2, 0, 0, 0, DateTimeKind.Utc)));
        // Dated before the mark: it would have been found when it was new.
        archive.Add(new OfflinePlane("3000002", Nr3491, new(2024, 9, 1, 0, 0, 0, DateTimeKind.Utc)));
        // But this one could not be.
        archive.Add(new OfflinePlane("3000003", Nr3491, new(2024, 9, 1, 0, 0, 0, DateTimeKind.Utc))
        {
            Released = new(2024, 10, 3, 0, 0, 0, DateTimeKind.Utc),
        });

        await bench.RunAsync(archive);

        Assert.Equal(
            ["3000001", "3000003"],
            await bench.RowsAsync("SELECT observation_id FROM match WHERE observation_id LIKE '3%' ORDER BY 1"));
        Assert.Contains("2 matches new or changed, 2 datasets asked for, files: 2 Saved", bench.Log.Text, StringComparison.Ordinal);
        Assert.True(File.Exists(Path.Combine(bench.Folder, "3000001p.fits.fz")));
    }

    [PostgresFact]
    public async Task A_target_that_is_added_later_has_its_whole_past()
    {
        await using var bench = new Bench();
        bench.Watch("CR Psc,26.28125,23.3");
        await using var archive = OfflineArchive.Filled();
        await bench.RunAsync(archive);
        bench.Watch("CR Psc,26.28125,23.3", "Nr3491,131.28125,54.3");
        await bench.RunAsync(archive);
        Assert.Equal(["CR Psc 2", "Nr3491 3"], await bench.RowsAsync("SELECT target, count(*) FROM match GROUP BY 1 ORDER BY 1"));
    }

    [PostgresFact]
    public async Task What_was_denied_or_unknown_is_asked_for_again_after_a_while()
    {
        await using var bench = new Bench();
        await using (var archive = OfflineArchive.Filled())
            await bench.RunAsync(archive);

        // The same archive, a year later.
        await using var later = new OfflineArchive();
        foreach (var (name, position, hours) in new[] { ("2480747", Nr3491, 2), ("2368277", new SkyPoint(26.28125, 23.3), 4) })
            later.Add(new OfflinePlane(name, position, new DateTime(2024, 10, 1, 8, 0, 0, DateTimeKind.Utc).AddHours(hours)));
        bench.Settings["Recheck"] = "00:00:00";

        Assert.Equal(ExitStatus.Complete, await bench.RunAsync(later));
        Assert.Equal(["5 True"], await bench.RowsAsync("SELECT count(*), bool_and(is_complete) FROM plane"));
        Assert.Equal(["5"], await bench.RowsAsync("SELECT count(*) FROM file WHERE path IS NOT NULL AND message IS NULL"));
        Assert.Contains("0 matches new or changed, 2 datasets asked for", bench.Log.Text, StringComparison.Ordinal);
        Assert.Contains("files: 2 Saved; 0 datasets are not whole", bench.Log.Text, StringComparison.Ordinal);
    }

    [PostgresFact]
    public async Task What_is_watched_no_longer_is_not_asked_for_again_and_counts_for_nothing()
    {
        await using var bench = new Bench();
        bench.Settings["Recheck"] = "00:00:00";
        await using var archive = OfflineArchive.Filled();
        await bench.RunAsync(archive);
        // Both targets have something that is not whole.
        bench.Watch("Empty field,200.0,-40.0");
        Assert.Equal(ExitStatus.Complete, await bench.RunAsync(archive));
        Assert.Contains("0 datasets asked for", bench.Log.Text, StringComparison.Ordinal);

        bench.Watch("CR Psc,01h45m07.5s,+23d18m00s");
        Assert.Equal(ExitStatus.Incomplete, await bench.RunAsync(archive));
        Assert.Contains("1 datasets asked for", bench.Log.Text, StringComparison.Ordinal);
    }

    [PostgresFact]
    public async Task A_target_that_is_moved_is_a_new_one()
    {
        await using var bench = new Bench();
        bench.Settings["Recheck"] = "00:00:00";
        bench.Watch("A,131.28125,54.3", "B,200,-40");
        await using var archive = OfflineArchive.Filled();
        await bench.RunAsync(archive);
        bench.Watch("A,26.28125,23.3", "B,200,-40");
        await bench.RunAsync(archive);
        Assert.Equal(
            ["A 2368276", "A 2368277"], await bench.RowsAsync("SELECT target, observation_id FROM match ORDER BY 1, 2"));
        Assert.Contains("2 matches new or changed, 2 datasets asked for", bench.Log.Text, StringComparison.Ordinal);
        Assert.Equal(
            ["A 26.28125 23.3 10/01/2024 12:00:00", "B 200 -40 null"],
            await bench.RowsAsync("SELECT name, ra, dec, mark FROM target ORDER BY 1"));
    }

    [PostgresFact]
    public async Task A_file_that_the_archive_has_changed_comes_beside_the_outdated_one()
    {
        await using var bench = new Bench();
        var old = new OfflinePlane("2366432", Nr3491, new(2024, 10, 1, 8, 0, 0, DateTimeKind.Utc));
        await using (var archive = new OfflineArchive())
        {
            archive.Add(old);
            await bench.RunAsync(archive);
        }

        var anew = old with { Changed = old.Changed.AddDays(1) };
        await using var later = new OfflineArchive();
        later.Add(anew);
        Assert.Equal(ExitStatus.Complete, await bench.RunAsync(later));
        var path = Assert.Single(await bench.RowsAsync("SELECT path FROM file"));
        Assert.NotEqual("2366432p.fits.fz", path);
        Assert.Equal(OfflineArchive.ContentOf(anew), await File.ReadAllBytesAsync(Path.Combine(bench.Folder, path)));
        Assert.Equal(OfflineArchive.ContentOf(old), await File.ReadAllBytesAsync(Path.Combine(bench.Folder, "2366432p.fits.fz")));
    }

    [PostgresFact]
    public async Task A_file_that_failed_is_asked_for_by_the_next_round()
    {
        await using var bench = new Bench();
        await using var archive = OfflineArchive.Filled();
        await bench.RunAsync(archive, static (request, _) => Task.FromResult(
            request.RequestUri!.AbsolutePath.EndsWith("2366188p.fits.fz", StringComparison.Ordinal)
                ? new HttpResponseMessage(HttpStatusCode.BadRequest)
                : null));
        Assert.Equal(["cadc:CFHT/2366188p.fits.fz"], await bench.RowsAsync("SELECT uri FROM file WHERE outcome = 'Failed'"));
        await bench.RunAsync(archive);
        Assert.Equal(["Denied 1", "Saved 3"], await bench.RowsAsync("SELECT outcome, count(*) FROM file GROUP BY 1 ORDER BY 1"));
        Assert.Contains("1 datasets asked for, files: 1 Saved", bench.Log.Text, StringComparison.Ordinal);
    }

    // The archive's checksums.
#pragma warning disable CA5351
    private static string Md5(byte[] content) => Convert.ToHexStringLower(MD5.HashData(content));
#pragma warning restore CA5351
}
