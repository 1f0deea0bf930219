using TypedTap.Adql;
using TypedTap.Generators.Catalogs;
using TypedTap.Generators.Diagnostics;
using TypedTap.Metadata;

namespace TypedTap.Generators.Snapshots;

/// <summary>A snapshot reduced to what a project asks for, with every C# name decided.</summary>
internal sealed record SelectedSnapshot
{
    public required string Path { get; init; }

    /// <summary>The style of its names.</summary>
    public required NamingStyle Style { get; init; }

    /// <summary>Whether archives get it that ask for no style.</summary>
    public required bool IsDefaultStyle { get; init; }

    /// <summary>Null if the snapshot could not be read.</summary>
    public required TapServiceInfo? Service { get; init; }

    public required TapCapabilities Capabilities { get; init; }

    public required ValueList<NamedSchema> Schemas { get; init; }

    /// <summary>All keys of the service, those of tables that are not generated included.</summary>
    public required ValueList<TapKeyInfo> Keys { get; init; }

    /// <summary>Whether an archive of it is to be told that it has no tables.</summary>
    public required bool IsEmptyWithoutWord { get; init; }

    /// <summary>A pattern that would select something, for advice.</summary>
    public required string ExamplePattern { get; init; }

    public required ValueList<Finding> Problems { get; init; }

    public string Stem => SnapshotItem.GetStem(Path);

    public string FileName => SnapshotItem.GetFileName(Path);
}
