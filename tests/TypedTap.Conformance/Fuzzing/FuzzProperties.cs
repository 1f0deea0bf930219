using System.Globalization;
using TypedTap.Adql;
using TypedTap.Adql.Syntax;

namespace TypedTap.Conformance.Fuzzing;

/// <summary>What must hold for every text, query or not.</summary>
internal static class FuzzProperties
{
    private static readonly AdqlLayout[] Layouts = [AdqlLayout.OneLine, AdqlLayout.Clauses, AdqlLayout.Indented];

    /// <summary>Checks a result of the parser.</summary>
    /// <returns>The first property that does not hold, or null.</returns>
    public static FuzzFailure? Check(AdqlParseResult<AdqlQuery> result)
    {
        var errors = result.Diagnostics.Count(d => d.Severity == AdqlSeverity.Error);
        if (result.Node is null == (errors == 0))
            return Fail("a tree or an error", $"the tree is {(result.Node is null ? "missing" : "there")} and there are {errors} errors");
        if (errors > AdqlParser.MaximumErrors + 1)
        {
            return Fail(
                "the number of errors", $"{errors} errors, at most {AdqlParser.MaximumErrors} and the one that says so are reported");
        }

        return Findings(result.Text, result.Version, result.Diagnostics) ?? (result.Node is null ? null : RoundTrip(result.Node));

        FuzzFailure? RoundTrip(AdqlQuery query)
        {
            foreach (var layout in Layouts)
            {
                var text = AdqlWriter.Write(query, layout, result.Version);
                var again = AdqlParser.Parse(text, result.Version);
                if (again.Node is null)
                {
                    return Fail(
                        $"the written text parses ({layout})",
                        $"{again.Diagnostics.First(d => d.Severity == AdqlSeverity.Error)} in {FuzzText.Escape(text)}");
                }

                if (!again.Node.Equals(query) || again.Node.GetHashCode() != query.GetHashCode())
                    return Fail($"the written text parses to the same tree ({layout})", FuzzText.Escape(text));
            }

            return null;
        }

        FuzzFailure Fail(string property, string detail) => new(property, detail, result.Text, result.Version);
    }

    /// <summary>Checks that findings point into the text and say something.</summary>
    public static FuzzFailure? Findings(string text, AdqlVersion version, ValueList<AdqlDiagnostic> findings)
    {
        var lines = new FuzzLines(text);
        var before = 0;
        foreach (var finding in findings)
        {
            if (Wrong(finding, text, lines) is { } wrong)
                return new FuzzFailure("findings are well-formed", $"{wrong}: {finding}", text, version);
            if (finding.Span.Start < before)
                return new FuzzFailure("findings are in the order of the text", finding.ToString(), text, version);
            before = finding.Span.Start;
        }

        return null;
    }

    private static string? Wrong(AdqlDiagnostic finding, string text, FuzzLines lines)
    {
        if (!Inside(finding.Span, text))
            return $"its span {finding.Span} is not inside the text of {text.Length} characters";
        if ((finding.Line, finding.Column) != lines.At(finding.Span.Start))
            return string.Create(CultureInfo.InvariantCulture, $"the offset {finding.Span.Start} is {lines.At(finding.Span.Start)}");
        if (finding.Fix is { } fix && !Inside(fix.Span, text))
            return $"the span {fix.Span} of its fix is not inside the text of {text.Length} characters";
        if (!Enum.IsDefined(finding.Code) || !Enum.IsDefined(finding.Severity))
            return "its code or severity is not defined";
        if (string.IsNullOrWhiteSpace(finding.Message) || finding.Message.Length > LongestMessage + text.Length)
            return $"its message has {finding.Message.Length} characters";
        if (finding.Suggestion is { } suggestion
            && (string.IsNullOrWhiteSpace(suggestion) || suggestion.Length > LongestMessage + text.Length))
        {
            return $"its suggestion has {suggestion.Length} characters";
        }

        return finding.Expected.Any(string.IsNullOrWhiteSpace) ? "it expects a blank" : null;
    }

    /// <summary>The most characters of a message beside what it quotes.</summary>
    private const int LongestMessage = 1_000;

    private static bool Inside(AdqlSpan span, string text) =>
        span.Start >= 0 && span.Length >= 0 && span.Start <= text.Length - span.Length;
}
