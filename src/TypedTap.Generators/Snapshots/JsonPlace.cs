using Microsoft.CodeAnalysis.Text;
using TypedTap.Generators.Diagnostics;

namespace TypedTap.Generators.Snapshots;

/// <summary>Finds places inside a snapshot file, so that a diagnostic can point into it.</summary>
internal static class JsonPlace
{
    /// <summary>From a position that counts from 1 to the end of that line; a position outside the file gives its nearest end.</summary>
    public static LocationInfo At(string path, TextLineCollection lines, int line, int column)
    {
        var at = lines[Math.Max(0, Math.Min(line, lines.Count) - 1)];
        var start = Math.Min(at.Start + Math.Max(0, column - 1), at.End);
        return Of(path, lines, new TextSpan(start, at.End - start));
    }

    /// <summary>The place of a JSON string, searched from an offset on; -1 if it does not occur.</summary>
    public static int Find(string json, string value, int from)
    {
        var escaped = "\"" + value.Replace("\\", "\\\\").Replace("\"", "\\\"") + "\"";
        var at = json.IndexOf(escaped, from, StringComparison.Ordinal);
        return at >= 0 ? at + 1 : at;
    }

    public static LocationInfo Of(string path, TextLineCollection lines, TextSpan span) =>
        LocationInfo.Of(path, span, lines.GetLinePositionSpan(span));
}
