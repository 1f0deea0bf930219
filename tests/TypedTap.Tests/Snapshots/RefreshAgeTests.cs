using TypedTap.Snapshots;
using TypedTap.Tests.Tap;

namespace TypedTap.Tests.Snapshots;

/// <summary>Snapshots that are older than they may be.</summary>
public sealed class RefreshAgeTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData(1_000)]
    [InlineData(2)]
    public async Task A_refresh_of_an_unchanged_service_writes_the_time_alone_and_only_if_it_is_due(int partsFrom)
    {
        await using var service = new FakeService(
            [.. Enumerable.Range(0, 3).Select(i => new FakeTable("s", $"s.t{i}", new FakeColumn("a")))]);
        TapSnapshotRequest request = new() { Path = _folder["demo.tap.json"], PartsFrom = partsFrom, MaxAge = TimeSpan.FromDays(90) };
        var refresher = new TapSnapshotRefresher(service.Client);
        var first = (await refresher.RefreshAsync(request)).Snapshot;
        service.Time.Advance(TimeSpan.FromDays(90));
        Assert.False((await refresher.RefreshAsync(request)).Written);
        service.Time.Advance(TimeSpan.FromDays(1));
        Assert.False((await refresher.RefreshAsync(request with { MaxAge = null })).Written);

        var outcome = await refresher.RefreshAsync(request);
        Assert.True(outcome.Written);
        Assert.Empty(outcome.Drift.Changes);
        Assert.Equal(first with { Retrieved = first.Retrieved!.Value.AddDays(91) }, TapSnapshotFile.Load(request.Path));
        Assert.Equal(outcome.Snapshot, TapSnapshotFile.Load(request.Path));
        Assert.False((await refresher.RefreshAsync(request)).Written);
    }
}
