using TypedTap.Adql;
using TypedTap.DataLink;

namespace TypedTap.Eso;

/// <summary>Cascades out of the two forms of CalSelector's answers.</summary>
internal static class CascadeReader
{
    /// <summary>The category of the row of the tree, whose semantics is also that of the list in DataLink's own documents.</summary>
    private const string TreeCategory = "ASSOCIATION_TREE";

    /// <summary>From links, <c>responseformat=votable</c>.</summary>
    public static CalibrationCascade Read(DataLinks links, string dpId, CalSelectorMode mode, DateTimeOffset now)
    {
        // The one that tells its status counts: the input.
        var input = links.This.FirstOrDefault();
        var status = CascadeStatus.Parse(input?.Description);
        return new CalibrationCascade
        {
            DpId = dpId,
            RequestedMode = mode,
            Status = status,
            RetrievedAt = now,
            IsTruncated = links.IsTruncated,
            Faults = links.Faults.Select(static row => row.Fault!.Message).ToValueList(),
            Science = input is null ? null : FileOf(input, EsoFileRole.Science),
            Siblings = Files(links[EsoSemantics.SiblingRaw], EsoFileRole.Sibling),
            Calibrations = Files(links[DataLinkSemantics.Calibration], EsoFileRole.Calibration),
            TreeFile = links.FirstOrDefault(static link => link["eso_category"] == TreeCategory) is { AccessUrl: { } tree } row
                ? new EsoFile(
                    EsoFileRole.AssociationTree, dpId, tree) { Category = TreeCategory, Size = row.ContentLength, State = StateOf(status) }
                : null,
        };
    }

    /// <summary>From a tree, which names files without URLs.</summary>
    /// <param name="tree">The tree.</param>
    /// <param name="dpId">The frame that was asked for.</param>
    /// <param name="mode">What was asked for.</param>
    /// <param name="endpoints">Where files are.</param>
    /// <param name="now">When it was answered.</param>
    public static CalibrationCascade Read(
        Association tree, string dpId, CalSelectorMode mode, EsoEndpoints endpoints, DateTimeOffset now) =>
        new()
        {
            DpId = dpId,
            RequestedMode = mode,
            Status = tree.Status,
            RetrievedAt = now,
            Science = Find(tree.MainFiles.Where(file => file.Name == dpId), EsoFileRole.Science, endpoints).FirstOrDefault(),
            Siblings = Find(tree.MainFiles.Where(file => file.Name != dpId), EsoFileRole.Sibling, endpoints).ToValueList(),
            Calibrations = Find(tree.Calibrations, EsoFileRole.Calibration, endpoints).ToValueList(),
            TreeFile = new EsoFile(
                EsoFileRole.AssociationTree, dpId,
                CalSelectorUrl.Tree(endpoints, dpId, mode)) { Category = TreeCategory, State = StateOf(tree.Status) },
            Tree = tree,
        };

    private static IEnumerable<EsoFile> Find(IEnumerable<AssociatedFile> files, EsoFileRole role, EsoEndpoints endpoints) =>
        files.Select(file => new EsoFile(role, file.Name, EsoUrls.File(endpoints, file.Name)) { Category = file.Category });

    private static ValueList<EsoFile> Files(IEnumerable<DataLinkRow> links, EsoFileRole role) =>
        links.Select(link => FileOf(link, role)).OfType<EsoFile>().DistinctBy(static file => file.DpId).ToValueList();

    // The column ID has the input in every row: what a row is about is told by its URLs. One that does not tell is a file all the same.
    private static EsoFile? FileOf(DataLinkRow link, EsoFileRole role) => link.AccessUrl is { } url
        ? new EsoFile(
            role, EsoIds.Find(link["eso_datalink"]) ?? EsoIds.Find(url.OriginalString) ?? url.OriginalString,
            url) { Category = link["eso_category"] ?? "", Size = link.ContentLength }
        : null;

    private static string StateOf(CascadeStatus status) => $"{status.Mode} complete={status.Complete} certified={status.Certified}";
}
