using System.Runtime.InteropServices;

namespace TypedTap.Sky.Text;

/// <summary>A coordinate as it was written, not yet taken for hours or degrees.</summary>
/// <param name="Value">In units of the first number: <c>-0:30</c> is -0.5.</param>
/// <param name="Kind">What the text says of its unit.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct SexagesimalText(double Value, SexagesimalKind Kind)
{
    /// <summary>Reads the whole of a text.</summary>
    /// <returns>What is wrong with it, to be read behind the text; null if nothing is.</returns>
    public static string? Read(ReadOnlySpan<char> text, out SexagesimalText coordinate)
    {
        coordinate = default;
        var scanner = new SexagesimalScanner(text);
        var isNegative = scanner.Sign();
        Span<double> scale = [1, 1.0 / 60, 1.0 / 3600];
        var value = 0.0;
        var kind = SexagesimalKind.Plain;
        var separator = SexagesimalMark.None;
        for (var i = 0; i < 3; i++)
        {
            var isLast = !scanner.Number(out var number, out var isWhole);
            if (isLast && i == 0)
                return "has no number where one is expected";
            if (isLast)
                break;
            if (i > 0 && number >= 60)
                return $"has {SkyCheck.Text(number)} {(i == 1 ? "minutes" : "seconds")}, of which there are less than 60";
            value += number * scale[i];
            var mark = scanner.Mark();
            if (!scanner.AtEnd && !isWhole)
                return $"goes on behind {SkyCheck.Text(number)}, but only the last number may have decimals";
            if (Judge(i, mark, ref kind, ref separator, scanner.AtEnd) is { } fault)
                return fault;
        }

        if (!scanner.AtEnd)
            return $"has '{scanner.Rest}' where it should end";
        coordinate = new SexagesimalText(isNegative ? -value : value, kind);
        return null;
    }

    private static string? Judge(int position, SexagesimalMark mark, ref SexagesimalKind kind, ref SexagesimalMark separator, bool atEnd)
    {
        if (position == 0)
        {
            separator = mark;
            kind = mark switch
            {
                SexagesimalMark.Hours => SexagesimalKind.Hours,
                SexagesimalMark.Degrees => SexagesimalKind.Degrees,
                SexagesimalMark.None => SexagesimalKind.Plain,
                _ => SexagesimalKind.Parts,
            };
            return mark is > SexagesimalMark.Degrees ? "begins with a unit other than hours or degrees"
                : mark is SexagesimalMark.Colon && atEnd ? "ends with a colon"
                : null;
        }

        var expected = kind == SexagesimalKind.Parts ? separator : position == 1 ? SexagesimalMark.Minutes : SexagesimalMark.Seconds;
        if (kind == SexagesimalKind.Hours && mark is (SexagesimalMark.ArcMinutes or SexagesimalMark.ArcSeconds))
            return "has hours and then minutes or seconds of arc, of which 15 are one of time";
        if (kind != SexagesimalKind.Parts)
        {
            return mark == expected || mark == (position == 1 ? SexagesimalMark.ArcMinutes : SexagesimalMark.ArcSeconds)
                ? null
                : $"lacks the unit {(position == 1 ? "m" : "s")} behind its {(position == 1 ? "minutes" : "seconds")}";
        }

        return atEnd && mark == SexagesimalMark.None ? null
            : atEnd || mark != expected || position == 2 ? "mixes colons, blanks and units"
            : null;
    }
}
