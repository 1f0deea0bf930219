using TypedTap.Adql;

namespace TypedTap.Metadata;

/// <summary>Puts what people know into what a service says.</summary>
public static class TapOverridesApplication
{
    /// <summary>
    /// The snapshot with overrides. Names are found as published, or as ADQL would find them: without quotes that change nothing, and
    /// without regard to case where no quotes are. <see cref="TapTableOverride.WrittenAs"/> takes the place of the published name, in
    /// keys too.
    /// </summary>
    /// <param name="snapshot">What the service says. Statements about columns of a table whose columns were not read wait until they
    /// are.</param>
    /// <param name="overrides">What people know.</param>
    /// <returns>
    /// The snapshot, and the statements that were left out: about something that the snapshot does not have, against its types or against
    /// another statement. Everything else is applied.
    /// </returns>
    public static (TapSnapshot Snapshot, ValueList<TapOverridesProblem> Problems) Apply(TapSnapshot snapshot, TapOverrides overrides)
    {
        var problems = new ProblemList();
        var tables = new NameIndex(snapshot.Schemas.SelectMany(static schema => schema.Tables).Select(static table => table.Name));
        var keys = new KeyOverriding(snapshot, tables, problems).Apply(overrides.Keys);
        var changes = new TableOverriding(snapshot, tables, problems);
        changes.Read(overrides.Tables);
        var schemas = new SchemaOverriding(snapshot, problems).Apply(overrides, changes);
        return (
            snapshot with
            {
                Capabilities = overrides.StringLiterals is { } rule
                    ? snapshot.Capabilities with { StringLiterals = rule }
                    : snapshot.Capabilities,
                Schemas = schemas,
                Keys = changes.Renamed(keys),
            },
            problems.ToValueList());
    }
}
