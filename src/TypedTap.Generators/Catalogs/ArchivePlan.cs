using TypedTap.Adql;
using TypedTap.Generators.Archives;
using TypedTap.Metadata;

namespace TypedTap.Generators.Catalogs;

/// <summary>All that an archive's file is written from: names of tables, but none of their columns.</summary>
internal sealed record ArchivePlan
{
    public required ArchiveModel Archive { get; init; }

    public required string SnapshotFile { get; init; }

    public required TapServiceInfo Service { get; init; }

    public required TapCapabilities Capabilities { get; init; }

    /// <summary>The field with the service's profile.</summary>
    public required string ProfileName { get; init; }

    /// <summary>The nested class with the service's functions.</summary>
    public required string FunctionsName { get; init; }

    /// <summary>The field that keeps the list of all tables.</summary>
    public required string TablesFieldName { get; init; }

    public required ValueList<SchemaPlan> Schemas { get; init; }

    /// <summary>The tables without a schema.</summary>
    public required ValueList<TableLink> Tables { get; init; }

    public string HintName => HintNames.For(Archive.Namespace, Archive.FullName);
}
