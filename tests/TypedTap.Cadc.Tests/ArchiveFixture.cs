using CadcCutouts;

namespace TypedTap.Cadc.Tests;

/// <summary>The sample's archive, for all tests of a class.</summary>
public sealed class ArchiveFixture : IAsyncLifetime
{
    private OfflineArchive? _offline;

    public OfflineArchive Offline => _offline!;

    public CadcArchive Connect() => Offline.Connect();

    public async Task InitializeAsync() => _offline = await OfflineArchive.StartAsync(CancellationToken.None);

    public async Task DisposeAsync()
    {
        if (_offline is not null)
            await _offline.DisposeAsync();
    }
}
