namespace TypedTap.Generators.Diagnostics;

/// <summary>The names of what diagnostics carry for the code fixes. Both assemblies compile this file.</summary>
internal static class DiagnosticProperties
{
    /// <summary>The snapshot's name: <c>cadc</c> for <c>cadc.tap.json</c>.</summary>
    public const string Snapshot = "snapshot";

    /// <summary>The path of the snapshot file.</summary>
    public const string SnapshotPath = "snapshotPath";

    /// <summary>The pattern that is wrong, as written.</summary>
    public const string Pattern = "pattern";

    /// <summary>What of the TapSchema item has the pattern: <c>Tables</c>, <c>ExcludeTables</c> or <c>Columns</c>.</summary>
    public const string Metadata = "metadata";

    /// <summary>What may be meant instead, best first, separated by line feeds.</summary>
    public const string Suggestions = "suggestions";

    /// <summary>What is to be done to the class: one of <see cref="ArchiveRepairs"/>.</summary>
    public const string Repair = "repair";
}
