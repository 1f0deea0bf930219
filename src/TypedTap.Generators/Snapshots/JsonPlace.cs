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

    public static LocationInfo Of(string path, TextLineCollection lines, TextSpan span) =>
        LocationInfo.Of(path, span, lines.GetLinePositionSpan(span));
}
