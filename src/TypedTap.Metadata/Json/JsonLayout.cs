using System.Text;
using System.Text.Json;

namespace TypedTap.Metadata.Json;

/// <summary>
/// Lays compact JSON out so that a diff reads well: members indented by two blanks, but a column, a key and a list of words
/// on one line each. Line ends are LF on every system, which the framework's own indentation can't promise.
/// </summary>
internal static class JsonLayout
{
    public static string Indent(ReadOnlySpan<byte> compact)
    {
        var text = new StringBuilder(compact.Length * 5 / 4);
        var reader = new Utf8JsonReader(compact);
        var members = new string[SnapshotJson.MaxDepth + 1];    // the name last seen at each depth
        var inline = 0;                                         // how many open containers stand on one line
        var first = true;                                       // nothing written yet in the innermost container
        var afterName = false;
        while (reader.Read())
        {
            var starts = reader.TokenType is JsonTokenType.StartObject or JsonTokenType.StartArray;
            var ends = reader.TokenType is JsonTokenType.EndObject or JsonTokenType.EndArray;
            if (!ends && !afterName && text.Length > 0)
                Separate(text, first, inline > 0, reader.CurrentDepth);
            if (ends && !first && inline == 0)
                NewLine(text, reader.CurrentDepth);
            if (ends && inline > 0)
                inline--;
            else if (starts && (inline > 0 || IsOnOneLine(ref reader, members, afterName)))
                inline++;
            AppendToken(text, ref reader);
            first = starts;
            afterName = reader.TokenType == JsonTokenType.PropertyName;
            if (afterName)
                members[reader.CurrentDepth] = reader.GetString()!;
        }

        return text.Append('\n').ToString();
    }

    private static bool IsOnOneLine(ref Utf8JsonReader reader, string[] members, bool isMember)
    {
        if (reader.TokenType == JsonTokenType.StartArray)
            return members[reader.CurrentDepth] is not ("schemas" or "tables" or "columns" or "keys");
        return !isMember && reader.CurrentDepth > 0 && members[reader.CurrentDepth - 1] is ("columns" or "keys");
    }

    private static void Separate(StringBuilder text, bool first, bool inline, int depth)
    {
        if (!first)
            text.Append(inline ? ", " : ",");
        if (!inline)
            NewLine(text, depth);
    }

    private static void NewLine(StringBuilder text, int depth) => text.Append('\n').Append(' ', 2 * depth);

    private static void AppendToken(StringBuilder text, ref Utf8JsonReader reader)
    {
        if (reader.TokenType is JsonTokenType.PropertyName or JsonTokenType.String)
            JsonText.AppendQuoted(text, reader.GetString()!);
        else
            text.Append(Encoding.UTF8.GetString(reader.ValueSpan.ToArray()));
        if (reader.TokenType == JsonTokenType.PropertyName)
            text.Append(": ");
    }
}
