using System.Formats.Tar;
using System.Globalization;

namespace TypedTap.Testing.Archives.Cadc;

/// <summary>caom2ops: capabilities, DataLink and packages.</summary>
internal sealed class CadcOperations(IReadOnlyDictionary<string, IReadOnlyList<EmbeddedCadcFile>> planes)
{
    public const string LinksPath = "/caom2ops/datalink";
    public const string CutoutPath = "/caom2ops/sync";
    public const string CutoutJobsPath = "/caom2ops/async";
    public const string PackagePath = "/caom2ops/pkg";

    /// <summary>Default and maximum of MAXREC.</summary>
    private const int MostRows = 100;

    private int _jobs;

    // No ID more is begun when the limit is reached, and nothing is said of those that are left out.
    public EmbeddedReply Links(EmbeddedCall request)
    {
        var limit = request["REQUEST"] == "downloads-only" ? int.MaxValue : MostRows;
        if (request["MAXREC"] is { } text)
        {
            if (!int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var wanted))
                return EmbeddedReply.Text($"UsageFault: invalid MAXREC: {text}", 400);
            limit = Math.Min(limit, wanted);
        }

        var run = request["RUNID"] ?? "job" + Interlocked.Increment(ref _jobs).ToString("D8", CultureInfo.InvariantCulture);
        var document = new CadcLinksDocument(request, run);
        foreach (var id in request.Values("ID"))
        {
            if (document.Rows >= limit)
                break;
            if (!id.StartsWith("ivo://", StringComparison.Ordinal))
                document.AddFault(id, $"UsageFault: invalid ID: {id}");
            else if (planes.TryGetValue(id, out var files))
                document.Add(id, files, downloadsOnly: request["REQUEST"] == "downloads-only");
            else
                document.AddFault(id, $"NotFoundFault: {id}");
        }

        return EmbeddedReply.Text(document.ToXml(), contentType: "application/x-votable+xml;content=datalink");
    }

    public EmbeddedReply Package(EmbeddedCall request)
    {
        if (request["ID"] is not { } id || !planes.TryGetValue(id, out var files))
            return EmbeddedReply.Text($"NotFound: {request["ID"]}", 404);
        if (request.User is null && files.Any(static file => file.IsProprietary))
            return EmbeddedReply.Text("PermissionDenied: log in", 403);
        using var bytes = new MemoryStream();
        using (var tar = new TarWriter(bytes, leaveOpen: true))
        {
            foreach (var file in files.Where(static file => !file.IsPicture))
                tar.WriteEntry(
                    new PaxTarEntry(
                        TarEntryType.RegularFile,
                        file.Name) { DataStream = new MemoryStream(file.Content.ToArray()), ModificationTime = CadcStorage.Stored });
        }

        var name = id[(id.LastIndexOf('/') + 1)..];
        return new EmbeddedReply(200, "application/x-tar", bytes.ToArray()).With(
            "Content-Disposition", $"attachment; filename=\"{name}.tar\"");
    }
}
