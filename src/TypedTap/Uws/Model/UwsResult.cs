using TypedTap.Adql;
using TypedTap.Http;

namespace TypedTap.Uws;

/// <summary>A result of a job, by reference (UWS 1.1, section 2.1.10).</summary>
/// <param name="Id">Its name; <c>result</c> for that of a TAP query. Empty where a service forgot it.</param>
public sealed record UwsResult(string Id)
{
    /// <summary>Where it is, resolved against the document's URL; null when there is no reference, or none that is a URL.</summary>
    public Uri? Href { get; init; }

    /// <summary>The reference as the document has it.</summary>
    public string? HrefText { get; init; }

    /// <summary>How many bytes it has, if the service says so.</summary>
    public long? Size { get; init; }

    /// <summary>Its media type, if the service says so (<c>mime-type</c>).</summary>
    public string? MimeType { get; init; }

    /// <summary>The attribute <c>type</c>, which is XLink's <c>simple</c> at most services.</summary>
    public string? Type { get; init; }

    /// <summary>What else the element has.</summary>
    public ValueList<UwsExtra> Extras { get; init; } = [];

    /// <summary>
    /// Whether it can be fetched over http: services list notes for people too, as CADC does with
    /// <c>&lt;result id="diag" href="uws:executing:23"/&gt;</c>.
    /// </summary>
    public bool IsFetchable =>
        Href is { IsAbsoluteUri: true } href && (href.Scheme == Uri.UriSchemeHttps || href.Scheme == Uri.UriSchemeHttp);

    /// <summary>Its name and URL, without the permits and tokens that storage puts into URLs.</summary>
    public override string ToString() => Href is { } href ? $"{Id} {SafeUrl.Print(href)}" : Id;
}
