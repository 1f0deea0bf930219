namespace TypedTap.Generators;

/// <summary>The names of the generator's tracked steps, for tests that ask which of them ran again.</summary>
internal static class GeneratorSteps
{
    /// <summary>A snapshot file's text became a model.</summary>
    public const string ParseSnapshot = nameof(ParseSnapshot);

    /// <summary>The tables that a project asked for were picked and everything in the snapshot got its C# name.</summary>
    public const string SelectTables = nameof(SelectTables);

    /// <summary>The classes that carry <c>[TapArchive]</c>.</summary>
    public const string Archives = nameof(Archives);

    /// <summary>Archives and snapshots were brought together.</summary>
    public const string PlanCatalog = nameof(PlanCatalog);

    /// <summary>The members of records that users have written themselves.</summary>
    public const string UserMembers = nameof(UserMembers);

    /// <summary>One model per table to be emitted.</summary>
    public const string TableModels = nameof(TableModels);

    /// <summary>One model per archive class to be emitted.</summary>
    public const string ArchivePlans = nameof(ArchivePlans);

    /// <summary>A table's source text.</summary>
    public const string EmitTable = nameof(EmitTable);

    /// <summary>An archive's source text.</summary>
    public const string EmitArchive = nameof(EmitArchive);

    /// <summary>What there is to tell the user.</summary>
    public const string Diagnostics = nameof(Diagnostics);

    /// <summary>Every step; an edit that concerns no snapshot and no archive must leave all of them cached.</summary>
    public static readonly string[] All =
        [ParseSnapshot, SelectTables, Archives, PlanCatalog, UserMembers, TableModels, ArchivePlans, EmitTable, EmitArchive, Diagnostics];
}
