using TypedTap.Metadata;
using TypedTap.Snapshots.Mapping;
using TypedTap.Vosi;
using TypedTap.Votable;

namespace TypedTap.Snapshots;

/// <summary>
/// Makes snapshots of what is at hand: documents of <c>/tables</c>, rows of TAP_SCHEMA, registry records, VOTables. Nothing is asked and
/// nothing is written; <see cref="TapSnapshotRefresher"/> does both.
/// </summary>
public static class TapSnapshots
{
    /// <summary>
    /// A snapshot of tables as a service describes them (VOSI 1.1 section 4, TAP 1.1 section 4, VODataService 1.2). Names are kept as
    /// published,
    /// quotes included. Of what is there twice the first counts, and what has no name is left out; findings tell of both.
    /// </summary>
    /// <param name="tables">What <see cref="VosiTableSetReader"/>, <c>client.Vosi</c> or <c>client.TapSchema</c> gives.</param>
    /// <param name="service">Which service it is.</param>
    /// <param name="capabilities">
    /// What the service can do (<see cref="VosiCapabilities.ToTapCapabilities"/>); null if that is not known.
    /// </param>
    public static TapSnapshotReading FromTables(VosiTableSet tables, TapServiceInfo service, TapCapabilities? capabilities = null)
    {
        ArgumentNullException.ThrowIfNull(tables);
        ArgumentNullException.ThrowIfNull(service);
        var findings = new FindingLog();
        var snapshot = new TableSetMapping(findings).Map(tables, service, capabilities ?? new());
        return new(snapshot, findings.ToList());
    }

    /// <summary>
    /// A snapshot of one table with the columns of an answer or of any other VOTable. Fields have no quotes round their names: they are
    /// added where a name would be no identifier of ADQL without. What a field says, a service need not say of the column.
    /// </summary>
    /// <param name="fields">The columns: <c>answer.Rows.Fields</c>, or those of a <see cref="VoTableTable"/>.</param>
    /// <param name="table">The name of the table, as written in a query.</param>
    /// <param name="service">Which service it is.</param>
    /// <param name="description">What the table is, or null.</param>
    /// <exception cref="ArgumentException">The table has no name.</exception>
    public static TapSnapshotReading FromFields(
        IEnumerable<VoTableField> fields, string table, TapServiceInfo service, string? description = null)
    {
        ArgumentNullException.ThrowIfNull(fields);
        ArgumentException.ThrowIfNullOrWhiteSpace(table);
        ArgumentNullException.ThrowIfNull(service);
        var columns = fields.Select(FieldMapping.Column).ToList();
        var set = new VosiTableSet
        {
            RootElement = "VOTABLE",
            Schemas = [new() { Name = "", Tables = [new() { Name = table, Description = description, Columns = [.. columns] }] }],
        };
        return FromTables(set, service);
    }
}
