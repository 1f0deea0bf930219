using TypedTap.Adql;
using TypedTap.Tap;

namespace TypedTap.Testing;

public sealed partial record EmbeddedProfile
{
    /// <summary>A service that keeps to TAP 1.1, UWS 1.1, DALI 1.1 and ADQL 2.1.</summary>
    public static EmbeddedProfile Standard { get; } = new();

    /// <summary>
    /// GAVO DaCHS 2.7: errors of queries come with status 200, 20 000 rows unless more are asked for, TOP above MAXREC gives a row more,
    /// jobs at a path of their own that must be started by a request of its own, and an abort that takes its time.
    /// </summary>
    public static EmbeddedProfile Dachs { get; } = new()
    {
        Name = "DaCHS",
        JobPath = "/__system__/tap/run/async",
        ErrorStatus = 200,
        DefaultFormat = "votable/b",
        DefaultMaxrec = 20_000,
        HardMaxrec = 20_000_000,
        TopGivesOneMore = true,
        IgnoreRunAtCreation = true,
        SecondRunKills = true,
        AbortTakesAStep = true,
        TimeoutIsError = true,
        ChallengeOnCapabilities = true,
        ExecutionDuration = TimeSpan.FromHours(1),
        SyncDuration = TimeSpan.FromSeconds(300),
        Lifetime = TimeSpan.FromDays(2),
    };

    /// <summary>
    /// CADC's argus: /sync answers by a redirect, no limit of rows for it, one by the number of columns for jobs, whose limits can only
    /// shrink and whose results are at another origin; logins are elsewhere; no subquery in FROM and no set operation.
    /// </summary>
    public static EmbeddedProfile Cadc { get; } = new()
    {
        Name = "argus",
        Path = "/argus",
        SyncRedirect = true,
        LimitsOnlyShrink = true,
        ResultsElsewhere = true,
        ExtraResults = true,
        ListNeedsLogin = true,
        LoginElsewhere = true,
        AsyncRows = TapServiceTraits.Cadc.AsyncRows,
        ExecutionDuration = TimeSpan.FromHours(4),
        LongestExecutionDuration = TimeSpan.FromHours(4),
        Quote = TimeSpan.FromHours(24),
        ConcurrentJobs = 6,
        Adql = AdqlVersion.V2_0,
        UndeclaredFunctions = ["LOWER"],
        RefusesDerivedTables = true,
        RefusedFeatures = new AdqlFeature[]
        {
            new(AdqlFeatureTypes.Sets, "*"),
            new(AdqlFeatureTypes.CommonTables, "*"),
            new(AdqlFeatureTypes.Offset, "*"),
        }.ToValueList(),
    };

    /// <summary>
    /// ESO's tap_obs: 20 000 rows unless more are asked for, 15 million at most, a minute for sync queries and jobs unless they ask for
    /// more, no uploads, and a login at another origin.
    /// </summary>
    public static EmbeddedProfile Eso { get; } = new()
    {
        Name = "tap_obs",
        Path = "/tap_obs",
        DefaultMaxrec = 20_000,
        HardMaxrec = 15_000_000,
        SyncDuration = TimeSpan.FromSeconds(60),
        ExecutionDuration = TimeSpan.FromSeconds(60),
        LongestExecutionDuration = TimeSpan.FromSeconds(3600),
        Lifetime = TimeSpan.FromDays(1),
        LoginElsewhere = true,
        AllowsUploads = false,
        Adql = AdqlVersion.V2_0,
    };

    /// <summary>
    /// ESO's tap_cat: as tap_obs, and of the sky POINT, CIRCLE and CONTAINS alone. <c>CONTAINS(…) = 0</c>, which the real one does not
    /// take, it does.
    /// </summary>
    public static EmbeddedProfile EsoCatalogues { get; } = Eso with
    {
        Name = "tap_cat",
        Path = "/tap_cat",
        RefusedFeatures = new[] { "AREA", "BOX", "CENTROID", "COORD1", "COORD2", "COORDSYS", "DISTANCE", "INTERSECTS", "POLYGON", "REGION" }
            .Select(form => new AdqlFeature(AdqlFeatureTypes.Geometry, form)).ToValueList(),
    };
}
