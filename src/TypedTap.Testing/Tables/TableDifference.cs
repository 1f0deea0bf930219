using System.Globalization;
using TypedTap.Testing.Engine.Values;

namespace TypedTap.Testing.Tables;

/// <summary>Whether rows of one table can stand in another.</summary>
internal static class TableDifference
{
    /// <summary>The first difference in words; null if the columns are the same.</summary>
    public static string? Of(IReadOnlyList<EngineColumn> present, IReadOnlyList<EngineColumn> added)
    {
        if (present.Count != added.Count)
            return string.Create(CultureInfo.InvariantCulture, $"it has {present.Count} columns, and they have {added.Count}");
        for (var i = 0; i < present.Count; i++)
        {
            if (!string.Equals(present[i].Name, added[i].Name, StringComparison.OrdinalIgnoreCase))
            {
                return string.Create(
                    CultureInfo.InvariantCulture, $"its column {i + 1} is '{present[i].Name}', and theirs is '{added[i].Name}'");
            }

            var (one, other) = (present[i].Type, added[i].Type);
            if (one.Kind != other.Kind || !string.Equals(one.Datatype, other.Datatype, StringComparison.Ordinal))
                return $"its column '{present[i].Name}' is {one.Datatype}, and theirs is {other.Datatype}";
        }

        return null;
    }
}
