using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using TypedTap.Adql;
using TypedTap.Generators.Snapshots;

namespace TypedTap.Generators;

/// <summary>The additional files of a project that concern the generator, by what they are.</summary>
internal readonly struct SnapshotInputs
{
    public SnapshotInputs(IncrementalGeneratorInitializationContext context)
    {
        var files = context.AdditionalTextsProvider.Combine(context.AnalyzerConfigOptionsProvider)
            .Select(static (input, _) => (File: input.Left, Role: SnapshotItem.RoleOf(input.Left, input.Right), Options: input.Right))
            .Where(static input => input.Role != SnapshotRole.None);
        Selections = files
            .Where(static input => input.Role == SnapshotRole.Snapshot)
            .Select(static (input, _) => SnapshotItem.GetSelection(input.File, input.Options))
            .Collect()
            .Select(static (selections, _) => selections.ToValueList());

        // What is read depends on the files alone: a change of Tables, or of any other build property, does not parse again.
        All = files.Select(static (input, _) => input.File).Collect().Select(static (texts, _) => DistinctByPath(texts));
        Documents = OfRole(files, SnapshotRole.Snapshot, SnapshotRole.Part);
        Overrides = OfRole(files, SnapshotRole.Overrides, SnapshotRole.Overrides);
        Indexes = OfRole(files, SnapshotRole.Index, SnapshotRole.Index).Collect();
    }

    /// <summary>What the project wants of each snapshot.</summary>
    public IncrementalValueProvider<ValueList<TableSelection>> Selections { get; }

    /// <summary>All the files.</summary>
    public IncrementalValueProvider<ImmutableArray<AdditionalText>> All { get; }

    /// <summary>Snapshots and parts of them.</summary>
    public IncrementalValuesProvider<AdditionalText> Documents { get; }

    /// <summary>The files with what people know.</summary>
    public IncrementalValuesProvider<AdditionalText> Overrides { get; }

    /// <summary>The lists of all tables of snapshots in parts.</summary>
    public IncrementalValueProvider<ImmutableArray<AdditionalText>> Indexes { get; }

    private static IncrementalValuesProvider<AdditionalText> OfRole(
        IncrementalValuesProvider<(AdditionalText File, SnapshotRole Role, Microsoft.CodeAnalysis.Diagnostics.AnalyzerConfigOptionsProvider Options)> files,
        SnapshotRole one,
        SnapshotRole other) => files
        .Where(input => input.Role == one || input.Role == other)
        .Select(static (input, _) => input.File)
        .Collect()
        .SelectMany(static (texts, _) => DistinctByPath(texts));

    /// <summary>A file can be an additional file twice; its tables cannot be generated twice.</summary>
    private static ImmutableArray<AdditionalText> DistinctByPath(ImmutableArray<AdditionalText> texts)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        return texts.RemoveAll(text => !seen.Add(text.Path));
    }
}
