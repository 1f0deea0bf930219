namespace TypedTap.Adql;

/// <summary>Turns offsets of a text into lines and columns; a line ends with LF, CR or both.</summary>
internal sealed class AdqlLines
{
    private readonly int[] _starts;

    public AdqlLines(string text)
    {
        var starts = new List<int> { 0 };
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '\n' || (text[i] == '\r' && (i + 1 == text.Length || text[i + 1] != '\n')))
                starts.Add(i + 1);
        }

        _starts = [.. starts];
    }

    /// <summary>Line and column of an offset, both from 1.</summary>
    public (int Line, int Column) At(int offset)
    {
        var index = Array.BinarySearch(_starts, offset);
        var line = index >= 0 ? index : ~index - 1;
        return (line + 1, offset - _starts[line] + 1);
    }

    /// <summary>A finding at a place of the text.</summary>
    public AdqlDiagnostic Finding(
        AdqlSeverity severity, AdqlDiagnosticCode code, AdqlSpan span, string message, string? suggestion, AdqlFix? fix)
    {
        var (line, column) = At(span.Start);
        return new AdqlDiagnostic
        {
            Severity = severity,
            Code = code,
            Message = message,
            Span = span,
            Line = line,
            Column = column,
            Suggestion = suggestion,
            Fix = fix,
        };
    }
}
