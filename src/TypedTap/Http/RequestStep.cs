namespace TypedTap.Http;

/// <summary>One message of an exchange: the first one, or what a redirect made of it.</summary>
/// <param name="Method">The method it is sent with.</param>
/// <param name="Url">Where it is sent.</param>
/// <param name="WithBody">Whether the body of the request goes along.</param>
internal sealed record RequestStep(HttpMethod Method, Uri Url, bool WithBody);
