namespace TypedTap.Metadata;

/// <summary>What is different about foreign keys: the ways between tables that programs go by name.</summary>
internal static class KeyDrift
{
    /// <param name="log">Where differences go.</param>
    /// <param name="before">The older snapshot.</param>
    /// <param name="now">The newer one.</param>
    /// <param name="gone">Tables that are told to be gone; that their keys are gone with them goes without saying.</param>
    public static void Compare(DriftLog log, TapSnapshot before, TapSnapshot now, IReadOnlyCollection<string> gone)
    {
        // Names of keys are made up by some services, and by us for those that have none: what they join counts.
        var pairs = DriftPairs.Of(before.Keys, now.Keys, Joins, Joins);
        var lost = pairs.Where(static pair => pair.New is null).Select(static pair => pair.Old!).ToList();
        var found = pairs.Where(static pair => pair.Old is null).Select(static pair => pair.New!).ToList();
        foreach (var (old, current) in pairs)
        {
            if (old is null || current is null)
                continue;
            var place = new DriftPlace(old.FromTable);
            log.Compare(TapDriftSeverity.Cosmetic, place, "name of a foreign key", old.Id, current.Id);
            log.Compare(TapDriftSeverity.Cosmetic, place, $"description of key {old.Id}", old.Description, current.Description);
            log.Compare(TapDriftSeverity.Cosmetic, place, $"utype of key {old.Id}", old.Utype, current.Utype);
            log.Compare(TapDriftSeverity.Cosmetic, place, $"note of key {old.Id}", old.Note, current.Note);
            ExtraDrift.Compare(log, place, old.Extra, current.Extra);
        }

        foreach (var (old, current) in DriftPairs.Of(lost, found, static key => key.Id, static key => key.Id))
        {
            if (old is not null && (gone.Contains(old.FromTable) || gone.Contains(old.TargetTable)))
                continue;
            var severity = old is null ? TapDriftSeverity.Compatible : TapDriftSeverity.Breaking;
            log.Add(severity, new((old ?? current)!.FromTable), "foreign key", Shown(old), Shown(current));
        }
    }

    private static string Joins(TapKeyInfo key)
    {
        var pairs = key.Columns.Select(static pair => TapPublishedName.Fold(pair.From) + "=" + TapPublishedName.Fold(pair.Target));
        return $"{TapPublishedName.FoldTable("", key.FromTable)}>{TapPublishedName.FoldTable("", key.TargetTable)}({string.Join(",", pairs.OrderBy(static pair => pair, StringComparer.Ordinal))})";
    }

    private static string? Shown(TapKeyInfo? key) => key is null
        ? null
        : $"({string.Join(", ", key.Columns.Select(static pair => pair.From))}) to {key.TargetTable}({string.Join(", ", key.Columns.Select(static pair => pair.Target))})";
}
