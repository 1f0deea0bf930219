using TypedTap.Adql;
using TypedTap.Auth;
using TypedTap.Querying.Dialects;
using TypedTap.Uws;

namespace TypedTap.Tap;

/// <summary>
/// What is particular about a service, as data: what it does otherwise than the standards say or leave open, as far as a client
/// has to know it. A further service is a further value of this; the client has no special cases. The values of
/// <see cref="Eso"/> and <see cref="Cadc"/> are from their documentation and sources, not from the running services.
/// </summary>
public sealed partial record TapServiceTraits
{
    /// <summary>A service of which nothing is known: the standards apply.</summary>
    public static TapServiceTraits Standard { get; } = new() { Name = "a TAP service" };

    /// <summary>Whose they are.</summary>
    public required string Name { get; init; }

    /// <summary>The hosts that they apply to when the user gives no traits.</summary>
    public ValueList<string> Hosts { get; init; } = [];

    /// <summary>The path of the only service of these hosts that they apply to; null for all of them.</summary>
    public string? Path { get; init; }

    /// <summary>
    /// The MAXREC that is sent when nobody asks for one: the most that the service gives, because its default would cut answers that
    /// it could give whole. Null: none is sent.
    /// </summary>
    public long? MaxRec { get; init; }

    /// <summary>What the service calls the parameter of the format; the two are never sent together.</summary>
    public string FormatParameterName { get; init; } = TapParameters.ResponseFormat;

    /// <summary>What synchronous requests may upload, where that is less than what the capabilities say; null: what they say.</summary>
    public TapUploadLimits? SyncUploads { get; init; }

    /// <summary>About how long a synchronous query may take, where that is less than jobs may; null where nothing is known.</summary>
    public TimeSpan? SyncTime { get; init; }

    /// <summary>
    /// How many bytes an asynchronous answer may have, and how many of them the service counts for each column of a row; null where it
    /// does not count so.
    /// </summary>
    public TapAsyncRows? AsyncRows { get; init; }

    /// <summary>What is particular about its ADQL.</summary>
    public AdqlTraits Adql { get; init; } = AdqlTraits.Standard;

    /// <summary>What is particular about its jobs.</summary>
    public UwsTraits Jobs { get; init; } = UwsTraits.Standard;

    /// <summary>Its login with user name and password; null where one is found by asking the service.</summary>
    public LoginEndpoint? Login { get; init; }

    /// <summary>Errors that say less than a user has to know, and what to add to them.</summary>
    public ValueList<TapKnownError> KnownErrors { get; init; } = [];

    /// <summary>The traits of the service at a URL; <see cref="Standard"/> if it is none of the known ones.</summary>
    public static TapServiceTraits Of(Uri serviceUrl)
    {
        ArgumentNullException.ThrowIfNull(serviceUrl);
        return Array.Find(Known, traits => traits.AreOf(serviceUrl)) ?? Standard;
    }

    private bool AreOf(Uri url) => Hosts.Contains(url.IdnHost, StringComparer.OrdinalIgnoreCase)
        && (Path is null || string.Equals(Path, url.AbsolutePath.TrimEnd('/'), StringComparison.Ordinal));

    /// <summary>What to add to an error of the service; null when there is nothing.</summary>
    internal string? AdviceFor(int status, string words) =>
        KnownErrors.FirstOrDefault(known => known.Matches(status, words))?.Advice;
}
