using TypedTap.Adql;
using TypedTap.Generators.Diagnostics;
using TypedTap.Metadata;

namespace TypedTap.Generators.Snapshots;

/// <summary>Finds the names of schemas and tables that a file asks for and that could not be kept.</summary>
internal static class TypeNameFindings
{
    public static IEnumerable<Finding> Find(StyledService service, TapSnapshot snapshot, ValueList<TapTableGroup> groups)
    {
        if (!IsAnyRefused(snapshot, groups))
            yield break;
        var reasons = TapNaming.FindProblems(snapshot, static _ => false)
            .ToDictionary(static problem => problem.JsonPath, static problem => problem.Reason, StringComparer.Ordinal);
        var given = TapNaming.Resolve(snapshot, static _ => false);
        var number = 0;
        for (var i = 0; i < snapshot.Schemas.Count; i++)
        {
            var schema = snapshot.Schemas[i];
            var first = schema.Tables.Count > 0 && number < service.Origins.Count ? service.Origins[number] : null;
            if (reasons.TryGetValue($"$.schemas[{i}].csharp", out var reason))
            {
                yield return new Finding(
                    Refused(schema.CSharpName!, $"the schema '{schema.Name}'", reason, given.Schemas[i].CSharpName!),
                    PlaceOf(service, "$.schemas[", schema.Name, first, $"$.schemas[{first?.Schema ?? i}].csharp"));
            }

            for (var j = 0; j < schema.Tables.Count; j++, number++)
            {
                if (!reasons.TryGetValue($"$.schemas[{i}].tables[{j}].csharp", out reason))
                    continue;
                var table = schema.Tables[j];
                var origin = number < service.Origins.Count ? service.Origins[number] : null;
                yield return new Finding(
                    Refused(table.CSharpName!, $"the table '{table.Name}'", reason, given.Schemas[i].Tables[j].CSharpName!),
                    PlaceOf(
                        service, "$.tables[", table.Name, origin,
                        $"$.schemas[{origin?.Schema ?? i}].tables[{origin?.NumberInSchema ?? j}].csharp"));
            }
        }
    }

    /// <summary>Nearly never, and then the names need not be made a second time.</summary>
    private static bool IsAnyRefused(TapSnapshot snapshot, ValueList<TapTableGroup> groups)
    {
        var schemas = new Dictionary<string, string?>(StringComparer.Ordinal);
        foreach (var group in groups)
        {
            if (group.Name is not null)
                schemas[group.Name] = group.CSharpName;
        }

        return snapshot.Schemas.Any(schema => schemas.TryGetValue(schema.Name, out var given) && IsRefused(schema.CSharpName, given))
            || groups.Any(static group => group.Tables.Any(static table => IsRefused(table.Table.CSharpName, table.RecordName)));
    }

    private static bool IsRefused(string? asked, string? given) =>
        asked is not null && !string.Equals(asked, given, StringComparison.Ordinal);

    private static DiagnosticInfo Refused(string name, string described, string reason, string given) =>
        DiagnosticInfo.Of(Rules.UnusableName, null, name, described, reason, given);

    /// <summary>The overrides if they ask for the name, else the file that the thing was read from.</summary>
    private static FindingPlace PlaceOf(StyledService service, string kind, string name, TableOrigin? origin, string recorded)
    {
        var chosen = service.OverriddenNames.FirstOrDefault(one =>
            one.Column is null && one.JsonPath.StartsWith(kind, StringComparison.Ordinal)
                && string.Equals(one.Table, name, StringComparison.Ordinal));
        return chosen is null
            ? FindingPlace.Json(origin?.Path ?? service.Path, recorded)
            : FindingPlace.Json(service.OverridesPath!, chosen.JsonPath);
    }
}
