using System.Globalization;
using TypedTap.Adql;
using TypedTap.Generators.Diagnostics;
using TypedTap.Metadata;

namespace TypedTap.Generators.Snapshots;

/// <summary>Picks the tables that a project asks for. Nothing is picked unasked: a service can have tens of thousands.</summary>
internal static class TableSelector
{
    /// <summary>From here on a diagnostic says that this is a lot.</summary>
    public const int SoftLimit = 300;

    public static ServiceChoice Select(StyledService service, TableSelection? selection)
    {
        var wanted = TablePattern.Split(selection?.Tables ?? "");
        if (service.Snapshot is not { } snapshot)
            return Choice(service, null, ValueList<SchemaChoice>.Empty, service.Problems);

        var pick = new TablePick(service, snapshot, wanted, TablePattern.Split(selection?.Exclude ?? ""));
        var problems = new List<Finding>(service.Problems);
        if (service.IsFirstStyle)
            problems.AddRange(pick.Findings);
        if (service.IsFirstStyle && pick.Selected.Count > SoftLimit)
        {
            var tooMany = DiagnosticInfo.Of(Rules.ManyTables, null, Number(pick.Selected.Count), service.FileName, Number(SoftLimit));
            problems.Add(new Finding(tooMany, FindingPlace.Archive(service.Path)));
        }

        var columns = TablePattern.Split(selection?.Columns ?? "").Select(static pattern => pattern.Text).ToValueList();
        if (service.IsFirstStyle && columns.Count > 0)
            problems.AddRange(ColumnPatterns.FindUnmatched(columns, pick.SelectedTables, service));
        var groups = TapNaming.Group(snapshot);
        if (service.IsFirstStyle)
            problems.AddRange(TypeNameFindings.Find(service, snapshot, groups));
        return Choice(service, snapshot, SchemaChooser.Choose(service, groups, pick.Selected, columns), problems) with
        {
            Unmatched = service.IsFirstStyle ? pick.Unmatched.ToValueList() : ValueList<UnmatchedPattern>.Empty,
        };
    }

    private static ServiceChoice Choice(
        StyledService service, TapSnapshot? snapshot, ValueList<SchemaChoice> schemas, IEnumerable<Finding> problems) => new()
    {
        Path = service.Path,
        Style = service.Style,
        IsDefaultStyle = service.IsDefaultStyle,
        IsFirstStyle = service.IsFirstStyle,
        Service = snapshot?.Service,
        Capabilities = snapshot?.Capabilities ?? new TapCapabilities(),
        Schemas = schemas,
        Keys = schemas.Count == 0 ? ValueList<TapKeyInfo>.Empty : snapshot!.Keys,
        ExamplePattern = TablePattern.ExampleFor(snapshot?.Schemas.SelectMany(static schema => schema.Tables).FirstOrDefault()?.Name),
        Parts = snapshot?.Parts,
        Unmatched = ValueList<UnmatchedPattern>.Empty,
        OverriddenNames = service.OverriddenNames,
        OverridesPath = service.OverridesPath,
        Problems = problems.ToValueList(),
    };

    private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);
}
