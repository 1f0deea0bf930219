using System.Security.Cryptography;
using System.Text;
using TypedTap.Cadc;
using TypedTap.Cadc.CadcTables.Caom2;
using TypedTap.Sky;
using TypedTap.Tap;
using TypedTap.Testing;

namespace Pipeline.Offline;

/// <summary>CADC inside the program, with datasets of the sample's watch list.</summary>
public sealed class OfflineArchive : IAsyncDisposable
{
    private static readonly DateTime Night = new(2024, 10, 1, 8, 0, 0, DateTimeKind.Utc);

    private readonly EmbeddedDatabase _database = new();
    private readonly EmbeddedCadc _files = new();

    /// <summary>Starts it, without datasets.</summary>
    /// <param name="change">What is to be other than usual; null for nothing.</param>
    /// <param name="start">What starts it where others reach it; null for in process.</param>
    public OfflineArchive(
        Func<EmbeddedTapServiceOptions, EmbeddedTapServiceOptions>? change = null,
        Func<EmbeddedDatabase, EmbeddedTapServiceOptions, EmbeddedTapService>? start = null)
    {
        using (var cadc = new CadcArchive())
        {
            // All tables, and what the archive has elsewhere on the sky.
            _database.Populate(cadc, rows: 40, new SyntheticOptions { Region = SkyCircle.FromDegrees(310, -60, Angle.Degrees(5)) });
        }

        var options = _files.Options(new() { Accounts = new EmbeddedAccounts().Add("jane", "secret"), Accepts = LoginSchemes.Cookie });
        Service = (start ?? EmbeddedTapService.InProcess)(_database, change?.Invoke(options) ?? options);
    }

    /// <summary>The service.</summary>
    public EmbeddedTapService Service { get; }

    /// <summary>One with datasets: some whole, one denied, one that DataLink does not know.</summary>
    public static OfflineArchive Filled()
    {
        var archive = new OfflineArchive();
        SkyPoint nr3491 = new(131.28125, 54.3), crPsc = new(26.28125, 23.3);
        archive.Add(new OfflinePlane("2366432", nr3491, Night));
        archive.Add(new OfflinePlane("2366188", nr3491, Night.AddHours(1)));
        archive.Add(new OfflinePlane("2480747", nr3491, Night.AddHours(2)) { IsProprietary = true });
        archive.Add(new OfflinePlane("2368276", crPsc, Night.AddHours(3)));
        archive.Add(new OfflinePlane("2368277", crPsc, Night.AddHours(4)) { HasLinks = false });
        return archive;
    }

    /// <summary>An archive that asks it.</summary>
    /// <param name="options">What else the client should have.</param>
    public CadcArchive Connect(TapClientOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        return new CadcArchive(Service.Url, options with { Handler = Service.ClientOptions.Handler });
    }

    /// <summary>Adds a dataset, also while the service answers.</summary>
    public void Add(OfflinePlane plane)
    {
        ArgumentNullException.ThrowIfNull(plane);
        var content = ContentOf(plane);
        using var cadc = new CadcArchive();
        var observation = Id(plane.Name);
        _database.Add(cadc.Caom2.Observation,
        [
            new() { ObsID = observation, Collection = "CFHT", ObservationID = plane.Name, InstrumentName = "MegaPrime" },
        ]);
        _database.Add(cadc.Caom2.Plane,
        [
            new()
            {
                ObsID = observation, PlaneID = Id(plane.PublisherId), ProductID = plane.Name + "p", PublisherID = plane.PublisherId,
                MaxLastModified = plane.Changed, MetaRelease = plane.Released, TimeExposure = 300,
                PositionBounds = SkyRegion.FromShape(new SkyCircle(plane.Center, Angle.Degrees(0.5))),
            },
        ]);
        if (!plane.HasLinks)
            return;
        _files.Add(plane.PublisherId, new EmbeddedCadcFile(plane.Uri, content) { IsProprietary = plane.IsProprietary });
        _database.Add(cadc.Caom2.Artifact,
        [
            new()
            {
                ArtifactID = Id(plane.Uri), PlaneID = Id(plane.PublisherId), Uri = plane.Uri, ProductType = "science", ReleaseType = "data",
                ContentLength = content.Length, ContentChecksum = "md5:" + Convert.ToHexStringLower(Md5(content)),
            },
        ]);
    }

    /// <summary>The bytes of a dataset's file.</summary>
    public static byte[] ContentOf(OfflinePlane plane)
    {
        ArgumentNullException.ThrowIfNull(plane);
        var header = $"SIMPLE  =                    T / {plane.Name}, {plane.Changed:s}".PadRight(2880);
        return Encoding.ASCII.GetBytes(header + string.Concat(Enumerable.Repeat(plane.Name, 2000)));
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => Service.DisposeAsync();

    private static Guid Id(string text) => new(Md5(Encoding.UTF8.GetBytes(text)));

    // What the archive uses for checksums, and here also what makes the same identifiers each time.
#pragma warning disable CA5351
    private static byte[] Md5(ReadOnlySpan<byte> content) => MD5.HashData(content);
#pragma warning restore CA5351
}
