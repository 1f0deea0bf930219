using Microsoft.CodeAnalysis;
using TypedTap.Generators.VotableRows;

namespace TypedTap.Generators;

/// <summary>
/// Writes the other half of every type with <c>[VoTableRow]</c>: its columns, and how a value is written to a VOTable and read.
/// </summary>
[Generator(LanguageNames.CSharp)]
public sealed class VoTableRowGenerator : IIncrementalGenerator
{
    /// <inheritdoc/>
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        var candidates = context.SyntaxProvider.ForAttributeWithMetadataName(
            RowReader.AttributeName,
            static (node, _) => RowReader.IsCandidate(node),
            RowReader.Read);
        var files = candidates
            .Where(static candidate => candidate.Model is not null)
            .Select(static (candidate, _) => candidate.Model!)
            .WithTrackingName(RowSteps.Rows)
            .Select(RowEmitter.Emit)
            .WithTrackingName(RowSteps.EmitRow);
        var problems = candidates
            .SelectMany(static (candidate, _) => candidate.Problems)
            .WithTrackingName(RowSteps.RowDiagnostics);
        context.RegisterSourceOutput(files, static (output, file) => output.AddSource(file.HintName, file.Text));
        context.RegisterSourceOutput(problems, static (output, problem) => output.ReportDiagnostic(problem.ToDiagnostic()));
    }
}
