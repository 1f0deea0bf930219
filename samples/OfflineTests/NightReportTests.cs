using TypedTap;
using TypedTap.Testing;
using Xunit;

namespace OfflineTests;

public sealed class NightReportTests(ArchiveFixture archive) : IClassFixture<ArchiveFixture>
{
    [Fact]
    public async Task Science_frames_of_the_night_are_summed_up_by_instrument()
    {
        using var eso = archive.Connect();
        var report = await NightReport.OfAsync(eso, ArchiveFixture.Night);
        Assert.Equal([new NightReport("MUSE", 2, 900.5), new NightReport("XSHOOTER", 1, 0)], report);
    }

    [Fact]
    public async Task A_night_without_frames_is_an_empty_report()
    {
        using var eso = archive.Connect();
        Assert.Empty(await NightReport.OfAsync(eso, 40000));
    }

    [Fact]
    public async Task A_report_of_part_of_a_night_is_never_made()
    {
        // The archive cuts its answer after one row, as one does at its limit.
        await using var service = await EmbeddedTapService.StartAsync(archive.Database, new() { WithFaults = true });
        service.Faults.Always().Do(Fault.Overflow(1));
        using var eso = new EsoArchive(service.Url, service.ClientOptions);
        await Assert.ThrowsAsync<TapTruncatedException>(() => NightReport.OfAsync(eso, ArchiveFixture.Night));
    }

    [Fact]
    public async Task A_busy_archive_is_asked_again()
    {
        await using var service = await EmbeddedTapService.StartAsync(archive.Database, new() { WithFaults = true });
        service.Faults.Always().Do(Fault.Status(503)).Times(1);
        using var eso = new EsoArchive(service.Url, service.ClientOptions with { Retry = new() { Delay = TimeSpan.FromMilliseconds(1) } });
        Assert.Equal(2, (await NightReport.OfAsync(eso, ArchiveFixture.Night)).Count);
    }

    [Fact]
    public async Task The_night_that_was_recorded_gives_the_same_report_again()
    {
        // Made by the same query with Handler = new TrafficRecorder("Recordings/night").
        using var replay = new TrafficReplay(Path.Combine(AppContext.BaseDirectory, "Recordings", "night"));
        using var eso = new EsoArchive(new Uri("http://tap.test/tap_obs"), new() { Handler = replay });
        var report = await NightReport.OfAsync(eso, 57700.5);
        Assert.Equal([new NightReport("MUSE", 2, 900.5), new NightReport("XSHOOTER", 1, 0)], report);
    }
}
