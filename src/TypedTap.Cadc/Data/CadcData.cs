using TypedTap.Adql;
using TypedTap.DataLink;

namespace TypedTap.Cadc;

/// <summary>A row, and the files that were asked for of it.</summary>
/// <typeparam name="T">The rows.</typeparam>
/// <param name="Row">The row.</param>
/// <param name="Links">All links of it; <see cref="DataLinks.Outcome"/> says why there are none.</param>
/// <param name="Files">The files: the data, and what goes along with it if that was asked for.</param>
public sealed record CadcData<T>(T Row, DataLinks Links, ValueList<CadcFile> Files)
{
    /// <summary>One tar file of everything but the previews; null where CADC offers none, as for planes of a single file.</summary>
    public CadcFile? Package { get; private init; }

    /// <summary>
    /// The links of files that were asked for and cannot be had: DataLink says why not (<see cref="DataLinkRow.Fault"/>), or gives a URL
    /// that is none of HTTP.
    /// </summary>
    public ValueList<DataLinkRow> Missing { get; private init; } = ValueList<DataLinkRow>.Empty;

    /// <summary>Whether there are files, none of them is <see cref="Missing"/>, and the service gave all of its links.</summary>
    public bool IsComplete => Files.Count > 0 && Missing.Count == 0 && !Links.IsTruncated;

    internal static CadcData<T> Of(T row, DataLinks links, bool includeAuxiliaries)
    {
        List<CadcFile> all = [.. links.Where(static link => link.AccessUrl is not null && link.Service is null).Select(
            link => new CadcFile(links.Id, link))];
        return new CadcData<T>(row, links, [.. all.Where(file => !file.IsPackage && (includeAuxiliaries || file.IsData))])
        {
            Package = all.Find(static file => file.IsPackage),
            Missing = [.. links.Rows.Where(row => IsMissing(row) && (includeAuxiliaries || row.Semantics.Is(DataLinkSemantics.This)))],
        };
    }

    // Packages are made of the files, and cut-outs are no files.
    private static bool IsMissing(DataLinkRow row) =>
        !row.IsLink && (row.Fault is not null || row.ServiceDefinition is null)
        && !CadcFile.IsPackageLink(row) && !row.Semantics.Is(DataLinkSemantics.Cutout);
}
