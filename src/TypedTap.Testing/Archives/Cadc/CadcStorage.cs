using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace TypedTap.Testing.Archives.Cadc;

/// <summary>
/// The storage: raven, which knows who may have a file and sends one to a site by a URL that lets one in, and minoc at that site, another origin, with single ranges and a digest.
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
            ? EmbeddedReply.Text($"permission denied: {uri}", 401).With("WWW-Authenticate", "ivoa_cookie standard_id=\"ivo://ivoa.net/sso#tls-with-password\"")
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
        return Ranges(request, content.ToArray())
            .With("Content-Disposition", $"inline; filename=\"{name}\"")
            .With("Last-Modified", Stored.ToString("r", CultureInfo.InvariantCulture)) with { ContentType = file.ContentType };
    }

    // One range only: a request for several gets everything (RFC 9110 section 14.2).
    private static EmbeddedReply Ranges(EmbeddedCall request, byte[] all)
    {
        var digest = "md5=" + Convert.ToBase64String(Encoding.ASCII.GetBytes(Hex(all)));
        var whole = new EmbeddedReply(200, null, all).With("Accept-Ranges", "bytes").With("Digest", digest);
        if (request.Request.Headers.Find("Range") is not { } range || !range.StartsWith("bytes=", StringComparison.Ordinal) || range.Contains(',', StringComparison.Ordinal))
            return whole;
        if (request.Request.Headers.Find("If-Range") is { } condition && condition != Stored.ToString("r", CultureInfo.InvariantCulture))
            return whole;
        var ends = range["bytes=".Length..].Split('-');
        long? Number(int i) => ends.Length == 2 && long.TryParse(ends[i], NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
        var (from, to) = (Number(0), Number(1)) switch
        {
            ({ } first, var last) => (first, Math.Min(last ?? long.MaxValue, all.Length - 1)),
            (null, { } count) => (Math.Max(0, all.Length - count), all.Length - 1L),
            _ => (all.Length, -1L),
        };
        return from > to || from >= all.Length
            ? EmbeddedReply.Text("range", 416).With("Content-Range", $"bytes */{all.Length.ToString(CultureInfo.InvariantCulture)}")
            : whole with
            {
                Status = 206,
                Content = all.AsMemory((int)from, (int)(to - from + 1)),
                Headers = [.. whole.Headers, new("Content-Range", string.Create(CultureInfo.InvariantCulture, $"bytes {from}-{to}/{all.Length}"))],
            };
    }

    private string Token(string uri, string? cut) => Convert.ToHexString(HMACSHA256.HashData(_key, Encoding.UTF8.GetBytes(uri + "\n" + cut)))[..24];

    // The archive's checksums are MD5, whatever one thinks of it.
#pragma warning disable CA5351
    private static string Hex(byte[] all) => Convert.ToHexString(MD5.HashData(all)).ToLowerInvariant();
#pragma warning restore CA5351
}
