using TypedTap.Generators.Snapshots;

namespace TypedTap.Generators.Diagnostics;

/// <summary>What a finding is about. Lines and offsets are no part of it: they move with every edit above them.</summary>
/// <param name="Path">The file, or the snapshot whose archive is meant; empty for the place that the diagnostic has already.</param>
/// <param name="JsonPath">The value inside the file, or null.</param>
/// <param name="Column">The column inside the file, or null.</param>
internal sealed record FindingPlace(string Path, string? JsonPath, ColumnIndex? Column)
{
    /// <summary>Where the diagnostic says itself.</summary>
    public static readonly FindingPlace Known = new("", null, null);

    /// <summary>The attribute of the first archive that uses a snapshot.</summary>
    public static FindingPlace Archive(string snapshotPath) => new(snapshotPath, null, null);

    /// <summary>A value inside a JSON file.</summary>
    public static FindingPlace Json(string path, string jsonPath) => new(path, jsonPath, null);

    /// <summary>The name of a column inside a snapshot file.</summary>
    public static FindingPlace ColumnName(string path, ColumnIndex column) => new(path, null, column);

    public bool IsArchive => Path.Length > 0 && JsonPath is null && Column is null;
}
