using TypedTap.Testing;
using Xunit;

namespace OfflineTests;

/// <summary>An archive for all tests of a class: 500 made-up frames, and the ones that the tests are about.</summary>
public sealed class ArchiveFixture : IAsyncLifetime
{
    private EmbeddedTapService? _service;

    public EmbeddedDatabase Database { get; } = new();

    /// <summary>Noon before the night that the tests are about; no made-up frame is of it.</summary>
    public static double Night => 57700.5;

    public EsoArchive Connect() => new(_service!.Url, _service.ClientOptions);

    public Task InitializeAsync()
    {
        using var eso = new EsoArchive();
        Database.Populate(eso.Dbo.Raw, rows: 500, new SyntheticOptions { Mjd = new(58000, 59000) });
        Database.Add(eso.Dbo.Raw,
        [
            new() { DpId = "MUSE.1", DpCat = "SCIENCE", Instrument = "MUSE", MjdObs = Night + 0.6, Exposure = 600 },
            new() { DpId = "MUSE.2", DpCat = "SCIENCE", Instrument = "MUSE", MjdObs = Night + 0.7, Exposure = 300.5f },
            new() { DpId = "MUSE.3", DpCat = "CALIB", Instrument = "MUSE", MjdObs = Night + 0.8, Exposure = 5 },
            new() { DpId = "XSHOO.1", DpCat = "SCIENCE", Instrument = "XSHOOTER", MjdObs = Night + 0.65, Exposure = null },
            new() { DpId = "XSHOO.2", DpCat = "SCIENCE", Instrument = "XSHOOTER", MjdObs = Night + 1, Exposure = 60 },
        ]);
        _service = EmbeddedTapService.InProcess(Database, new() { Profile = EmbeddedProfile.Eso });
        return Task.CompletedTask;
    }

    public async Task DisposeAsync()
    {
        if (_service is not null)
            await _service.DisposeAsync();
    }
}
