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
        var inputs = new SnapshotInputs(context);
        var candidates = context.SyntaxProvider.ForAttributeWithMetadataName(
            ArchiveReader.AttributeName,
            static (node, _) => ArchiveReader.IsCandidate(node),
            ArchiveReader.Read);
        var archives = candidates
            .Where(static candidate => candidate.Problem is null)
            .Select(static (candidate, _) => candidate.Model)
            .WithTrackingName(GeneratorSteps.Archives)
            .Collect();

        var choices = Choose(inputs, Read(inputs), archives.Select(static (models, _) => StyleRequest.Of(models)));
        var snapshots = NameColumns(choices);
        var plan = archives.Combine(snapshots)
            .Select(static (input, _) => CatalogPlanner.Plan(input.Left, input.Right))
            .WithTrackingName(GeneratorSteps.PlanCatalog);
        var records = context.SyntaxProvider
            .CreateSyntaxProvider(
                static (node, _) => UserMemberReader.IsCandidate(node), static (candidate, _) => UserMemberReader.Read(candidate.Node))
            .Collect()
            .Select(static (all, _) => all.ToValueList())
            .WithTrackingName(GeneratorSteps.UserNames);
        Emit(context, plan, records);

        var explanations = choices.Combine(inputs.Indexes)
            .Select(static (input, cancellationToken) => IndexExplainer.Explain(input.Left, input.Right, cancellationToken))
            .WithTrackingName(GeneratorSteps.ExplainPatterns);
        var clashes = plan.Combine(records).Select(static (input, _) => UserNameClash.Find(input.Left.Tables, input.Right));
        var findings = candidates.Collect().Combine(snapshots).Combine(explanations.Collect()).Combine(plan).Combine(clashes)
            .Select(static (input, _) =>
            {
                var ((((archives, snapshots), explanations), plan), clashes) = input;
                return DiagnosticCollector.Collect(archives, snapshots, explanations, plan, clashes);
            })
            .WithTrackingName(GeneratorSteps.Diagnostics);
        Report(context, inputs, findings);
    }

    /// <summary>Services as their files have them. A file is read table by table, so that an edit of one reads one again.</summary>
    private static IncrementalValuesProvider<Service> Read(SnapshotInputs inputs) => inputs.Documents
        .SelectMany(SnapshotSlicer.Slice)
        .WithTrackingName(GeneratorSteps.SliceSnapshot)
        .Select(PieceParser.Parse)
        .WithTrackingName(GeneratorSteps.ParseSnapshot)
        .Collect()
        .SelectMany(static (pieces, _) => SnapshotAssembler.Assemble(pieces))
        .Combine(inputs.All)
        .Select(static (input, cancellationToken) => WholeFile.Read(input.Left, input.Right, cancellationToken))
        .Collect()
        .Combine(inputs.Selections)
        .SelectMany(static (input, _) => ServiceJoiner.Join(input.Left, input.Right))
        .WithTrackingName(GeneratorSteps.JoinSnapshot);

    private static IncrementalValuesProvider<ServiceChoice> Choose(
        SnapshotInputs inputs, IncrementalValuesProvider<Service> services, IncrementalValueProvider<ValueList<StyleRequest>> styles)
    {
        var overrides = inputs.Overrides
            .Select(OverridesFile.Read)
            .WithTrackingName(GeneratorSteps.ParseOverrides);
        return services.Combine(overrides.Collect()).Combine(inputs.Selections).Combine(styles)
            .SelectMany(
                static (input, _) => ServiceStyler.Style(input.Left.Left.Left, input.Left.Left.Right, input.Left.Right, input.Right))
            .WithTrackingName(GeneratorSteps.ApplyOverrides)
            .Combine(inputs.Selections)
            .Select(static (input, _) => TableSelector.Select(input.Left, TableSelection.For(input.Left.Path, input.Right)))
            .WithTrackingName(GeneratorSteps.SelectTables);
    }

    private static IncrementalValueProvider<ValueList<SelectedSnapshot>> NameColumns(IncrementalValuesProvider<ServiceChoice> choices)
    {
        var tables = choices
            .SelectMany(static (choice, _) => choice.Schemas.SelectMany(static schema => schema.Tables))
            .Select(ColumnNaming.Name)
            .WithTrackingName(GeneratorSteps.NameColumns);
        return choices.Collect().Combine(tables.Collect())
            .Select(static (input, _) => SelectionAssembler.Assemble(input.Left, input.Right).ToValueList())
            .WithTrackingName(GeneratorSteps.AssembleSelection);
    }

    private static void Emit(
        IncrementalGeneratorInitializationContext context, IncrementalValueProvider<CatalogPlan> plan,
        IncrementalValueProvider<ValueList<UserRecord>> records)
    {
        var userMembers = records
            .Select(static (all, _) => all.SelectMany(static record => record.Members).ToValueList())
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
        var navigations = plan
            .Select(static (catalog, _) => catalog.Navigations)
            .WithTrackingName(GeneratorSteps.NavigationPlans)
            .SelectMany(
                static (plans, cancellationToken) => plans.Select(plan => NavigationEmitter.Emit(plan, cancellationToken)).ToValueList())
            .WithTrackingName(GeneratorSteps.EmitNavigation);
        context.RegisterSourceOutput(tables, static (output, file) => output.AddSource(file.HintName, file.Text));
        context.RegisterSourceOutput(archives, static (output, file) => output.AddSource(file.HintName, file.Text));
        context.RegisterSourceOutput(navigations, static (output, file) => output.AddSource(file.HintName, file.Text));
    }

    private static void Report(
        IncrementalGeneratorInitializationContext context, SnapshotInputs inputs, IncrementalValueProvider<ValueList<Finding>> findings)
    {
        var diagnostics = findings.Combine(inputs.All)
            .Select(static (input, cancellationToken) => FindingLocator.Locate(input.Left, input.Right, cancellationToken))
            .WithTrackingName(GeneratorSteps.LocateDiagnostics);
        context.RegisterSourceOutput(diagnostics, static (output, list) =>
        {
            foreach (var diagnostic in list)
                output.ReportDiagnostic(diagnostic.ToDiagnostic());
        });
    }
}
