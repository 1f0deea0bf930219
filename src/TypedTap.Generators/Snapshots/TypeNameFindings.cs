using TypedTap.Adql;
using TypedTap.Generators.Diagnostics;
using TypedTap.Metadata;

namespace TypedTap.Generators.Snapshots;

/// <summary>Finds the names of schemas and tables that a file asks for and that could not be kept.</summary>
internal static class TypeNameFindings
{
    public static IEnumerable<Finding> Find(StyledService service, TapSnapshot snapshot, ValueList<TapTableGroup> groups)
    {
        foreach (var group in groups)
        {
            var schema = snapshot.Schemas.FirstOrDefault(one => string.Equals(one.Name, group.Name, StringComparison.Ordinal));
            if (schema is not null && IsRefused(schema.CSharpName, group.CSharpName))
                yield return Refused(service, schema.Name, $"the schema '{schema.Name}'", schema.CSharpName!, group.CSharpName!);
            foreach (var table in group.Tables)
            {
                if (IsRefused(table.Table.CSharpName, table.RecordName))
                    yield return Refused(service, table.Table.Name, $"the table '{table.Table.Name}'", table.Table.CSharpName!, table.RecordName);
            }
        }
    }

    private static bool IsRefused(string? asked, string? given) => asked is not null && !string.Equals(asked, given, StringComparison.Ordinal);

    private static Finding Refused(StyledService service, string thing, string described, string name, string given)
    {
        var reason = CSharpIdentifier.FindFault(name) is { } fault ? "it " + fault : "another type or namespace beside it has it, or every record";
        var chosen = service.OverriddenNames.FirstOrDefault(one => one.Column is null && string.Equals(one.Table, thing, StringComparison.Ordinal));
        return new Finding(
            DiagnosticInfo.Of(Rules.UnusableName, null, name, described, reason, given),
            chosen is null ? FindingPlace.Json(service.Path, "$") : FindingPlace.Json(service.OverridesPath!, chosen.JsonPath));
    }
}
