namespace TypedTap.Testing;

/// <summary>
/// In what a service differs from the standards, and where it makes use of their freedom: the ways of a real archive as values. As it
/// stands it keeps to the standards. Take one of a service and change what a test is about:
/// <c>EmbeddedProfile.Cadc with { SyncRedirect = false }</c>.
/// </summary>
public sealed partial record EmbeddedProfile
{
    /// <summary>What the service is called in what it says of itself.</summary>
    public string Name { get; init; } = "TypedTap.Testing";

    /// <summary>The path of the TAP service, with a slash before it and none after it.</summary>
    public string Path { get; init => field = CheckedPath(value, nameof(Path)); } = "/tap";

    /// <summary>
    /// The path of job URLs where it is not <c>/async</c> under <see cref="Path"/>; DaCHS has <c>/__system__/tap/run/async</c>. Both then
    /// work.
    /// </summary>
    public string? JobPath { get; init => field = value is null ? null : CheckedPath(value, nameof(JobPath)); }

    /// <summary>The status of answers to wrong queries: 400, or 200 as DaCHS has it (DALI 1.1 §4.4).</summary>
    public int ErrorStatus { get; init; } = 400;

    /// <summary>Whether POST /sync is answered by a 303 to <c>/sync/ID/run</c>, which has the answer, as at CADC.</summary>
    public bool SyncRedirect { get; init; }

    /// <summary>Whether Location header fields are paths instead of URLs.</summary>
    public bool RelativeLocations { get; init; }

    /// <summary>Whether the login URLs that are told are of another origin than the service. They work at both.</summary>
    public bool LoginElsewhere { get; init; }

    /// <summary>Whether /capabilities carries the challenges with 200, which announces an optional login (AuthVO).</summary>
    public bool ChallengeOnCapabilities { get; init; }

    /// <summary>The format of answers to queries that ask for none: a name or a media type of those that the service has.</summary>
    public string DefaultFormat { get; init; } = "votable/td";

    private static string CheckedPath(string value, string name) => value is ['/', .., not '/'] && !value.AsSpan().ContainsAny("?#% ")
        ? value
        : throw new ArgumentException(
            $"'{value}' is no path of a service: it begins with a slash, does not end with one, and has no ?, # or %.", name);
}
