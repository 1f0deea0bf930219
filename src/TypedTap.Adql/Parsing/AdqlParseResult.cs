using TypedTap.Adql.Syntax;

namespace TypedTap.Adql;

/// <summary>What became of a text that was parsed.</summary>
/// <typeparam name="TNode">What it was parsed as.</typeparam>
/// <param name="Text">The text.</param>
/// <param name="Version">The version of the language that it was parsed as.</param>
/// <param name="Node">The syntax tree; null if there is an error.</param>
/// <param name="Diagnostics">The errors and warnings, in the order of the text.</param>
public sealed record AdqlParseResult<TNode>(string Text, AdqlVersion Version, TNode? Node, ValueList<AdqlDiagnostic> Diagnostics)
    where TNode : AdqlNode
{
    /// <summary>True if there is no error; warnings may still be.</summary>
    public bool IsValid => Node is not null;

    /// <summary>The errors among the findings, in the order of the text.</summary>
    public ValueList<AdqlDiagnostic> Errors => Only(AdqlSeverity.Error);

    /// <summary>The warnings among the findings, in the order of the text.</summary>
    public ValueList<AdqlDiagnostic> Warnings => Only(AdqlSeverity.Warning);

    /// <summary>The syntax tree.</summary>
    /// <exception cref="AdqlSyntaxException">The text is not valid.</exception>
    public TNode Require() => Node ?? throw new AdqlSyntaxException(Diagnostics);

    /// <summary>Every finding with its line and a mark under the place, for terminals and logs; empty if there is none.</summary>
    public string Render() => string.Join("\n", Diagnostics.Select(finding => finding.Render(Text)));

    private ValueList<AdqlDiagnostic> Only(AdqlSeverity severity) =>
        Diagnostics.Where(finding => finding.Severity == severity).ToValueList();
}
