using System.Text;

namespace TypedTap.Testing.Archives;

/// <summary>CalSelector: links for one frame, a tree for one frame, a tree for each of several.</summary>
internal sealed class EsoCalSelector(EmbeddedEso archive)
{
    private const string Vocabulary = "http://archive.eso.org/rdf/datalink/eso#";
    private const string Boundary = "calselector-parts";

    public EmbeddedReply Answer(EmbeddedCall call)
    {
        if (call["mode"]?.ToUpperInvariant() is not ("RAW2RAW" or "RAW2MASTER"))
            return EmbeddedReply.Text($"There is no mode '{call["mode"]}'.", 400);
        var mode = call["mode"]!.Equals("Raw2Raw", StringComparison.OrdinalIgnoreCase) ? "Raw2Raw" : "Raw2Master";
        var ids = call.Values("dp_id").ToList();
        var found = ids.Select(id => archive.Find(id, call.User))
            .OfType<EmbeddedEsoFile>()
            .Where(static file => file.Cascade is not null)
            .ToList();
        if (call["responseformat"] == "votable")
        {
            return ids.Count == 1
                ? Links(call, ids[0], found.FirstOrDefault(), mode)
                : EmbeddedReply.Text("One dp_id for responseformat=votable.", 400);
        }

        return found.Count switch
        {
            0 => EmbeddedReply.Text("No associations: you do not have access permissions, or the file does not exist.", 404),
            1 => new EmbeddedReply(200, "application/xml;content=calselector", Tree(found[0], mode)).With(
                "Content-Disposition", Disposition(found[0], mode)),
            _ => Parts(found, mode),
        };
    }

    private EmbeddedReply Links(EmbeddedCall call, string dpId, EmbeddedEsoFile? file, string mode) =>
        EsoLinksDocument.Of(file is null
            ? [new EsoLinkRow(
                EsoIdentifier.Prefix + dpId, null,
                "#this") { ErrorMessage = "NotFoundFault: you do not have access permissions, or the file does not exist" }]
            : Rows(call, file, mode));

    private IEnumerable<EsoLinkRow> Rows(EmbeddedCall call, EmbeddedEsoFile file, string mode)
    {
        var (cascade, id) = (file.Cascade!, EsoIdentifier.Prefix + file.DpId);
        var (executed, calibrations) = EsoAssociations.Executed(cascade, mode);
        yield return Row(call, id, file, "#this")
            with { Description = $"category=\"{cascade.Category}\" certified=\"{cascade.Certified}\" complete=\"{cascade.Complete}\" mode=\"{executed}\" type=\"main\" messages=\"{cascade.Messages}\"" };
        foreach (var sibling in cascade.Siblings.Select(archive.Find).OfType<EmbeddedEsoFile>())
            yield return Row(call, id, sibling, Vocabulary + "sibling_raw") with
            {
                Description = "A raw science file that is calibrated together with the one that was asked for"
            };
        foreach (var calibration in calibrations.Select(archive.Find).OfType<EmbeddedEsoFile>())
            yield return Row(call, id, calibration, "#calibration") with
            {
                Description = "Calibration file associated to the input and its siblings"
            };
        yield return new EsoLinkRow(
            id, EsoIdentifier.CalSelector(call.Root, file.DpId, mode), $"{Vocabulary}calSelector_{mode.ToLowerInvariant()}")
        {
            Description = "Calibration cascade", ContentType = "application/xml", ContentLength = 1_000_000, Category = "ASSOCIATION_TREE",
        };
    }

    private static EsoLinkRow Row(EmbeddedCall call, string id, EmbeddedEsoFile file, string semantics) =>
        new(id, EsoIdentifier.Download(call.Root, file.DpId), semantics)
        {
            ContentType = "application/fits", ContentLength = file.Content.Length, Category = file.Category,
            DataLink = EsoIdentifier.Links(call.Root, file.DpId),
        };

    private EmbeddedReply Parts(List<EmbeddedEsoFile> files, string mode)
    {
        using var body = new MemoryStream();
        foreach (var file in files)
        {
            Write($"--{Boundary}\r\nContent-Type: application/xml\r\nContent-Disposition: {Disposition(file, mode)}\r\n\r\n");
            body.Write(Tree(file, mode));
            Write("\r\n");
        }

        Write($"--{Boundary}--\r\n");
        return new EmbeddedReply(200, $"multipart/form-data; boundary={Boundary}", body.ToArray());

        void Write(string text) => body.Write(Encoding.UTF8.GetBytes(text));
    }

    private byte[] Tree(EmbeddedEsoFile file, string mode) => EsoAssociations.Write(file, mode, archive.Find);

    private static string Disposition(EmbeddedEsoFile file, string mode) =>
        $"attachment; filename=\"{file.DpId}_{mode.ToLowerInvariant()}.xml\"";
}
