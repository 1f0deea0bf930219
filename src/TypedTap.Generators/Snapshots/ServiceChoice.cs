using TypedTap.Adql;
using TypedTap.Generators.Diagnostics;
using TypedTap.Metadata;

namespace TypedTap.Generators.Snapshots;

/// <summary>What a project wants of a service: every table chosen and named, columns still to be.</summary>
internal sealed record ServiceChoice
{
    /// <summary>The snapshot file.</summary>
    public required string Path { get; init; }

    public required NamingStyle Style { get; init; }

    public required bool IsDefaultStyle { get; init; }

    /// <summary>Whether this is the first style of the service, which tells what concerns them all.</summary>
    public required bool IsFirstStyle { get; init; }

    /// <summary>Null if the snapshot could not be read.</summary>
    public required TapServiceInfo? Service { get; init; }

    public required TapCapabilities Capabilities { get; init; }

    public required ValueList<SchemaChoice> Schemas { get; init; }

    /// <summary>All keys, as corrected.</summary>
    public required ValueList<TapKeyInfo> Keys { get; init; }

    /// <summary>A pattern that would select something, for advice.</summary>
    public required string ExamplePattern { get; init; }

    /// <summary>The folder of the snapshot's parts, null if it has none.</summary>
    public required string? Parts { get; init; }

    /// <summary>Patterns that match nothing of the parts at hand: the index may know more.</summary>
    public required ValueList<UnmatchedPattern> Unmatched { get; init; }

    /// <summary>The names in C# that people chose.</summary>
    public required ValueList<OverriddenName> OverriddenNames { get; init; }

    /// <summary>The file with what people know, null if there is none.</summary>
    public required string? OverridesPath { get; init; }

    public required ValueList<Finding> Problems { get; init; }

    public string FileName => SnapshotItem.GetFileName(Path);
}
