using System.Net;

namespace TypedTap.DataLink.Asking;

/// <summary>What an exception means for the identifiers of a request.</summary>
internal static class LinkFailures
{
    /// <summary>
    /// Whether it would be the same for all other identifiers: no network, a login that cannot be had, a service that has too much to do.
    /// That one is not let in may be due to the identifier.
    /// </summary>
    public static bool ConcernsAll(TapException failure) => failure switch
    {
        TapTransportException => true,
        TapAuthenticationException login => login.StatusCode is null,
        TapTimeoutException timeout => timeout.Kind == TapTimeoutKind.Connect,
        TapResponseException { StatusCode: HttpStatusCode.TooManyRequests or HttpStatusCode.ServiceUnavailable } => true,
        TapQueryException { StatusCode: HttpStatusCode.TooManyRequests or HttpStatusCode.ServiceUnavailable } => true,
        _ => false,
    };

    /// <summary>Whether the service does not take a POST.</summary>
    public static bool IsNoPost(TapException failure) =>
        Status(failure) is HttpStatusCode.MethodNotAllowed or HttpStatusCode.NotImplemented;

    /// <summary>The fault that an error document tells of: services answer so when they are asked for one identifier.</summary>
    public static DataLinkFault? Fault(TapException failure) => failure switch
    {
        TapQueryException e => DataLinkFault.Find(e.ServerMessage),
        TapResponseException e when (int)e.StatusCode >= 400 => DataLinkFault.Find(e.Excerpt),
        _ => null,
    };

    private static HttpStatusCode? Status(TapException failure) => failure switch
    {
        TapResponseException e => e.StatusCode,
        TapQueryException e => e.StatusCode,
        _ => null,
    };
}
