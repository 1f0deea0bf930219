using TypedTap.Adql;
using TypedTap.Generators.Catalogs;
using TypedTap.Generators.Diagnostics;
using TypedTap.Metadata;

namespace TypedTap.Generators.Snapshots;

/// <summary>A snapshot reduced to what a project asks for, with every C# name decided.</summary>
internal sealed record SelectedSnapshot
{
    public required string Path { get; init; }

    /// <summary>Null if the snapshot could not be read.</summary>
    public required TapServiceInfo? Service { get; init; }

    public required TapCapabilities Capabilities { get; init; }

    public required ValueList<NamedSchema> Schemas { get; init; }

    /// <summary>Whether the project gave any pattern at all.</summary>
    public required bool AsksForTables { get; init; }

    /// <summary>A pattern that would select something, for advice.</summary>
    public required string ExamplePattern { get; init; }

    public required ValueList<DiagnosticInfo> Problems { get; init; }

    public string Stem => SnapshotItem.GetStem(Path);

    public string FileName => SnapshotItem.GetFileName(Path);

    public static SelectedSnapshot Unreadable(ParsedSnapshot parsed) => new()
    {
        Path = parsed.Path,
        Service = null,
        Capabilities = new TapCapabilities(),
        Schemas = ValueList<NamedSchema>.Empty,
        AsksForTables = true,
        ExamplePattern = "*",
        Problems = parsed.Problem is { } problem ? ValueList.Of(problem) : ValueList<DiagnosticInfo>.Empty,
    };
}
