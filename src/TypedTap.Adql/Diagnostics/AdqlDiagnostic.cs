using System.Globalization;

namespace TypedTap.Adql;

/// <summary>A finding in a query: what is wrong, where, why, and how to mend it.</summary>
public sealed record AdqlDiagnostic
{
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

    /// <summary>What would have been right here, in the words of the grammar; empty if that says nothing.</summary>
    public ValueList<string> Expected { get; init; } = ValueList<string>.Empty;

    /// <summary>What stands there instead, or null.</summary>
    public string? Found { get; init; }

    /// <summary>What to write instead, in a sentence, or null where nothing is likely.</summary>
    public string? Suggestion { get; init; }

    /// <summary>The mechanical change that follows the suggestion, or null.</summary>
    public AdqlFix? Fix { get; init; }

    /// <summary>The finding with the line that it is about and a mark under the place, for terminals and logs.</summary>
    /// <param name="text">The text that was parsed.</param>
    public string Render(string text)
    {
        var start = text.LastIndexOfAny(LineEnds, Math.Max(0, Math.Min(Span.Start, text.Length) - 1)) + 1;
        start = Math.Min(start, Span.Start);
        var end = text.IndexOfAny(LineEnds, Math.Min(Span.Start, text.Length));
        var line = text.Substring(start, (end < 0 ? text.Length : end) - start);
        var indent = string.Concat(line.Take(Span.Start - start).Select(static c => c == '\t' ? '\t' : ' '));
        var mark = new string('^', Math.Max(1, Math.Min(Span.Length, line.Length - (Span.Start - start))));
        return ToString() + "\n  " + line + "\n  " + indent + mark;
    }

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
