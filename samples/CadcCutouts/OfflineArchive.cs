using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using TypedTap.Auth;
using TypedTap.Cadc;
using TypedTap.Cadc.CadcTables.Caom2;
using TypedTap.Sky;
using TypedTap.Testing;

namespace CadcCutouts;

/// <summary>CADC inside a program: made-up tables, and the observations that the sample is about, with their files.</summary>
public sealed class OfflineArchive : IAsyncDisposable
{
    private readonly EmbeddedTapService _service;

    private OfflineArchive(EmbeddedTapService service) => _service = service;

    /// <summary>The only user.</summary>
    public static TapLogin Login => TapLogin.Of("jane", TapSecret.Of("secret"));

    /// <summary>The service, for tests.</summary>
    public EmbeddedTapService Service => _service;

    /// <summary>Starts it on a free port of this machine.</summary>
    public static async Task<OfflineArchive> StartAsync(CancellationToken cancellationToken)
    {
        var database = new EmbeddedDatabase();
        var files = new EmbeddedCadc().AddTarget("M31", new SkyPoint(10.684708, 41.26875), "G");
        using (var cadc = new CadcArchive())
        {
            // Everything else that the archive has, somewhere else on the sky.
            database.Populate(cadc, rows: 40, new SyntheticOptions
            {
                Region = SkyCircle.FromDegrees(200, -40, Angle.Degrees(5)),
                Values = new Dictionary<string, IReadOnlyList<string>>
                {
                    ["collection"] = ["CFHT", "HST", "JCMT"],
                    ["target_name"] = ["NGC 5128", "Cen A field"],
                    ["energy_emBand"] = ["Optical", "Infrared"],
                },
            });
            var around = new SkyPoint(131.28125, 54.3);
            var places = new List<Place>
            {
                new("CFHT", "2366432", "Field 1", around, 60), new("CFHT", "2366188", "Field 1", around, 300),
                new("CFHT", "2480747", "Field 2", around, 120), new("CFHT", "2376828", "Nr3491_1", around, 180),
                new("HST", "u2x10101t", "ANY", around, 600),
            };
            for (var i = 0; i < 4; i++)
                places.Add(
                    new(
                        "CFHT", (2368276 + i).ToString(CultureInfo.InvariantCulture), "CR Psc", new SkyPoint(26.28 + (i * 0.001), 23.3),
                        90 + (i * 20)));
            for (var i = 0; i < 12; i++)
                places.Add(
                    new(
                        "JCMT", "m31-" + i.ToString(CultureInfo.InvariantCulture), "M31 field " + i.ToString(CultureInfo.InvariantCulture),
                        new SkyPoint(10.68 + (i * 0.01), 41.27), 30));
            foreach (var place in places)
                Add(database, files, cadc, place);
            database.Add(cadc.Caom2.EnumField,
            [
                new() { Collection = "CFHT", EnergyEmBand = "Infrared|Optical", NumTuples = 1 },
                new() { Collection = "CFHT", EnergyEmBand = "Optical", NumTuples = 2 },
                new() { Collection = "CFHT", EnergyEmBand = null, NumTuples = 1 },
                new() { Collection = "DAO", EnergyEmBand = "Infrared|Optical|UV|EUV|X-ray|Ga", NumTuples = 1 },
                new() { Collection = "JCMT", EnergyEmBand = "Millimeter", NumTuples = 3 },
            ]);
        }

        var options = files.Options(new()
        {
            Accounts = new EmbeddedAccounts().Add("jane", "secret"),
            Accepts = LoginSchemes.Cookie,
            IdentityHeader = IdentityHeader.True,
        });
        return new OfflineArchive(await EmbeddedTapService.StartAsync(database, options, cancellationToken));
    }

    /// <summary>An archive that asks it.</summary>
    public CadcArchive Connect() => new(_service.Url, _service.ClientOptions);

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => _service.DisposeAsync();

    private static void Add(EmbeddedDatabase database, EmbeddedCadc files, CadcArchive cadc, Place place)
    {
        var observation = new Observation
        {
            ObsID = Id(place.Name), ObservationURI = $"caom:{place.Collection}/{place.Name}", Collection = place.Collection,
            ObservationID = place.Name,
            TargetName = place.Target, Type = "OBJECT", Intent = "science", InstrumentName = "MegaPrime",
        };
        database.Add(cadc.Caom2.Observation, [observation]);
        foreach (var (suffix, level) in new[] { ("o", 1), ("p", 2) })
        {
            var product = place.Name + suffix;
            var coverage = new SkyCircle(place.Center, Angle.Degrees(0.5));
            var plane = new Plane
            {
                ObsID = observation.ObsID, PlaneID = Id(product), ProductID = product,
                PublisherID = $"ivo://cadc.nrc.ca/{place.Collection}?{place.Name}/{product}",
                DataProductType = "image", CalibrationLevel = level, TimeExposure = place.Exposure,
                PositionBounds = SkyRegion.FromShape(coverage),
            };
            List<EmbeddedCadcFile> own =
            [
                new($"cadc:{place.Collection}/{product}.fits.fz", Content(product)) { Coverage = coverage },
                new(
                    $"cadc:{place.Collection}/{product}_preview_1024.jpg",
                    Content(product + "-1024")) { ContentType = "image/jpeg", ProductType = "preview" },
                new(
                    $"cadc:{place.Collection}/{product}_preview_256.jpg",
                    Content(product + "-256")) { ContentType = "image/jpeg", ProductType = "thumbnail" },
            ];
            files.Add(plane.PublisherID, own);
            database.Add(cadc.Caom2.Plane, [plane]);
            database.Add(cadc.Caom2.Artifact,
            [
                .. own.Select(file => new Artifact
                {
                    ArtifactID = Id(file.Uri), PlaneID = plane.PlaneID, Uri = file.Uri, ProductType = file.ProductType,
                    ReleaseType = "data", ContentType = file.ContentType,
                    ContentLength = file.Content.Length, ContentChecksum = "md5:" + Md5(file.Content.Span),
                }),
            ]);
        }
    }

    // A header as FITS files have it, and something behind it.
    private static byte[] Content(string name)
    {
        var header =
            $"{"SIMPLE  =                    T",-80}{"BITPIX  =                    8",-80}{"NAXIS   =                    0",-80}{$"OBSID   = '{name}'",-80}{"END",-80}".PadRight(2880);
        return Encoding.ASCII.GetBytes(header + string.Concat(Enumerable.Repeat(name, 2000)));
    }

    // What the archive uses for checksums, and here also what makes the same identifiers each time.
#pragma warning disable CA5351
    private static Guid Id(string text) => new(MD5.HashData(Encoding.UTF8.GetBytes(text)));

    private static string Md5(ReadOnlySpan<byte> content) => Convert.ToHexString(MD5.HashData(content)).ToLowerInvariant();
#pragma warning restore CA5351

    private sealed record Place(string Collection, string Name, string Target, SkyPoint Center, double Exposure);
}
