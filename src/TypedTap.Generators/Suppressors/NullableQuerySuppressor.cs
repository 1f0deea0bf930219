using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace TypedTap.Generators.Suppressors;

/// <summary>
/// Silences nullable warnings in code that becomes ADQL: there <c>o.TargetName.StartsWith("M 31")</c> dereferences
/// nothing, and a null makes the condition unknown. Code that runs on the client keeps them: a final select, and local
/// variables inside a condition.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class NullableQuerySuppressor : DiagnosticSuppressor
{
    private const string Reason = "The expression is translated to ADQL, where a null does not throw but makes the condition unknown";

    private static readonly ImmutableArray<SuppressionDescriptor> Suppressions =
    [
        new("TTAPS8600", "CS8600", Reason), // converting a possible null to a non-nullable type
        new("TTAPS8602", "CS8602", Reason), // dereference of a possibly null reference
        new("TTAPS8604", "CS8604", Reason), // possible null reference argument
        new("TTAPS8629", "CS8629", Reason), // nullable value type may be null
    ];

    /// <inheritdoc/>
    public override ImmutableArray<SuppressionDescriptor> SupportedSuppressions => Suppressions;

    /// <inheritdoc/>
    public override void ReportSuppressions(SuppressionAnalysisContext context)
    {
        foreach (var diagnostic in context.ReportedDiagnostics)
        {
            if (diagnostic.Location.SourceTree is not { } tree)
                continue;
            var node = tree.GetRoot(context.CancellationToken).FindNode(diagnostic.Location.SourceSpan, getInnermostNodeForTie: true);
            if (!TranslatedCode.Contains(node, context.GetSemanticModel(tree), context.CancellationToken))
                continue;
            foreach (var suppression in Suppressions)
            {
                if (string.Equals(suppression.SuppressedDiagnosticId, diagnostic.Id, StringComparison.Ordinal))
                    context.ReportSuppression(Suppression.Create(suppression, diagnostic));
            }
        }
    }
}
