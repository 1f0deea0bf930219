namespace TypedTap.Adql;

/// <summary>A text is not ADQL. The message lists every error that was found, a line each.</summary>
public sealed class AdqlSyntaxException : FormatException
{
    /// <summary>An exception for a query with errors.</summary>
    public AdqlSyntaxException(ValueList<AdqlDiagnostic> diagnostics)
        : base("The query is not valid ADQL."
            + string.Concat(diagnostics.Where(d => d.Severity == AdqlSeverity.Error).Select(d => "\n" + d))) =>
        Diagnostics = diagnostics;

    /// <summary>Everything that was found, warnings too, in the order of the text.</summary>
    public ValueList<AdqlDiagnostic> Diagnostics { get; }
}
