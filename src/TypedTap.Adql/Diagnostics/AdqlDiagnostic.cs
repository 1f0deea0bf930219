using System.Globalization;

namespace TypedTap.Adql;

/// <summary>A finding in a query: what is wrong, where, why, and how to mend it.</summary>
public sealed record AdqlDiagnostic
{
    /// <summary>How much of a line is shown on either side of the place.</summary>
    private const int Shown = 60;

    private static readonly char[] LineEnds = ['\n', '\r'];

    /// <summary>Error or warning.</summary>
    public required AdqlSeverity Severity { get; init; }

    /// <summary>What it is about.</summary>
    public required AdqlDiagnosticCode Code { get; init; }

    /// <summary>What is wrong, in a sentence or two: what was found and what was expected.</summary>
    public required string Message { get; init; }

    /// <summary>The smallest stretch of the text that it is about.</summary>
    public required AdqlSpan Span { get; init; }

    /// <summary>The line on which it begins, from 1.</summary>
    public required int Line { get; init; }

    /// <summary>The column at which it begins, from 1, in UTF-16 code units.</summary>
    public required int Column { get; init; }

    /// <summary>Keywords and signs that could have stood here; empty where there is no short list.</summary>
    public ValueList<string> Expected { get; init; } = ValueList<string>.Empty;

    /// <summary>What stands there instead, in words; or null.</summary>
    public string? Found { get; init; }

    /// <summary>What to write instead, in a sentence, or null where nothing is likely.</summary>
    public string? Suggestion { get; init; }

    /// <summary>The mechanical change that follows the suggestion, or null.</summary>
    public AdqlFix? Fix { get; init; }

    /// <summary>
    /// The finding with the line that it is about and a mark under the place, for terminals and logs; a long line is cut on both sides.
    /// </summary>
    /// <param name="text">The text that was parsed.</param>
    /// <exception cref="ArgumentNullException">There is no text.</exception>
    public string Render(string text)
    {
        AdqlGuard.NotNull(text, nameof(text));
        var start = text.LastIndexOfAny(LineEnds, Math.Max(0, Math.Min(Span.Start, text.Length) - 1)) + 1;
        start = Math.Min(start, Span.Start);
        var end = text.IndexOfAny(LineEnds, Math.Min(Span.Start, text.Length));
        end = end < 0 ? text.Length : end;
        var place = Math.Min(Span.Start, text.Length);
        var marked = Math.Max(1, Math.Min(Math.Min(Span.Length, Shown), end - place));
        var from = place - start > Shown ? Whole(text, place - Shown) : start;
        var to = end - place > marked + Shown ? Whole(text, place + marked + Shown) : end;
        var before = $"{(from > start ? "…" : "")}{text.Substring(from, place - from)}";
        var indent = string.Concat(before.Select(static c => c == '\t' ? '\t' : ' '));
        return $"{ToString()}\n  {before}{text.Substring(place, to - place)}{(to < end ? "…" : "")}\n  {indent}{new string('^', marked)}";
    }

    /// <summary>A place to cut at that does not halve a surrogate pair.</summary>
    private static int Whole(string text, int at) => char.IsLowSurrogate(text[at]) ? at - 1 : at;

    /// <summary>One line: place, severity, message and suggestion.</summary>
    public override string ToString() => string.Format(
        CultureInfo.InvariantCulture,
        "{0}:{1}: {2} ADQL{3:D3}: {4}{5}",
        Line,
        Column,
        Severity == AdqlSeverity.Error ? "error" : "warning",
        (int)Code,
        Message,
        Suggestion is null ? "" : " " + Suggestion);
}
