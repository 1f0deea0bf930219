using System.Globalization;
using TypedTap.Metadata;

namespace TypedTap.Generators.Snapshots;

/// <summary>
/// Of a snapshot in parts the compiler has those alone that hold selected tables: overrides of another table are no mistake.
/// </summary>
internal static class MissingParts
{
    /// <summary>Whether a statement may be about a part that is not at hand.</summary>
    public static bool Explain(TapOverridesProblem problem, TapOverrides overrides, TapSnapshot snapshot)
    {
        if (snapshot.Parts is null)
            return false;
        if (IndexIn(problem.JsonPath, "$.tables[") is { } table && table < overrides.Tables.Count)
        {
            return !Has(
                snapshot.Schemas.SelectMany(static schema => schema.Tables).Select(static one => one.Name), overrides.Tables[table].Name);
        }

        if (IndexIn(problem.JsonPath, "$.schemas[") is { } schema && schema < overrides.Schemas.Count)
            return !Has(snapshot.Schemas.Select(static one => one.Name), overrides.Schemas[schema].Name);
        return problem.JsonPath.StartsWith("$.keys[", StringComparison.Ordinal);
    }

    private static bool Has(IEnumerable<string> names, string name)
    {
        var folded = TablePattern.Fold(name);
        return names.Any(one => string.Equals(TablePattern.Fold(one), folded, StringComparison.Ordinal));
    }

    private static int? IndexIn(string path, string start)
    {
        var end = path.IndexOf(']');
        return path.StartsWith(start, StringComparison.Ordinal)
            && end > start.Length
            && int.TryParse(
                path.Substring(start.Length, end - start.Length), NumberStyles.None, CultureInfo.InvariantCulture, out var index)
            ? index
            : null;
    }
}
