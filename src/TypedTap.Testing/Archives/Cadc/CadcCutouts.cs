using System.Text;
using TypedTap.Sky;

namespace TypedTap.Testing.Archives.Cadc;

/// <summary>Cut-outs at once (SODA 1.0): redirects to the storage, or, where nothing is common, to a page that says so.</summary>
internal sealed class CadcCutouts(IReadOnlyDictionary<string, EmbeddedCadcFile> files, CadcStorage storage)
{
    public const string EchoPath = "/caom2ops/soda-echo/";
    private static readonly string[] Regions = ["POS", "CIRCLE", "POLYGON"];

    public EmbeddedReply Cut(EmbeddedCall request)
    {
        List<string> ids = [.. request.Values("ID")];
        if (ids.Count != 1)
            return EmbeddedReply.Text($"UsageFault: expected one ID, found {ids.Count}", 400);
        if (!files.TryGetValue(ids[0], out var file))
            return EmbeddedReply.Text($"NotFound: {ids[0]}", 404);
        if (file.IsProprietary && request.User is null)
            return EmbeddedReply.Text($"PermissionDenied: {file.Uri}", 403);
        List<(string Name, string Value)> places = [.. Regions.SelectMany(name => request.Values(name).Select(value => (name, value)))];
        if (places.Count > 1)
            return EmbeddedReply.Text($"MultiValuedParamNotSupported: found {places.Count} regions", 400);
        if (places.Count == 0)
            return EmbeddedReply.Redirect(storage.SiteUrl(request, file.Uri, cut: null), 303);
        var (name, value) = places[0];
        var text = name == "POS" ? value : $"{name} {value}";
        if (SkyRegion.Parse(text).Shape is not { } shape)
            return EmbeddedReply.Text($"UsageFault: invalid {name}: {value}", 400);
        if (file.Coverage is not { } coverage || !coverage.Intersects(shape))
            return EmbeddedReply.Redirect(new Uri(request.Root, EchoPath + Encoded($"400|NoContent: {file.Uri} vs {name}={value}")), 303);
        return EmbeddedReply.Redirect(storage.SiteUrl(request, file.Uri, shape.ToDali()), 303);
    }

    public static EmbeddedReply Echo(EmbeddedCall request)
    {
        var encoded = request.Request.Path[EchoPath.Length..];
        try
        {
            var parts = Encoding.UTF8.GetString(Convert.FromBase64String(encoded.Replace('-', '+').Replace('_', '/'))).Split('|', 2);
            return EmbeddedReply.Text(parts[^1], 400);
        }
        catch (FormatException)
        {
            return EmbeddedReply.Text("UsageFault: not an echo", 400);
        }
    }

    private static string Encoded(string text) => Convert.ToBase64String(Encoding.UTF8.GetBytes(text)).Replace('+', '-').Replace('/', '_');
}
