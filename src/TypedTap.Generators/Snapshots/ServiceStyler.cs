using System.Collections.Immutable;
using TypedTap.Adql;
using TypedTap.Generators.Diagnostics;
using TypedTap.Metadata;

namespace TypedTap.Generators.Snapshots;

/// <summary>Applies what people know to a service, once for each style of names that is wanted.</summary>
internal static class ServiceStyler
{
    public static IEnumerable<StyledService> Style(
        Service service,
        ImmutableArray<OverridesFile> overrides,
        ValueList<TableSelection> selections,
        ValueList<StyleRequest> requests)
    {
        var file = overrides.FirstOrDefault(candidate => SnapshotItem.IsOverridesOf(candidate.Path, service.Path));
        var fromFiles = file?.Problem is { } problem
            ? service.Problems.Add(new Finding(problem, FindingPlace.Known))
            : service.Problems;
        if (service.Snapshot is not { } snapshot)
        {
            yield return Make(service, file, NamingStyle.PascalCase, isDefault: true) with { Problems = fromFiles };
            yield break;
        }

        var own = TableSelection.For(service.Path, selections)?.Style ?? snapshot.Naming;
        var isFirst = true;
        foreach (var style in StyleRequest.StylesOf(service.Path, own, requests))
        {
            var recorded = style == snapshot.Naming ? snapshot : RecordedNames.Remove(snapshot) with { Naming = style };
            var known = Apply(recorded, file, out var misses);
            yield return Make(service, file, style, style == own) with
            {
                Snapshot = known,
                IsFirstStyle = isFirst,
                Problems = isFirst ? fromFiles.Concat(misses).ToValueList() : ValueList<Finding>.Empty,
            };
            isFirst = false;
        }
    }

    private static TapSnapshot Apply(TapSnapshot snapshot, OverridesFile? file, out IEnumerable<Finding> misses)
    {
        misses = [];
        if (file?.Overrides is not { } overrides)
            return snapshot;
        var (known, problems) = TapOverridesApplication.Apply(snapshot, overrides);
        misses = problems.Where(problem => !MissingParts.Explain(problem, overrides, snapshot)).Select(problem => new Finding(
            DiagnosticInfo.Of(Rules.OverridesMiss, null, SnapshotItem.GetFileName(file.Path), Messages.AsClause(problem.Message)),
            FindingPlace.Json(file.Path, problem.JsonPath)));
        return known;
    }

    private static StyledService Make(Service service, OverridesFile? file, NamingStyle style, bool isDefault) => new()
    {
        Path = service.Path,
        Snapshot = null,
        Style = style,
        IsDefaultStyle = isDefault,
        IsFirstStyle = true,
        Origins = service.Origins,
        OverriddenTables = file?.Overrides?.Tables.Select(static table => table.WrittenAs ?? table.Name).ToValueList()
            ?? ValueList<string>.Empty,
        OverriddenNames = file?.Overrides is { } overrides ? OverriddenName.Of(overrides) : ValueList<OverriddenName>.Empty,
        OverridesPath = file?.Path,
        Problems = ValueList<Finding>.Empty,
    };
}
