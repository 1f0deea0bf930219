using System.Text;
using System.Text.Json;
using Microsoft.CodeAnalysis.Text;

namespace TypedTap.Generators.Snapshots;

/// <summary>
/// Finds where a snapshot file names some of its columns, in one walk over the file: a search for the text of each name
/// would read a file of many tables over and over, and stop at whatever else has that text.
/// </summary>
internal static class ColumnPlaces
{
    // Where the format has its objects: schemas[].tables[].columns[].name.
    private const int TableDepth = 4;
    private const int ColumnDepth = 6;
    private const int Deepest = 64;

    /// <summary>The places of the names, without their quotes.</summary>
    /// <param name="json">A snapshot that was read without complaint.</param>
    /// <param name="columns">The columns, in the order of the file; one may come several times.</param>
    public static TextSpan[] Find(string json, List<ColumnIndex> columns)
    {
        var mark = json.Length > 0 && json[0] == '\uFEFF' ? 1 : 0;
        var utf8 = Encoding.UTF8.GetBytes(json.Substring(mark));
        var spans = new TextSpan[columns.Count];
        var reader = new Utf8JsonReader(utf8, new JsonReaderOptions { MaxDepth = Deepest });
        var members = new string?[Deepest + 1];
        int table = -1, column = -1, next = 0;
        int bytes = 0, chars = mark;
        while (next < spans.Length && reader.Read())
        {
            var depth = reader.CurrentDepth;
            if (reader.TokenType == JsonTokenType.PropertyName)
                members[depth] = depth < ColumnDepth + 2 ? reader.GetString() : null;
            else if (reader.TokenType == JsonTokenType.StartObject && depth == TableDepth && IsTable(members))
                (table, column) = (table + 1, -1);
            else if (reader.TokenType == JsonTokenType.StartObject && depth == ColumnDepth && IsColumn(members))
                column++;
            else if (reader.TokenType == JsonTokenType.String && depth == ColumnDepth + 1 && IsColumn(members)
                && members[ColumnDepth + 1] == "name" && columns[next] == new ColumnIndex(table, column))
            {
                var start = (int)reader.TokenStartIndex + 1;
                chars += Encoding.UTF8.GetCharCount(utf8, bytes, start - bytes);
                bytes = start;
                var span = new TextSpan(chars, Encoding.UTF8.GetCharCount(utf8, start, reader.ValueSpan.Length));
                for (var found = columns[next]; next < spans.Length && columns[next] == found; next++)
                    spans[next] = span;
            }
        }

        return spans;
    }

    private static bool IsTable(string?[] members) => members[1] == "schemas" && members[TableDepth - 1] == "tables";

    private static bool IsColumn(string?[] members) => IsTable(members) && members[ColumnDepth - 1] == "columns";
}
