using TypedTap.Http;

namespace TypedTap.DataLink.Asking;

/// <summary>Calls as requests.</summary>
internal static class ServiceRequest
{
    /// <summary>The longest URL that is asked: what is longer goes into the body of a POST, if the service is known to take one.</summary>
    private const int LongestUrl = 4000;

    /// <exception cref="ServiceParameterException">A parameter is missing.</exception>
    /// <exception cref="InvalidOperationException">The descriptor has no URL that can be asked.</exception>
    public static TapHttpRequest Of(ServiceCall call)
    {
        var url = call.ToUrl();
        // Of services without a standard only GET is known (DataLink 1.1 section 4.2).
        return url.AbsoluteUri.Length <= LongestUrl || call.Descriptor.Standard == ServiceStandard.Other
            ? Get(url, "datalink.call")
            : Post(call) with { Repeat = RepeatSafety.ChangesNothing };
    }

    public static TapHttpRequest Get(Uri url, string purpose) =>
        TapHttpRequest.Get(url).ForFile() with { Purpose = purpose, Credential = CredentialUse.WithinScope };

    public static TapHttpRequest Post(ServiceCall call) =>
        TapHttpRequest.PostForm(call.Target(), call.Fields).ForFile() with
        {
            Purpose = "datalink.call",
            Credential = CredentialUse.WithinScope
        };

    /// <summary>A question that is too long for a URL.</summary>
    public static TapHttpRequest PostForm(Uri url, IReadOnlyList<KeyValuePair<string, string>> fields, string purpose) =>
        TapHttpRequest.PostForm(url, [.. fields]).ForFile() with
        {
            Purpose = purpose,
            Credential = CredentialUse.WithinScope,
            Repeat = RepeatSafety.ChangesNothing
        };
}
