using TypedTap.Linq;
using TypedTap.RealService.Tests.Support;
using TypedTap.Tap;
using TypedTap.Testing;
using TypedTap.Votable;

namespace TypedTap.RealService.Tests.Oracle;

/// <summary>
/// The three sides of the oracle: the real service, its rows in memory, and an embedded service that has the same rows. Read once.
/// </summary>
#pragma warning disable CA1001 // xunit disposes of it asynchronously
public sealed class OracleServices : IAsyncLifetime
#pragma warning restore CA1001
{
    /// <summary>The most rows that are asked for.</summary>
    public const int MaxRec = 200_000;

    private readonly EmbeddedDatabase _database = new();
    private readonly PatientHandler _handler = new();
    private CadcArchive? _cadc;
    private EmbeddedTapService? _service;
    private CadcArchive? _embeddedCadc;

    internal OracleTables Real { get; private set; } = null!;

    internal OracleTables Memory { get; private set; } = null!;

    internal OracleTables Embedded { get; private set; } = null!;

    public async Task InitializeAsync()
    {
        if (Dachs.Missing is not null)
            return;
        _cadc = new CadcArchive(Dachs.Url, new TapClientOptions { MaxRec = MaxRec, Handler = _handler });
        Real = OracleTables.Of(_cadc);
        Memory = new OracleTables(
            await ReadAsync(_cadc.Caom2.Observation),
            await ReadAsync(_cadc.Caom2.Plane),
            await ReadAsync(_cadc.Caom2.Artifact),
            await ReadAsync(_cadc.Caom2.EnumField),
            await ReadAsync(_cadc.Caom2.ObservationMember),
            await ReadAsync(_cadc.Caom2.DistinctProposalPi));
        _service = EmbeddedTapService.InProcess(_database, new EmbeddedTapServiceOptions { Profile = EmbeddedProfile.Dachs });
        _embeddedCadc = new CadcArchive(_service.Url, _service.ClientOptions with { MaxRec = MaxRec });
        Embedded = OracleTables.Of(_embeddedCadc);
    }

    public async Task DisposeAsync()
    {
        _cadc?.Dispose();
        _handler.Dispose();
        _embeddedCadc?.Dispose();
        if (_service is not null)
            await _service.DisposeAsync();
    }

    private async Task<IQueryable<T>> ReadAsync<T>(TapTableQuery<T> table)
        where T : IVoTableRow<T>
    {
        var rows = await table.ToListAsync();
        _database.Add(table, rows);
        return rows.AsQueryable();
    }
}
