using TypedTap.Sky;
using TypedTap.Tap;
using TypedTap.Testing;

namespace Cookbook;

/// <summary>An embedded service with made-up rows of all the tables, and with the functions that the queries call.</summary>
public sealed class CookbookService : IAsyncDisposable, IDisposable
{
    private readonly EmbeddedTapService _service;
    private readonly Dictionary<string, CookbookEntry> _entries;

    public CookbookService()
    {
        var nowhere = new Uri("http://127.0.0.1:1/tap");
        var database = new EmbeddedDatabase();
        database.Populate(new EsoCookbook(nowhere), 100);
        database.Populate(new CadcCookbook(nowhere), 100);
        database.Populate(new GaiaCookbook(nowhere), 100);
        database.Populate(new SimbadCookbook(nowhere), 100);
        database.Populate(new VizierCookbook(nowhere), 100);
        database.Populate(new RubinCookbook(nowhere), 100);
        database.Populate(new RegTapCookbook(nowhere), 100);
        database.Populate(new EsoCatalogues(nowhere).Safcat.VvvxViracV2Sources, 100);
        database.AddFunction(
            EmbeddedFunction.Of<ISkyShape, ISkyShape, double>(
                "ESO_INTERSECTION(r1 REGION, r2 REGION) -> DOUBLE", (one, other) => one.Equals(other) ? 2 : 1));
        database.AddFunction(
            EmbeddedFunction.Of<double, DateTime, DateTime>(
                "ESO_DATEADD_SEC(seconds DOUBLE, date TIMESTAMP) -> TIMESTAMP", (seconds, date) => date.AddSeconds(seconds)));
        database.AddFunction(
            EmbeddedFunction.Of<int, long, long>(
                "gaia_healpix_index(norder INTEGER, source_id BIGINT) -> BIGINT", (order, id) => id >> (59 - (2 * order))));
        database.AddFunction(EmbeddedFunction.Of<string, string, int>(
            "ivo_nocasematch(value VARCHAR, pattern VARCHAR) -> INTEGER",
            (text, pattern) => text.StartsWith(pattern.TrimEnd('%'), StringComparison.OrdinalIgnoreCase) ? 1 : 0));
        database.AddFunction(
            EmbeddedFunction.Of<double, double>(
                "scisql_nanojanskyToAbMag(flux DOUBLE) -> DOUBLE", flux => 31.4 - (2.5 * Math.Log10(Math.Abs(flux)))));
        database.AddFunction(EmbeddedFunction.Of<double, double, double>(
            "scisql_nanojanskyToAbMagSigma(flux DOUBLE, error DOUBLE) -> DOUBLE", (flux, error) => Math.Abs(1.0857 * error / flux)));
        _service = EmbeddedTapService.InProcess(database);
        _entries = PublishedQueries.At(_service.Url, _service.ClientOptions).ToDictionary(entry => entry.Id, StringComparer.Ordinal);
    }

    public CookbookEntry Entry(string id) => _entries[id];

    public ValueTask DisposeAsync() => _service.DisposeAsync();

    public void Dispose() => _service.DisposeAsync().AsTask().GetAwaiter().GetResult();
}
