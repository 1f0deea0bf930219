using TypedTap.Adql;

namespace TypedTap.Metadata.Tests.Drift;

/// <summary>Snapshots to compare.</summary>
internal static class DriftSample
{
    public static TapSnapshot Of(params TapTableInfo[] tables) => new()
    {
        FormatVersion = TapSnapshot.CurrentFormatVersion,
        Service = new() { Name = "demo", Url = "https://demo.example/tap" },
        Schemas =
        [
            .. tables.GroupBy(table => AdqlTableName.Parse(table.Name).Schema ?? "s", StringComparer.Ordinal)
                .Select(group => new TapSchemaInfo { Name = group.Key, Tables = [.. group] }),
        ],
    };

    public static TapTableInfo Table(string name, params TapColumnInfo[] columns) => new() { Name = name, Columns = [.. columns] };

    /// <summary>What a comparison tells, without the values.</summary>
    public static IEnumerable<(TapDriftSeverity Severity, string Place, string What)> Told(TapSnapshotDrift drift) =>
        drift.Changes.Select(change => (change.Severity, change.Place, change.What));
}
