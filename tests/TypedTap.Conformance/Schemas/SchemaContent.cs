using TypedTap.Metadata;
using TypedTap.Snapshots;
using TypedTap.Vosi;

namespace TypedTap.Conformance.Schemas;

/// <summary>What came of a document.</summary>
/// <param name="Snapshots">The snapshots, with C# names; one for each table of a VOTable.</param>
/// <param name="Findings">What was odd about it.</param>
/// <param name="Read">How much is in the document as it was read.</param>
/// <param name="Kept">How much of that a snapshot can have: names are given once in it, and what has none can't be asked for.</param>
internal sealed record SchemaContent(
    IReadOnlyList<TapSnapshot> Snapshots, IReadOnlyList<TapSnapshotFinding> Findings, SchemaCount Read, SchemaCount Kept)
{
    public static SchemaContent Nothing { get; } = new([], [], new(0, 0), new(0, 0));

    public SchemaCount Count => new(
        Snapshots.Sum(static snapshot => snapshot.Schemas.Sum(static schema => schema.Tables.Count)),
        Snapshots.Sum(static snapshot => snapshot.Schemas.Sum(static schema => schema.Tables.Sum(static table => table.Columns.Count))));

    public static SchemaContent Of(TapSnapshotReading reading, VosiTableSet set)
    {
        var tables = set.Tables.ToList();
        var kept = tables.Where(static table => table.Name.Length > 0)
            .DistinctBy(static table => table.Name, StringComparer.Ordinal)
            .ToList();
        return new(
            [TapNaming.Resolve(reading.Snapshot)],
            reading.Findings,
            new(tables.Count, tables.Sum(static table => table.Columns?.Count ?? 0)),
            new(
                kept.Count, kept.Sum(
                    static table => (table.Columns ?? []).Select(static column => column.Name)
                        .Where(static name => name.Length > 0)
                        .Distinct(StringComparer.Ordinal)
                        .Count())));
    }

    /// <summary>The contents of several tables of one document.</summary>
    public static SchemaContent Of(IReadOnlyList<(TapSnapshotReading Reading, IReadOnlyList<string> Fields)> tables) => new(
        [.. tables.Select(static table => TapNaming.Resolve(table.Reading.Snapshot))],
        [.. tables.SelectMany(static table => table.Reading.Findings)],
        new(tables.Count, tables.Sum(static table => table.Fields.Count)),
        new(
            tables.Count,
            tables.Sum(static table => table.Fields.Where(static name => name.Length > 0).Distinct(StringComparer.Ordinal).Count())));
}
