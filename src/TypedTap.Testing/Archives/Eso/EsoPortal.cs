using System.Globalization;
using System.Net;

namespace TypedTap.Testing.Archives;

/// <summary>The data portal: files, night logs, SODA; and the pages with headers.</summary>
internal sealed class EsoPortal(EmbeddedEso archive)
{
    private const string Log = ".NL";

    public EmbeddedReply File(EmbeddedCall call)
    {
        var name = WebUtility.UrlDecode(call.Request.Path[EmbeddedEso.FilesPath.Length..].Replace("+", "%2B", StringComparison.Ordinal));
        var isLog = name.EndsWith(Log, StringComparison.Ordinal);
        var file = archive.Find(isLog ? name[..^Log.Length] : name);
        if (file is null || (isLog && file.NightLog is null))
            return EmbeddedReply.Text($"No file {name}.", 404);
        if (file.Owner is { } owner && owner != call.User)
        {
            return call.User is null
                ? EmbeddedReply.Text("Host requires authentication", 401).With("WWW-Authenticate", "Bearer realm=\"eso\"")
                : EmbeddedReply.Text("Not yours.", 403);
        }

        return isLog
            ? EmbeddedReply.Text(file.NightLog!).With("Content-Disposition", $"attachment; filename={name}.txt")
            : Content(call, file);
    }

    private static EmbeddedReply Content(EmbeddedCall call, EmbeddedEsoFile file)
    {
        // Without quotes, though there are colons in the name.
        var whole = new EmbeddedReply(200, "application/fits", file.Content).With(
            "Content-Disposition", $"attachment; filename={file.FileName}");
        if (file.HeaderIsCorrected)
            return whole;
        if (file.ETag is { } tag)
            whole = whole.With("ETag", tag);
        if (file.LastModified is { } time)
            whole = whole.With("Last-Modified", time.ToUniversalTime().ToString("r", CultureInfo.InvariantCulture));
        return ByteRanges.Of(call, whole);
    }

    public EmbeddedReply Header(EmbeddedCall call) => archive.Find(call["DpId"], call.User)?.Header is { } header
        ? EmbeddedReply.Text(
            $"<html><head><title>Header</title></head><body><h1>Header</h1><pre>{WebUtility.HtmlEncode(header)}</pre></body></html>",
            contentType: "text/html")
        : EmbeddedReply.Text("<html><body>No such header.</body></html>", contentType: "text/html");

    public EmbeddedReply Soda(EmbeddedCall call)
    {
        var id = call["ID"] ?? "";
        if (archive.Find(EsoIdentifier.DpId(id), call.User)?.CutOut is not { } cut)
            return EmbeddedReply.Text($"UsageFault: nothing to cut with the identifier {id}", 400);
        return cut(new EmbeddedSodaRequest(id, call.User, call.Parameters)) is { } file
            ? new EmbeddedReply(200, file.ContentType, file.Content).With(
                "Content-Disposition", $"attachment; filename={file.FileName ?? "cutout.fits"}")
            : new EmbeddedReply(204, null, default);
    }
}
