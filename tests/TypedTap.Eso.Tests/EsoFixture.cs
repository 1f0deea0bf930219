using System.Text;
using TypedTap.Auth;
using TypedTap.Eso.EsoTapObs.Dbo;
using TypedTap.Testing;

namespace TypedTap.Eso.Tests;

/// <summary>
/// A small archive: a public frame with everything, one that is proprietary, one without processed calibrations, a product.
/// </summary>
internal sealed class EsoFixture : IAsyncDisposable
{
    public const string User = "tester";
    public const string Password = "pass&word";
    public const string Science = "SPHER.2016-09-26T03:04:09.308";
    public const string Sibling = "SPHER.2016-09-26T03:05:51.768";
    public const string Secret = "SPHER.2026-11-01T03:04:09.308";
    public const string NoMasters = "FORS2.2021-01-02T00:59:12.533";
    public const string Product = "ADP.2016-10-04T11:00:00.001";
    public const string Master1 = "M.SPHERE.2016-09-27T08:14:14.686";
    public const string Master2 = "M.SPHERE.2016-09-27T08:15:18.126";
    public const string RawCal = "FORS2.2021-01-01T10:00:00.001";

    private readonly List<string> _folders = [];

    private EsoFixture(EmbeddedTapService service, ManualTime time) => (Service, Time) = (service, time);

    public EmbeddedTapService Service { get; }

    public ManualTime Time { get; }

    public static TapLogin Login { get; } = TapLogin.Of(User, TapSecret.Of(Password));

    public EsoEndpoints Endpoints => EsoEndpoints.At(Service.Url, Service.Elsewhere);

    public static async Task<EsoFixture> StartAsync(params IEnumerable<EmbeddedEsoFile> more)
    {
        var archive = new EmbeddedEso()
            .Add(Frame(Science) with
            {
                FileName = Science + ".fits.Z",
                NightLog = "seeing 0.4\n",
                Header = "SIMPLE  =                    T\nOBJECT  = 'O''Brien & co&   '   / the target\nCONTINUE  ', and others'\nHIERARCH ESO DET NDIT = 8 / n\nCOMMENT = none\nEND"
            })
            .Add(Frame(Sibling))
            .Add(Frame(Secret) with { Owner = User, NightLog = "secret\n", Header = "SIMPLE  = T" })
            .Add(Frame(NoMasters) with
            {
                Cascade = new EmbeddedEsoCascade
                {
                    Category = "SCI",
                    Complete = "false",
                    Certified = "false",
                    Messages = "no \"good\" FLAT",
                    Raw = [RawCal, RawCal]
                }
            })
            .Add(File(Master1) with { Category = "IFS_CAL_BACKGROUND" })
            .Add(File(Master2) with { Category = "IFS_WAVECALIB" })
            .Add(File(RawCal) with { Category = "FLAT" })
            .Add(File(Product) with
            {
                CutOut = request => request["CIRCLE"] == "10 20 30"
                    ? null
                    : new EmbeddedFile(Encoding.ASCII.GetBytes("cut " + request["CIRCLE"]), "application/fits")
            });
        foreach (var file in more)
            archive.Add(file);
        var time = new ManualTime();
        var database = new EmbeddedDatabase();
        var service = await EmbeddedTapService.StartAsync(database, new EmbeddedTapServiceOptions
        {
            Profile = EmbeddedProfile.Eso,
            Accounts = new EmbeddedAccounts(time).Add(User, Password),
            Accepts = LoginSchemes.Bearer,
            Endpoints = archive.Endpoints,
            Time = time,
        });
        var fixture = new EsoFixture(service, time);
        using var eso = fixture.Connect();
        database.Add(eso.Dbo.Raw, [.. new[] { Science, Sibling, Secret, NoMasters }.Select(fixture.Row)]);
        return fixture;
    }

    public EsoArchive Connect(TapLogin? login = null) =>
        new(new EsoOptions { Endpoints = Endpoints, Login = login, Client = Service.ClientOptions });

    public string Folder()
    {
        var folder = Directory.CreateTempSubdirectory("typedtap-eso-").FullName;
        _folders.Add(folder);
        return folder;
    }

    /// <summary>The requests for a path, at either origin.</summary>
    public List<RecordedRequest> Asked(string path) =>
        [.. Service.Log.All.Where(request => request.Path.StartsWith(path, StringComparison.Ordinal))];

    public async ValueTask DisposeAsync()
    {
        await Service.DisposeAsync();
        foreach (var folder in _folders)
            Directory.Delete(folder, recursive: true);
    }

    private Raw Row(string id) => new()
    {
        DpId = id,
        DpCat = "SCIENCE",
        ProgId = "098.C-0739(C)",
        AccessUrl = $"{Service.Elsewhere}dataPortal/file/{id}",
        DatalinkUrl = $"{new Uri(Service.Url, "/datalink/links")}?ID=ivo://eso.org/ID?{id}",
    };

    private static EmbeddedEsoFile File(string id) => new(id, Encoding.ASCII.GetBytes(id.PadRight(2880)));

    private static EmbeddedEsoFile Frame(string id) => File(id) with
    {
        Category = "IFS_SCIENCE_DR_RAW",
        Cascade = new EmbeddedEsoCascade
        {
            Category = "IFS_SCI_FLUX",
            Siblings = id == Science ? [Sibling] : [],
            Raw = [RawCal],
            Master = [Master1, Master2]
        },
    };
}
