using System.Globalization;
using System.Text;
using TypedTap.Sky;
using TypedTap.Testing.Jobs;
using TypedTap.Testing.Protocol;

namespace TypedTap.Testing.Archives.Cadc;

/// <summary>
/// Cut-outs (SODA 1.0), at once, which redirects, and by jobs, whose results are URLs: both lead to the storage, or, where there is
/// nothing, to a page that says so.
/// </summary>
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
        var places = Places(request.Values);
        if (places.Count > 1)
            return EmbeddedReply.Text($"MultiValuedParamNotSupported: found {places.Count} regions", 400);
        try
        {
            return EmbeddedReply.Redirect(
                Of(file, places.Count == 0 ? null : places[0], request.User, request.Root, request.Elsewhere), 303);
        }
        catch (RefusedException e)
        {
            return EmbeddedReply.Text(e.Message, e.Status);
        }
    }

    /// <summary>What a job gives: a result for each file and region, named ok-1 and so on, whether there is something or not.</summary>
    /// <exception cref="RefusedException">The job fails.</exception>
    public IReadOnlyList<JobResult> Cuts(JobRequest job)
    {
        List<string> ids = [.. job.Parameters.Values("ID")];
        if (ids.Count == 0)
            throw new RefusedException(400, "UsageFault: missing required param ID");
        List<(string Name, string Value)?> places = [.. Places(job.Parameters.Values)];
        if (places.Count == 0)
            places.Add(null);
        var urls =
            from id in ids
            from place in places
            select files.TryGetValue(id, out var file)
                ? Of(file, place, job.User, job.Root, job.Elsewhere)
                : Echoed(job.Root, $"NotFound: {id}");
        return [.. urls.Select(static (url, i) => new JobResult("ok-" + (i + 1).ToString(CultureInfo.InvariantCulture), url))];
    }

    public static EmbeddedReply Echo(EmbeddedCall request)
    {
        var encoded = request.Request.Path[EchoPath.Length..];
        try
        {
            var parts = Encoding.UTF8.GetString(Convert.FromBase64String(encoded.Replace('-', '+').Replace('_', '/'))).Split('|', 3);
            return parts is [var code, var type, var text]
                && int.TryParse(code, NumberStyles.None, CultureInfo.InvariantCulture, out var status)
                ? EmbeddedReply.Text(text, status, type)
                : EmbeddedReply.Text("UsageFault: not an echo", 400);
        }
        catch (FormatException)
        {
            return EmbeddedReply.Text("UsageFault: not an echo", 400);
        }
    }

    private static List<(string Name, string Value)> Places(Func<string, IEnumerable<string>> values) =>
        [.. Regions.SelectMany(name => values(name).Select(value => (name, value)))];

    /// <exception cref="RefusedException">The user may not have the file, or the region is none.</exception>
    private Uri Of(EmbeddedCadcFile file, (string Name, string Value)? place, string? user, Uri root, Uri elsewhere)
    {
        if (file.IsProprietary && user is null)
            throw new RefusedException(403, $"PermissionDenied: {file.Uri}");
        if (place is not var (name, value))
            return storage.SiteUrl(elsewhere, file.Uri, cut: null);
        var text = name == "POS" ? value : $"{name} {value}";
        if (SkyRegion.Parse(text).Shape is not { } shape)
            throw new RefusedException(400, $"UsageFault: invalid {name}: {value}");
        return file.Coverage is { } coverage && coverage.Intersects(shape)
            ? storage.SiteUrl(elsewhere, file.Uri, shape.ToDali())
            : Echoed(root, $"NoContent: {file.Uri} vs {name}={value}");
    }

    private static Uri Echoed(Uri root, string text) =>
        new(root, EchoPath + Convert.ToBase64String(Encoding.UTF8.GetBytes("400|text/plain|" + text)).Replace('+', '-').Replace('/', '_'));
}
