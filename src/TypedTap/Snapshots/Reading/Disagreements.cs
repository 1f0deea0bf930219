using TypedTap.Snapshots.Mapping;
using TypedTap.Vosi;

namespace TypedTap.Snapshots.Reading;

/// <summary>
/// What <c>/tables</c> and TAP_SCHEMA say differently, in words: one finding for what is missing on one side, one a table and kind of
/// difference.
/// </summary>
internal static class Disagreements
{
    public static void Report(IEnumerable<TableSetDifference> differences, FindingLog findings)
    {
        var all = differences.ToArray();
        Missing(all, TableSetDifferenceKind.Table, findings);
        Missing(all, TableSetDifferenceKind.Schema, findings);
        var others = all.Where(static one => one.Kind is not (TableSetDifferenceKind.Table or TableSetDifferenceKind.Schema))
            .GroupBy(static one => (one.Table, one.Schema, one.Kind));
        foreach (var group in others)
        {
            var (place, kind) = (group.Key.Table ?? group.Key.Schema, Words(group.Key.Kind));
            var list = group.ToArray();
            findings.Add(place, list is [var only]
                ? $"/tables and TAP_SCHEMA differ; TAP_SCHEMA counts. {only}"
                : $"/tables and TAP_SCHEMA differ in the {kind} of {FindingLog.Count(list.Length, "column")}; TAP_SCHEMA counts: {FindingLog.Names([.. list.Select(static one => one.Column ?? "")])}. The first: {list[0]}");
        }
    }

    private static void Missing(TableSetDifference[] all, TableSetDifferenceKind kind, FindingLog findings)
    {
        var noun = kind == TableSetDifferenceKind.Table ? "table" : "schema";
        var of = all.Where(one => one.Kind == kind).ToArray();
        var inVosi = of.Where(static one => one.TapSchema is null).Select(static one => one.Table ?? one.Schema).ToArray();
        var inSchema = of.Where(static one => one.Vosi is null).Select(static one => one.Table ?? one.Schema).ToArray();
        if (inSchema.Length > 0)
        {
            findings.Add(
                "", $"/tables lacks {FindingLog.Count(inSchema.Length, noun)} that TAP_SCHEMA has; they were taken from there: {FindingLog.Names(inSchema)}.");
        }

        if (inVosi.Length > 0)
        {
            findings.Add(
                "", $"TAP_SCHEMA lacks {FindingLog.Count(inVosi.Length, noun)} that /tables has; they were left out, because TAP_SCHEMA counts: {FindingLog.Names(inVosi)}.");
        }
    }

    private static string Words(TableSetDifferenceKind kind) => kind switch
    {
        TableSetDifferenceKind.Column => "existence",
        TableSetDifferenceKind.Name => "quotes",
        TableSetDifferenceKind.Datatype => "datatype",
        TableSetDifferenceKind.Arraysize => "arraysize",
        TableSetDifferenceKind.Xtype => "xtype",
        TableSetDifferenceKind.Unit => "unit",
        TableSetDifferenceKind.Ucd => "UCD",
        TableSetDifferenceKind.Utype => "utype",
        TableSetDifferenceKind.Description => "description",
        _ => "foreign keys",
    };
}
