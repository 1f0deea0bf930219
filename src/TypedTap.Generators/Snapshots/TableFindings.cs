using TypedTap.Generators.Diagnostics;
using TypedTap.Metadata;

namespace TypedTap.Generators.Snapshots;

/// <summary>What there is to say of single tables.</summary>
internal static class TableFindings
{
    public static void Add(List<Finding> findings, ServiceChoice choice, NamedColumns table)
    {
        if (!choice.IsFirstStyle)
            return;
        var name = table.Table.Name;
        if (table.Doubtful.Count > 0)
        {
            var columns = DatatypeCheck.Describe([.. table.Doubtful.Select(static doubtful => doubtful.Column)]);
            findings.Add(
                new Finding(
                    DiagnosticInfo.Of(Rules.UnknownDatatype, null, name, columns, OverridesName(choice)),
                    PlaceOf(choice, table, table.Doubtful[0].Number)));
        }

        foreach (var refused in table.Refused)
        {
            findings.Add(new Finding(
                DiagnosticInfo.Of(
                    Rules.UnusableName, null, refused.Name, $"the column {refused.Column} of '{name}'", refused.Reason, refused.Given),
                PlaceOf(choice, table, refused)));
        }

        if (table.Table.Columns.Count == 0)
        {
            findings.Add(new Finding(
                DiagnosticInfo.Of(Rules.NoColumnLeft, null, name, SnapshotItem.GetFileName(choice.Path)),
                FindingPlace.Archive(choice.Path)));
        }
    }

    private static string OverridesName(ServiceChoice choice) => SnapshotItem.GetStem(choice.Path) + SnapshotItem.OverridesSuffix;

    private static FindingPlace PlaceOf(ServiceChoice choice, NamedColumns table, RefusedName refused)
    {
        foreach (var known in choice.OverriddenNames)
        {
            if (string.Equals(known.Table, table.Table.Name, StringComparison.Ordinal)
                && string.Equals(known.Column, refused.Column, StringComparison.Ordinal))
            {
                return FindingPlace.Json(choice.OverridesPath!, known.JsonPath);
            }
        }

        return PlaceOf(choice, table, refused.Number);
    }

    private static FindingPlace PlaceOf(ServiceChoice choice, NamedColumns table, int column) => table.Choice.Origin is { } origin
        ? FindingPlace.ColumnName(origin.Path, new ColumnIndex(origin.Number, column))
        : FindingPlace.Archive(choice.Path);
}
