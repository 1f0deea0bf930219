using TypedTap.Adql;
using TypedTap.Generators.Diagnostics;
using TypedTap.Metadata;

namespace TypedTap.Generators.Snapshots;

/// <summary>A service with what people know of it, to be named in one style.</summary>
internal sealed record StyledService
{
    /// <summary>The snapshot file.</summary>
    public required string Path { get; init; }

    /// <summary>What it says, null if it could not be read.</summary>
    public required TapSnapshot? Snapshot { get; init; }

    /// <summary>The style of its names.</summary>
    public required NamingStyle Style { get; init; }

    /// <summary>Whether that is the style which an archive gets that asks for none.</summary>
    public required bool IsDefaultStyle { get; init; }

    /// <summary>Whether this is the first style of the service, which tells what concerns them all.</summary>
    public required bool IsFirstStyle { get; init; }

    /// <summary>Where its tables come from, in their order.</summary>
    public required ValueList<TableOrigin> Origins { get; init; }

    /// <summary>The tables that people have said something about.</summary>
    public required ValueList<string> OverriddenTables { get; init; }

    /// <summary>The names in C# that people chose.</summary>
    public required ValueList<OverriddenName> OverriddenNames { get; init; }

    /// <summary>The file with what people know, null if there is none.</summary>
    public required string? OverridesPath { get; init; }

    /// <summary>What is wrong with its files.</summary>
    public required ValueList<Finding> Problems { get; init; }

    public string FileName => SnapshotItem.GetFileName(Path);
}
