using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace TypedTap.Testing.Archives.Cadc;

/// <summary>
/// The storage: raven, which knows who may have a file and sends one to a site by a URL that lets one in, and minoc at that site, another
/// origin, with single ranges and a digest.
/// </summary>
internal sealed class CadcStorage(IReadOnlyDictionary<string, EmbeddedCadcFile> files)
{
    public const string LocatorPath = "/raven/files/";
    public const string SitePath = "/minoc/files/";

    private readonly byte[] _key = RandomNumberGenerator.GetBytes(32);

    /// <summary>When everything was stored.</summary>
    public static DateTimeOffset Stored { get; } = new(2019, 11, 6, 8, 37, 0, TimeSpan.Zero);

    /// <summary>The URL at the site, which lets one in.</summary>
    /// <param name="elsewhere">The root of the site's origin.</param>
    /// <param name="uri">The file.</param>
    /// <param name="cut">The shape that is cut out, in DALI's notation; null for the whole.</param>
    public Uri SiteUrl(Uri elsewhere, string uri, string? cut) =>
        new(elsewhere, SitePath + Token(uri, cut) + "/" + uri + (cut is null ? "" : "?SUB=" + Uri.EscapeDataString(cut)));

    public EmbeddedReply Locate(EmbeddedCall request)
    {
        var uri = Uri.UnescapeDataString(request.Request.Path[LocatorPath.Length..]);
        if (!files.TryGetValue(uri, out var file))
            return EmbeddedReply.Text($"not found: {uri}", 404);
        return file.IsProprietary && request.User is null
            ? EmbeddedReply.Text($"permission denied: {uri}", 401).With(
                "WWW-Authenticate", "ivoa_cookie standard_id=\"ivo://ivoa.net/sso#tls-with-password\"")
            : EmbeddedReply.Redirect(SiteUrl(request.Elsewhere, uri, cut: null), 303);
    }

    public EmbeddedReply Deliver(EmbeddedCall request)
    {
        var rest = request.Request.Path[SitePath.Length..];
        var slash = rest.IndexOf('/', StringComparison.Ordinal);
        var (token, uri) = slash < 0 ? (rest, "") : (rest[..slash], Uri.UnescapeDataString(rest[(slash + 1)..]));
        var cut = request["SUB"];
        if (!CryptographicOperations.FixedTimeEquals(Encoding.ASCII.GetBytes(token), Encoding.ASCII.GetBytes(Token(uri, cut))))
            return EmbeddedReply.Text("permission denied: come from raven", 403);
        var file = files[uri];
        var content = cut is null ? file.Content : CadcFits.Cutout(uri, cut);
        var name = cut is null ? file.Name : "cutout-" + file.Name;
        var whole = new EmbeddedReply(200, file.ContentType, content)
            .With("Digest", "md5=" + Convert.ToBase64String(Encoding.ASCII.GetBytes(Hex(content.Span))))
            .With("Content-Disposition", $"inline; filename=\"{name}\"")
            .With("Last-Modified", Stored.ToString("r", CultureInfo.InvariantCulture));
        return ByteRanges.Of(request, whole);
    }

    private string Token(string uri, string? cut) =>
        Convert.ToHexString(HMACSHA256.HashData(_key, Encoding.UTF8.GetBytes(uri + "\n" + cut)))[..24];

    // The archive's checksums are MD5, whatever one thinks of it.
#pragma warning disable CA5351
    private static string Hex(ReadOnlySpan<byte> all) => Convert.ToHexString(MD5.HashData(all)).ToLowerInvariant();
#pragma warning restore CA5351
}
