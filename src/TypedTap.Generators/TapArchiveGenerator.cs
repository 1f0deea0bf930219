using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using TypedTap.Adql;
using TypedTap.Generators.Archives;
using TypedTap.Generators.Catalogs;
using TypedTap.Generators.Diagnostics;
using TypedTap.Generators.Emit;
using TypedTap.Generators.Snapshots;

namespace TypedTap.Generators;

/// <summary>
/// Writes a record for every table that a project selects from a tap_schema snapshot, and the other half of every class
/// with <c>[TapArchive]</c>. Reads nothing but the files it is given, and never the compilation.
/// </summary>
[Generator(LanguageNames.CSharp)]
public sealed class TapArchiveGenerator : IIncrementalGenerator
{
    /// <inheritdoc/>
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        var snapshots = SelectTables(context);
        var candidates = context.SyntaxProvider.ForAttributeWithMetadataName(
            ArchiveReader.AttributeName,
            static (node, _) => ArchiveReader.IsCandidate(node),
            ArchiveReader.Read);
        var archives = candidates
            .Where(static candidate => candidate.Problem is null)
            .Select(static (candidate, _) => candidate.Model)
            .WithTrackingName(GeneratorSteps.Archives);

        var plan = archives.Collect().Combine(snapshots.Collect())
            .Select(static (input, _) => CatalogPlanner.Plan(input.Left, input.Right))
            .WithTrackingName(GeneratorSteps.PlanCatalog);
        Emit(context, plan);
        Report(context, candidates, snapshots, plan);
    }

    private static IncrementalValuesProvider<SelectedSnapshot> SelectTables(IncrementalGeneratorInitializationContext context)
    {
        var files = context.AdditionalTextsProvider.Combine(context.AnalyzerConfigOptionsProvider)
            .Where(static input => SnapshotItem.IsSnapshot(input.Left, input.Right));
        var patterns = files
            .Select(static (input, _) => new TableSelection(input.Left.Path, SnapshotItem.GetTables(input.Left, input.Right)))
            .Collect()
            .Select(static (selections, _) => selections.ToValueList());

        // The parser depends on the text alone: a change of Tables, or of any other build property, does not parse again.
        return files
            .Select(static (input, _) => input.Left)
            .Collect()
            .SelectMany(static (texts, _) => DistinctByPath(texts))
            .Select(SnapshotParser.Parse)
            .WithTrackingName(GeneratorSteps.ParseSnapshot)
            .Combine(patterns)
            .Select(static (input, _) => TableSelector.Select(input.Left, TableSelection.PatternsFor(input.Left.Path, input.Right)))
            .WithTrackingName(GeneratorSteps.SelectTables);
    }

    private static void Emit(IncrementalGeneratorInitializationContext context, IncrementalValueProvider<CatalogPlan> plan)
    {
        var userMembers = context.SyntaxProvider
            .CreateSyntaxProvider(static (node, _) => UserMemberReader.IsCandidate(node), static (candidate, _) => UserMemberReader.Read(candidate.Node))
            .Collect()
            .Select(static (members, _) => members.ToValueList())
            .WithTrackingName(GeneratorSteps.UserMembers);
        var tables = plan
            .SelectMany(static (catalog, _) => catalog.Tables)
            .WithTrackingName(GeneratorSteps.TableModels)
            .Combine(userMembers)
            .Select(static (input, _) => input.Left.With(input.Right))
            .Select(TableEmitter.Emit)
            .WithTrackingName(GeneratorSteps.EmitTable);
        var archives = plan
            .SelectMany(static (catalog, _) => catalog.Archives)
            .WithTrackingName(GeneratorSteps.ArchivePlans)
            .Select(ArchiveEmitter.Emit)
            .WithTrackingName(GeneratorSteps.EmitArchive);
        context.RegisterSourceOutput(tables, static (output, file) => output.AddSource(file.HintName, file.Text));
        context.RegisterSourceOutput(archives, static (output, file) => output.AddSource(file.HintName, file.Text));
    }

    private static void Report(
        IncrementalGeneratorInitializationContext context,
        IncrementalValuesProvider<ArchiveCandidate> candidates,
        IncrementalValuesProvider<SelectedSnapshot> snapshots,
        IncrementalValueProvider<CatalogPlan> plan)
    {
        var diagnostics = candidates.Collect().Combine(snapshots.Collect()).Combine(plan)
            .Select(static (input, _) => DiagnosticCollector.Collect(input.Left.Left, input.Left.Right, input.Right))
            .WithTrackingName(GeneratorSteps.Diagnostics);
        context.RegisterSourceOutput(diagnostics, static (output, list) =>
        {
            foreach (var diagnostic in list)
                output.ReportDiagnostic(diagnostic.ToDiagnostic());
        });
    }

    /// <summary>A file can be an additional file twice; its tables cannot be generated twice.</summary>
    private static ImmutableArray<AdditionalText> DistinctByPath(ImmutableArray<AdditionalText> texts)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        return texts.RemoveAll(text => !seen.Add(text.Path));
    }
}
