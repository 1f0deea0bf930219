using TypedTap.Adql;
using TypedTap.Generators.Diagnostics;
using TypedTap.Metadata;

namespace TypedTap.Generators.Snapshots;

/// <summary>A snapshot file, or a part of one, that was read; or the reason why it could not be.</summary>
/// <param name="Path">The file.</param>
/// <param name="Snapshot">What it says, null if it could not be read.</param>
/// <param name="Origins">Where its tables come from, in the order in which the snapshot has them.</param>
/// <param name="Problem">Why it could not be read; null too while nobody has looked.</param>
internal sealed record SnapshotFile(string Path, TapSnapshot? Snapshot, ValueList<TableOrigin> Origins, DiagnosticInfo? Problem)
{
    public static SnapshotFile Of(string path, TapSnapshot snapshot) => new(
        path,
        snapshot,
        snapshot.Schemas
            .SelectMany(static (schema, i) => schema.Tables.Select((table, j) => (Table: table, Schema: i, Number: j)))
            .Select((one, i) => new TableOrigin(path, one.Schema, one.Number, i, DatatypeCheck.FindDoubtful(one.Table)))
            .ToValueList(),
        null);
}
