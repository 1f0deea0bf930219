namespace TypedTap.Testing.Archives;

/// <summary>ESO's DataLink: the file, calibrations, night log, SODA. With <c>eso_download=file</c> it leads to the data portal.</summary>
internal sealed class EsoLinks(EmbeddedEso archive)
{
    private const string Vocabulary = "http://archive.eso.org/rdf/datalink/eso#";

    public EmbeddedReply Answer(EmbeddedCall call)
    {
        if (call["eso_download"] == "file")
        {
            return EsoIdentifier.DpId(call["ID"]) is { } wanted && archive.Find(wanted) is not null
                ? EmbeddedReply.Redirect(new Uri(EsoIdentifier.File(call.Elsewhere, wanted)))
                : EmbeddedReply.Text("No such file.", 404);
        }

        var ids = call.Values("ID").ToList();
        var soda = ids.Select(EsoIdentifier.DpId).FirstOrDefault(id => archive.Find(id, call.User)?.CutOut is not null);
        return EsoLinksDocument.Of(
            ids.SelectMany(id => Rows(call, id)),
            soda is null ? null : (new Uri(call.Elsewhere, EmbeddedEso.SodaPath), EsoIdentifier.Prefix + soda));
    }

    private IEnumerable<EsoLinkRow> Rows(EmbeddedCall call, string id)
    {
        // Whether there is none or it is not for this user is not told.
        if (archive.Find(EsoIdentifier.DpId(id), call.User) is not { } file)
        {
            yield return new EsoLinkRow(id, null, "#this")
            {
                ErrorMessage = "NotFoundFault: you do not have access permissions, or the file does not exist"
            };
            yield break;
        }

        yield return new EsoLinkRow(id, EsoIdentifier.File(call.Elsewhere, file.DpId), "#this")
        {
            Description = "Requested file", ContentType = "application/fits", ContentLength = file.Content.Length,
            OriginalFile = file.FileName, DataLink = EsoIdentifier.Links(call.Root, file.DpId),
        };
        if (file.Cascade is not null)
        {
            yield return CalSelector(call, id, file, "Raw2Raw", "raw");
            yield return CalSelector(call, id, file, "Raw2Master", "master");
        }

        if (file.NightLog is not null)
        {
            yield return new EsoLinkRow(id, EsoIdentifier.File(call.Elsewhere, file.DpId + ".NL"), Vocabulary + "night_log")
            {
                Description = "Comments and ambient conditions of the night.", ContentType = "text/plain", ContentLength = 10_000,
                OriginalFile = file.DpId + ".NL.txt", Category = "Night Log",
            };
        }

        if (file.CutOut is not null)
            yield return new EsoLinkRow(id, null, "#cutout") { ServiceDefinition = EsoLinksDocument.SodaId, Description = "Cut-outs" };
    }

    private static EsoLinkRow CalSelector(EmbeddedCall call, string id, EmbeddedEsoFile file, string mode, string what) =>
        new(
            id, EsoIdentifier.CalSelector(call.Root, file.DpId, mode) + "&responseformat=votable",
            $"{Vocabulary}calSelector_{mode.ToLowerInvariant()}")
        {
            Description = $"Access points of the {what} calibrations of the file and its siblings",
            ContentType = "application/x-votable+xml", ContentLength = 500_000,
        };
}
