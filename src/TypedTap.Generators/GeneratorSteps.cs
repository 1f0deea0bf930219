namespace TypedTap.Generators;

/// <summary>The names of the generator's tracked steps, for tests that ask which of them ran again.</summary>
internal static class GeneratorSteps
{
    /// <summary>A snapshot file's text was cut into its tables and the frame around them.</summary>
    public const string SliceSnapshot = nameof(SliceSnapshot);

    /// <summary>A table's or a frame's text became a model.</summary>
    public const string ParseSnapshot = nameof(ParseSnapshot);

    /// <summary>The models of a file were put together.</summary>
    public const string JoinSnapshot = nameof(JoinSnapshot);

    /// <summary>An overrides file's text became a model.</summary>
    public const string ParseOverrides = nameof(ParseOverrides);

    /// <summary>What people know was applied to a service.</summary>
    public const string ApplyOverrides = nameof(ApplyOverrides);

    /// <summary>The tables that a project asked for were picked, and every schema and table got its C# name.</summary>
    public const string SelectTables = nameof(SelectTables);

    /// <summary>A picked table's columns got their C# names.</summary>
    public const string NameColumns = nameof(NameColumns);

    /// <summary>The picked tables stand in their schemas again, named.</summary>
    public const string AssembleSelection = nameof(AssembleSelection);

    /// <summary>Patterns that matched nothing were looked up in the index of all tables.</summary>
    public const string ExplainPatterns = nameof(ExplainPatterns);

    /// <summary>The classes that carry <c>[TapArchive]</c>.</summary>
    public const string Archives = nameof(Archives);

    /// <summary>Archives and snapshots were brought together.</summary>
    public const string PlanCatalog = nameof(PlanCatalog);

    /// <summary>The members of records that users have written themselves.</summary>
    public const string UserMembers = nameof(UserMembers);

    /// <summary>The names of all members that users have added to records, and their places.</summary>
    public const string UserNames = nameof(UserNames);

    /// <summary>One model per table to be emitted.</summary>
    public const string TableModels = nameof(TableModels);

    /// <summary>One model per archive class to be emitted.</summary>
    public const string ArchivePlans = nameof(ArchivePlans);

    /// <summary>One model per class with ways along keys, all together: most projects have one.</summary>
    public const string NavigationPlans = nameof(NavigationPlans);

    /// <summary>A table's source text.</summary>
    public const string EmitTable = nameof(EmitTable);

    /// <summary>An archive's source text.</summary>
    public const string EmitArchive = nameof(EmitArchive);

    /// <summary>The source text of the ways along keys.</summary>
    public const string EmitNavigation = nameof(EmitNavigation);

    /// <summary>What there is to tell the user.</summary>
    public const string Diagnostics = nameof(Diagnostics);

    /// <summary>The places in files of what there is to tell.</summary>
    public const string LocateDiagnostics = nameof(LocateDiagnostics);

    /// <summary>Every step; an edit that concerns no snapshot and no archive must leave all of them cached.</summary>
    public static readonly string[] All =
    [
        SliceSnapshot, ParseSnapshot, JoinSnapshot, ParseOverrides, ApplyOverrides, SelectTables, NameColumns, AssembleSelection,
        ExplainPatterns, Archives, PlanCatalog, UserMembers, UserNames, TableModels, ArchivePlans, NavigationPlans, EmitTable, EmitArchive,
        EmitNavigation,
        Diagnostics, LocateDiagnostics,
    ];
}
