using TypedTap.Adql;
using TypedTap.Auth;
using TypedTap.Querying.Dialects;
using TypedTap.Uws;

namespace TypedTap.Tap;

/// <content>The services that we know.</content>
public sealed partial record TapServiceTraits
{
    private const string AskAsAJob = "Ask as a job instead (SubmitAsync), or for less at once.";

    /// <summary>
    /// ESO (<c>tap_obs</c>, <c>tap_cat</c>). Its default of 20 000 rows cuts most answers, so its maximum is sent. Queries that take longer
    /// than about two minutes end in an error, or in a 502 of the front end; jobs may take an hour.
    /// </summary>
    public static TapServiceTraits Eso { get; } = new()
    {
        Name = "ESO",
        Hosts = ["archive.eso.org"],
        MaxRec = 15_000_000,
        SyncTime = TimeSpan.FromMinutes(2),
        Login = LoginEndpoint.Eso,
        Adql = new AdqlTraits
        {
            Known = [new(
                AdqlFeatureTypes.UserDefinedFunctions, "ESO_*"), new(AdqlFeatureTypes.UserDefinedFunctions, "GETDATE"),
                new(AdqlFeatureTypes.Geometry, "DISTANCE")]
        },
        KnownErrors =
        [
            new(null, "request timed out", $"Synchronous queries have about two minutes at ESO. {AskAsAJob}"),
            new(502, "Proxy Error", $"That is what ESO's front end says of queries that are too heavy. {AskAsAJob}"),
        ],
    };

    /// <summary>ESO's catalogues (<c>tap_cat</c>): of the sky nothing but <c>CONTAINS(POINT, CIRCLE) = 1</c>.</summary>
    public static TapServiceTraits EsoCatalogues { get; } = Eso with
    {
        Name = "ESO catalogues",
        Path = "/tap_cat",
        Adql = new AdqlTraits { Sky = SkyConditions.Cones, Missing = [new(AdqlFeatureTypes.Geometry, "DISTANCE")] },
    };

    /// <summary>
    /// CADC (<c>argus</c>, <c>youcat</c>). Synchronous answers have no limit of rows; those of jobs have one of bytes, so that the fewer
    /// columns are selected the more rows come. Requests are held for a minute at most, limits of jobs can only be lowered, and only users
    /// who are logged in see lists of jobs.
    /// </summary>
    public static TapServiceTraits Cadc { get; } = new()
    {
        Name = "CADC",
        Hosts = ["ws.cadc-ccda.hia-iha.nrc-cnrc.gc.ca", "www.cadc-ccda.hia-iha.nrc-cnrc.gc.ca", "ws-uv.canfar.net", "ws-cadc.canfar.net"],
        AsyncRows = new TapAsyncRows(128L << 20, 26),
        Adql = new AdqlTraits { TakesDerivedTables = false, TakesSetOperators = false, NeedsCoordinateSystem = true },
        Jobs = new UwsTraits { LongestWait = TimeSpan.FromMinutes(1), LimitsOnlyShrink = true, ListNeedsLogin = true },
        Login = LoginEndpoint.Cadc,
    };

    /// <summary>
    /// GAVO DaCHS, whoever runs it: synchronous uploads may have 20 MB whatever the capabilities say. That a second RUN kills a job, and
    /// that a job which is deleted while it runs goes on in the database, needs no trait: nothing is started twice, and jobs are aborted
    /// first everywhere.
    /// </summary>
    public static TapServiceTraits Dachs { get; } = new()
    {
        Name = "DaCHS",
        SyncTime = TimeSpan.FromMinutes(5),
        SyncUploads = new TapUploadLimits { Bytes = 20_000_000, Source = "DaCHS's limit for synchronous requests" },
        KnownErrors = [new(null, "Query timed out", $"Synchronous queries have about five minutes at most DaCHS services. {AskAsAJob}")],
    };

    private static TapServiceTraits[] Known => [EsoCatalogues, Eso, Cadc, EsaGaia, VizieR, Simbad, Irsa, NoirLab, Rubin];
}
