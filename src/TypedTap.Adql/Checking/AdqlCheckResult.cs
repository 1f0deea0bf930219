namespace TypedTap.Adql;

/// <summary>What a checker found.</summary>
/// <param name="Diagnostics">Errors and warnings, those of the parser too, in the order of the text.</param>
/// <param name="Columns">The columns of the result.</param>
/// <param name="KnowsAllColumns">
/// False if there are more columns than <paramref name="Columns"/> has: a wildcard for a table whose columns are not known.
/// </param>
public sealed record AdqlCheckResult(
    ValueList<AdqlDiagnostic> Diagnostics, ValueList<AdqlResultColumn> Columns, bool KnowsAllColumns = true)
{
    /// <summary>True if there is no error; warnings may still be.</summary>
    public bool IsValid => !Diagnostics.Any(d => d.Severity == AdqlSeverity.Error);
}
