using TypedTap.Adql.Syntax;

namespace TypedTap.Adql;

/// <summary>
/// Checks names and types of a query against what a service publishes, and tells what columns come out. It says error only where
/// the query cannot be right; what it does not know it lets pass.
/// </summary>
public static class AdqlChecker
{
    /// <summary>Checks a query that was parsed.</summary>
    /// <param name="query">The result of <see cref="AdqlParser.Parse"/>; if the text is not valid, its errors are all that is said.</param>
    /// <param name="schema">What the service publishes.</param>
    public static AdqlCheckResult Check(AdqlParseResult<AdqlQuery> query, IAdqlSchema schema) => query.Node is { } node
        ? Check(node, schema, query.Version, query.Text, query.Diagnostics)
        : new AdqlCheckResult(query.Diagnostics, ValueList<AdqlResultColumn>.Empty, KnowsAllColumns: false);

    /// <summary>Checks a tree that a program made. It has no text, so that findings have no place.</summary>
    /// <param name="query">The query.</param>
    /// <param name="schema">What the service publishes.</param>
    /// <param name="version">The version of the language that the query is written in: it decides which functions are built in.</param>
    public static AdqlCheckResult Check(AdqlQuery query, IAdqlSchema schema, AdqlVersion version = AdqlVersion.V2_1) =>
        Check(query, schema, version, "", ValueList<AdqlDiagnostic>.Empty);

    private static AdqlCheckResult Check(
        AdqlQuery query, IAdqlSchema schema, AdqlVersion version, string text, ValueList<AdqlDiagnostic> parsed)
    {
        var findings = new AdqlFindings(text);
        AdqlRelation result;
        try
        {
            result = new AdqlQueryChecker(schema, version, findings).Check(query);
        }
        catch (InsufficientExecutionStackException)
        {
            findings.Error(
                AdqlDiagnosticCode.TooDeep, query.Span, "The query is nested deeper than the stack of this thread allows to check.",
                "Nest it less, or check it on a thread with a larger stack.");
            result = AdqlRelation.Unknown;
        }

        var columns = result.Columns.Select(
            c => new AdqlResultColumn(c.Name, c.Info.Type, c.Info.Unit, c.Info.Ucd, c.Info.IsComputed, c.Description));
        return new AdqlCheckResult(findings.ToList(parsed), columns.ToValueList(), !result.IsOpen);
    }
}
