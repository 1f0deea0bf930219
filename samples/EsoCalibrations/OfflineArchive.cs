using System.Text;
using TypedTap.Auth;
using TypedTap.Eso;
using TypedTap.Eso.EsoTapObs.Dbo;
using TypedTap.Testing;

namespace EsoCalibrations;

/// <summary>The archive of the notebook inside this program: two science frames, their siblings, eight processed calibrations.</summary>
public sealed class OfflineArchive : IAsyncDisposable
{
    private const string User = "tester";
    private const string Password = "open-sesame";

    private static readonly string[] ScienceFrames = ["SPHER.2016-09-26T03:04:09.308", "SPHER.2016-09-26T03:05:51.768"];

    private static readonly string[] OtherSiblings = ["SPHER.2016-09-26T04:06:44.796", "SPHER.2016-09-26T04:08:27.017"];

    private static readonly (string DpId, string Category)[] Masters =
    [
        ("M.SPHERE.2016-09-27T08:14:14.686", "IFS_CAL_BACKGROUND"),
        ("M.SPHERE.2016-09-27T08:15:18.126", "IFS_IFU_FLAT_FIELD"),
        ("M.SPHERE.2016-09-27T08:17:07.116", "IFS_MASTER_DFF_LONG1"),
        ("M.SPHERE.2016-09-27T08:17:20.893", "IFS_MASTER_DFF_LONG2"),
        ("M.SPHERE.2016-09-27T08:17:33.533", "IFS_MASTER_DFF_LONG3"),
        ("M.SPHERE.2016-09-27T08:17:52.300", "IFS_MASTER_DFF_LONGBB"),
        ("M.SPHERE.2016-09-27T08:18:06.383", "IFS_PREAMP_FLAT"),
        ("M.SPHERE.2016-09-27T08:18:40.706", "IFS_WAVECALIB"),
    ];

    private OfflineArchive(EmbeddedTapService service) => Service = service;

    /// <summary>The service.</summary>
    public EmbeddedTapService Service { get; }

    /// <summary>Its only user.</summary>
    public TapLogin Login { get; } = TapLogin.Of(User, TapSecret.Of(Password));

    /// <summary>Starts it on two free ports of this machine, one for the archive and one for the data portal and the login.</summary>
    public static async Task<OfflineArchive> StartAsync(CancellationToken cancellationToken = default)
    {
        var archive = new EmbeddedEso();
        foreach (var id in (string[])[.. ScienceFrames, .. OtherSiblings])
            archive.Add(Science(id));
        foreach (var (id, category) in Masters)
            archive.Add(new EmbeddedEsoFile(id, Bytes(id)) { Category = category });
        archive.Add(new EmbeddedEsoFile("SPHER.2016-09-26T10:00:00.000", Bytes("dark")) { Category = "IFS_DARK_RAW" });

        var database = new EmbeddedDatabase();
        var service = await EmbeddedTapService.StartAsync(
            database,
            new EmbeddedTapServiceOptions
            {
                Profile = EmbeddedProfile.Eso,
                Accounts = new EmbeddedAccounts().Add(User, Password),
                Accepts = LoginSchemes.Bearer,
                Endpoints = archive.Endpoints,
            },
            cancellationToken);
        using var eso = new EsoArchive(service.Url, service.ClientOptions);
        database.Add(eso.Dbo.Raw, [.. ScienceFrames.Select((id, number) => Row(service, id, number))]);
        return new OfflineArchive(service);
    }

    /// <summary>An archive that asks it, anonymous at first.</summary>
    public EsoArchive Connect() =>
        new(new EsoOptions { Endpoints = EsoEndpoints.At(Service.Url, Service.Elsewhere), Client = Service.ClientOptions });

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => Service.DisposeAsync();

    private static EmbeddedEsoFile Science(string id) => new(id, Bytes(id))
    {
        FileName = id + ".fits.Z",
        Category = "IFS_SCIENCE_DR_RAW",
        NightLog = $"Night log of {id}: photometric, seeing 0.4 arcsec, no problems.\n",
        Header = "SIMPLE  =                    T / file does conform to FITS standard\nOBJECT  = 'HIP_116384'         / Original target.\nHIERARCH ESO DET NDIT = 8 / Number of Sub-Integrations",
        Cascade = new EmbeddedEsoCascade
        {
            Category = "IFS_SCI_FLUX",
            Siblings = [.. ScienceFrames.Concat(OtherSiblings).Where(other => other != id)],
            Raw = ["SPHER.2016-09-26T10:00:00.000"],
            Master = [.. Masters.Select(static master => master.DpId)],
        },
    };

    private static Raw Row(EmbeddedTapService service, string id, int number) => new()
    {
        DpId = id,
        DpCat = "SCIENCE",
        DpTech = "IFU",
        DpType = "OBJECT,FLUX",
        ProgId = Notebook.PublicRun,
        Instrument = "SPHERE",
        Object = "HIP_116384",
        Ra = 353.75279888,
        Dec = 1.60597,
        Exposure = 8,
        MjdObs = 57657.12789 + (0.001 * number),
        AccessUrl = $"{service.Elsewhere}dataPortal/file/{id}",
        DatalinkUrl = new Uri(service.Url, "/datalink/links").AbsoluteUri + $"?ID=ivo://eso.org/ID?{id}",
    };

    private static byte[] Bytes(string text) => Encoding.ASCII.GetBytes($"SIMPLE  =                    T / {text}".PadRight(2880));
}
