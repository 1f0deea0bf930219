namespace TypedTap.Adql;

/// <summary>Collects findings about a text, one error a place and not without end.</summary>
internal sealed class AdqlDiagnosticBag(string text)
{
    /// <summary>After so many errors the rest is not reported.</summary>
    public const int MaximumErrors = 50;

    private readonly List<AdqlDiagnostic> _found = [];
    private readonly HashSet<int> _errorPlaces = [];
    private AdqlLines? _lines;

    /// <summary>True if there is any error.</summary>
    public bool HasErrors => _errorPlaces.Count > 0;

    /// <summary>Everything found, in the order of the text; errors up to the limit, and one that says that there are more.</summary>
    public ValueList<AdqlDiagnostic> ToList()
    {
        if (_found.Count == 0)
            return ValueList<AdqlDiagnostic>.Empty;
        var sorted = _found.OrderBy(d => d.Span.Start).ToList();
        if (_errorPlaces.Count <= MaximumErrors)
            return sorted.ToValueList();
        var errors = sorted.Where(d => d.Severity == AdqlSeverity.Error).ToList();
        var last = sorted.IndexOf(errors[MaximumErrors]);
        var more = errors[MaximumErrors] with
        {
            Code = AdqlDiagnosticCode.TooManyErrors,
            Message = "There are more errors from here on.",
            Suggestion = "Mend the first ones and look again.",
            Fix = null,
            Found = null,
            Expected = ValueList<string>.Empty,
        };
        return sorted.Take(last).Append(more).ToValueList();
    }

    /// <summary>Notes an error; a second one at the same place says nothing new and is dropped.</summary>
    public void Error(
        AdqlDiagnosticCode code, AdqlSpan span, string message, string? suggestion = null, AdqlFix? fix = null, string? found = null,
        params string[] expected)
    {
        // The lexer is done before the parser begins: it must not use up what is reported.
        if (_errorPlaces.Count < 4 * MaximumErrors && _errorPlaces.Add(span.Start))
            Add(AdqlSeverity.Error, code, span, message, suggestion, fix, found, expected);
    }

    /// <summary>Notes a warning.</summary>
    public void Warning(AdqlDiagnosticCode code, AdqlSpan span, string message, string? suggestion = null, AdqlFix? fix = null)
    {
        if (_found.Count < 4 * MaximumErrors)
            Add(AdqlSeverity.Warning, code, span, message, suggestion, fix);
    }

    private void Add(
        AdqlSeverity severity, AdqlDiagnosticCode code, AdqlSpan span, string message, string? suggestion, AdqlFix? fix = null,
        string? found = null, params string[] expected)
    {
        var finding = (_lines ??= new AdqlLines(text)).Finding(severity, code, span, message, suggestion, fix);
        _found.Add(finding with { Found = found, Expected = expected.ToValueList() });
    }
}
