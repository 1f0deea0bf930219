using Pipeline.Steps;
using TypedTap.Cadc;
using TypedTap.DataLink;

namespace Pipeline.Storage;

/// <summary>A row of <c>plane</c>: every dataset that was asked for has one.</summary>
public sealed record PlaneRow(string PublisherId, LinksOutcome Links, string? Message, bool IsComplete)
{
    public static IReadOnlyList<PlaneRow> AllOf(Fetched fetched)
    {
        var withMissingFiles = fetched.Report.Files.Missing.Select(static file => file.Input.Row).ToHashSet(StringComparer.Ordinal);
        return
        [
            .. fetched.Planes.Select(plane => new PlaneRow(
                plane.Row, plane.Links.Outcome, MessageOf(plane), plane.IsComplete && !withMissingFiles.Contains(plane.Row))),
        ];
    }

    private static string? MessageOf(CadcData<string> plane) =>
        !plane.Links.IsFound ? plane.Links.ToString()
        : plane.Missing.Count > 0 ? string.Join("; ", plane.Missing.Select(MessageOf))
        : plane.Links.IsTruncated ? "the service has more links than it gave"
        : plane.Files.Count == 0 ? "no data among the links"
        : null;

    private static string MessageOf(DataLinkRow link) => link.Fault?.Message ?? $"{link.Semantics} without a URL of HTTP";
}
