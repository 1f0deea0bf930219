using Microsoft.CodeAnalysis.Text;
using TypedTap.Adql;
using TypedTap.Metadata;

namespace TypedTap.Generators.Snapshots;

/// <summary>Looks for columns whose datatype no vocabulary has; they are read as text.</summary>
internal static class DatatypeCheck
{
    private const int Shown = 5;

    public static ValueList<DoubtfulTable> FindDoubtful(TapSnapshot snapshot, string json, TextLineCollection lines, string path)
    {
        List<DoubtfulTable>? found = null;
        foreach (var schema in snapshot.Schemas)
        {
            foreach (var table in schema.Tables)
            {
                var unknown = UnknownColumns(table);
                if (unknown.Count == 0)
                    continue;
                found ??= [];
                var at = Math.Max(0, JsonPlace.Find(json, table.Name, 0));
                var column = JsonPlace.Find(json, unknown[0].Name, at);
                var span = column < 0 ? new TextSpan(at, table.Name.Length) : new TextSpan(column, unknown[0].Name.Length);
                if (span.End > json.Length)
                    span = new TextSpan(0, 0);
                found.Add(new DoubtfulTable(table.Name, Describe(unknown), JsonPlace.Of(path, lines, span)));
            }
        }

        return found is null ? ValueList<DoubtfulTable>.Empty : found.ToValueList();
    }

    private static List<TapColumnInfo> UnknownColumns(TapTableInfo table)
    {
        var unknown = new List<TapColumnInfo>();
        foreach (var column in table.Columns)
        {
            if (!TapType.Of(column).KnownDatatype)
                unknown.Add(column);
        }

        return unknown;
    }

    private static string Describe(List<TapColumnInfo> columns)
    {
        var shown = columns.Take(Shown).Select(c => c.Datatype.Length == 0 ? $"{c.Name} (blank)" : $"{c.Name} ('{c.Datatype}')");
        var text = string.Join(", ", shown);
        return columns.Count > Shown ? $"{text} and {columns.Count - Shown} more columns" : text;
    }
}
