namespace TypedTap.Adql;

/// <summary>Collects what a checker finds; the same thing is said once a place, and not without end.</summary>
internal sealed class AdqlFindings(string text)
{
    private const int MaximumWarnings = 200;
    private readonly List<AdqlDiagnostic> _found = [];
    private readonly HashSet<(AdqlSpan Span, string Message)> _said = [];
    private readonly AdqlLines _lines = new(text);
    private int _errors;
    private int _warnings;

    /// <summary>The text of the query; empty for a tree made by a program.</summary>
    public string Text => text;

    /// <summary>True if no more errors are taken: then nobody needs to look for names that may have been meant.</summary>
    public bool IsFull => _errors > AdqlParser.MaximumErrors;

    public void Error(AdqlDiagnosticCode code, AdqlSpan span, string message, string? suggestion = null, AdqlFix? fix = null)
    {
        if (IsFull || !_said.Add((span, message)))
            return;
        if (++_errors > AdqlParser.MaximumErrors)
        {
            Add(
                AdqlSeverity.Error, AdqlDiagnosticCode.TooManyErrors, span, "There are more errors from here on.",
                "Mend the first ones and look again.", null);
        }
        else
            Add(AdqlSeverity.Error, code, span, message, suggestion, fix);
    }

    /// <summary>True if no more warnings are taken.</summary>
    public bool IsFullOfWarnings => _warnings >= MaximumWarnings;

    /// <summary>An error, or a warning where what is known of the service does not suffice for one.</summary>
    public void ErrorOrWarning(
        bool isError, AdqlDiagnosticCode code, AdqlSpan span, string message, string? suggestion = null, AdqlFix? fix = null)
    {
        if (isError)
            Error(code, span, message, suggestion, fix);
        else
            Warning(code, span, message, suggestion, fix);
    }

    public void Warning(AdqlDiagnosticCode code, AdqlSpan span, string message, string? suggestion = null, AdqlFix? fix = null)
    {
        if (_warnings < MaximumWarnings && _said.Add((span, message)))
        {
            _warnings++;
            Add(AdqlSeverity.Warning, code, span, message, suggestion, fix);
        }
    }

    /// <summary>Everything found, in the order of the text, among what the parser found.</summary>
    public ValueList<AdqlDiagnostic> ToList(ValueList<AdqlDiagnostic> parsed) =>
        parsed.Concat(_found).OrderBy(d => d.Span.Start).ToValueList();

    // A fix needs a text to mend.
    private void Add(AdqlSeverity severity, AdqlDiagnosticCode code, AdqlSpan span, string message, string? suggestion, AdqlFix? fix) =>
        _found.Add(_lines.Finding(severity, code, span, message, suggestion, text.Length == 0 ? null : fix));
}
