using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace TypedTap.Generators.Diagnostics;

/// <summary>A place in a file as plain data: a cached <see cref="Location"/> would keep a syntax tree alive.</summary>
internal sealed record LocationInfo(string Path, int Start, int Length, int StartLine, int StartColumn, int EndLine, int EndColumn)
{
    public static LocationInfo? From(Location location)
    {
        if (!location.IsInSource)
            return null;
        var lines = location.GetLineSpan();
        return Of(lines.Path, location.SourceSpan, lines.Span);
    }

    public static LocationInfo StartOf(string path) => new(path, 0, 0, 0, 0, 0, 0);

    public static LocationInfo Of(string path, TextSpan span, LinePositionSpan lines) => new(
        path,
        span.Start,
        span.Length,
        lines.Start.Line,
        lines.Start.Character,
        lines.End.Line,
        lines.End.Character);

    public Location ToLocation() => Location.Create(
        Path,
        new TextSpan(Start, Length),
        new LinePositionSpan(new LinePosition(StartLine, StartColumn), new LinePosition(EndLine, EndColumn)));
}
