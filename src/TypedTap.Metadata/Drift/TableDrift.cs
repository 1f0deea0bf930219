using System.Globalization;

namespace TypedTap.Metadata;

/// <summary>What is different about a table.</summary>
internal static class TableDrift
{
    public static void Compare(DriftLog log, TapTableInfo before, TapTableInfo now)
    {
        var place = new DriftPlace(before.Name);
        log.Compare(TapDriftSeverity.Cosmetic, place, "table type", before.Type, now.Type);
        log.Compare(TapDriftSeverity.Cosmetic, place, "utype", before.Utype, now.Utype);
        log.Compare(TapDriftSeverity.Cosmetic, place, "description", before.Description, now.Description);
        log.Compare(TapDriftSeverity.Cosmetic, place, "note", before.Note, now.Note);
        ExtraDrift.Compare(log, place, before.Extra, now.Extra);
        if (before.Columns.Count == 0 || now.Columns.Count == 0)
            Unknown(log, place, before, now);
        else
            Columns(log, place, before, now);
    }

    /// <summary>Of a table whose columns one side does not tell, nothing else can be said.</summary>
    private static void Unknown(DriftLog log, DriftPlace place, TapTableInfo before, TapTableInfo now)
    {
        if (before.Columns.Count > 0)
            log.Add(TapDriftSeverity.Breaking, place, "columns", Count(before), null);
        else if (now.Columns.Count > 0)
            log.Add(TapDriftSeverity.Compatible, place, "columns", null, Count(now));
    }

    private static void Columns(DriftLog log, DriftPlace place, TapTableInfo before, TapTableInfo now)
    {
        var pairs = ColumnRenames.Guess(
            DriftPairs.Of(before.Columns, now.Columns, static column => column.Name, static column => TapPublishedName.Fold(column.Name)),
            now.Columns);
        foreach (var (old, current) in pairs)
        {
            if (old is null)
                log.Add(TapDriftSeverity.Compatible, place with { Column = current!.Name }, "column", null, DriftTypes.Of(current));
            else if (current is null)
                log.Add(TapDriftSeverity.Breaking, place with { Column = old.Name }, "column", DriftTypes.Of(old), null);
            else if (TapPublishedName.AreSame(old.Name, current.Name))
                ColumnDrift.Compare(log, before.Name, old, current);
            else
                Renamed(log, place, old, current);
        }

        if (DriftPairs.AreReordered(pairs, now.Columns))
            log.Add(TapDriftSeverity.Cosmetic, place, "order of columns", Names(before), Names(now));
    }

    private static void Renamed(DriftLog log, DriftPlace place, TapColumnInfo old, TapColumnInfo current)
    {
        log.Add(TapDriftSeverity.Breaking, place with { Column = old.Name }, "name", old.Name, current.Name);
        ColumnDrift.Compare(log, place.Owner, old, current with { Name = old.Name });
    }

    private static string Count(TapTableInfo table) =>
        string.Format(CultureInfo.InvariantCulture, table.Columns.Count == 1 ? "{0} column" : "{0} columns", table.Columns.Count);

    private static string Names(TapTableInfo table) => string.Join(", ", table.Columns.Select(static column => column.Name));
}
