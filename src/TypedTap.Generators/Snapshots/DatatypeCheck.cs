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
        var found = new List<(string Table, string Columns)>();
        var firsts = new List<ColumnIndex>();
        var index = 0;
        foreach (var table in snapshot.Schemas.SelectMany(static schema => schema.Tables))
        {
            var unknown = new List<TapColumnInfo>();
            for (var i = 0; i < table.Columns.Count; i++)
            {
                if (TapType.Of(table.Columns[i]).KnownDatatype)
                    continue;
                if (unknown.Count == 0)
                    firsts.Add(new ColumnIndex(index, i));
                unknown.Add(table.Columns[i]);
            }

            if (unknown.Count > 0)
                found.Add((table.Name, Describe(unknown)));
            index++;
        }

        if (found.Count == 0)
            return ValueList<DoubtfulTable>.Empty;
        var spans = ColumnPlaces.Find(json, firsts);
        return found
            .Select((table, i) => new DoubtfulTable(table.Table, table.Columns, JsonPlace.Of(path, lines, spans[i])))
            .ToValueList();
    }

    private static string Describe(List<TapColumnInfo> columns)
    {
        var shown = columns.Take(Shown).Select(c => c.Datatype.Length == 0 ? $"{c.Name} (blank)" : $"{c.Name} ('{c.Datatype}')");
        var text = string.Join(", ", shown);
        return columns.Count > Shown ? $"{text} and {columns.Count - Shown} more columns" : text;
    }
}
