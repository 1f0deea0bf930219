namespace TypedTap.Metadata;

/// <summary>What is different about a column.</summary>
internal static class ColumnDrift
{
    public static void Compare(DriftLog log, string table, TapColumnInfo before, TapColumnInfo now)
    {
        var place = new DriftPlace(table, before.Name);
        log.Compare(TapDriftSeverity.Compatible, place, "spelling", before.Name, now.Name);
        Types(log, place, before, now);
        Nulls(log, place, before, now);
        Units(log, place, before.Unit, now.Unit);
        log.Compare(TapDriftSeverity.Cosmetic, place, "UCD", before.Ucd, now.Ucd);
        log.Compare(TapDriftSeverity.Cosmetic, place, "utype", before.Utype, now.Utype);
        log.Compare(TapDriftSeverity.Cosmetic, place, "description", before.Description, now.Description);
        log.Compare(TapDriftSeverity.Cosmetic, place, "principal", before.Principal, now.Principal);
        log.Compare(TapDriftSeverity.Cosmetic, place, "indexed", before.Indexed, now.Indexed);
        log.Compare(TapDriftSeverity.Cosmetic, place, "std", before.Std, now.Std);
        log.Compare(TapDriftSeverity.Cosmetic, place, "concluded", string.Join(", ", before.Inferred), string.Join(", ", now.Inferred));
        ExtraDrift.Compare(log, place, before.Extra, now.Extra);
    }

    private static void Types(DriftLog log, DriftPlace place, TapColumnInfo before, TapColumnInfo now)
    {
        if (!DriftTypes.AreSame(before, now))
        {
            log.Add(TapDriftSeverity.Breaking, place, "type", DriftTypes.Of(before), DriftTypes.Of(now));
            return;
        }

        log.Compare(TapDriftSeverity.Compatible, place, "datatype", before.Datatype, now.Datatype);
        log.Compare(TapDriftSeverity.Compatible, place, "arraysize", Shape(before), Shape(now));
        log.Compare(TapDriftSeverity.Compatible, place, "xtype", before.Xtype, now.Xtype);
    }

    /// <summary>One element is a single value, whether or not it is said.</summary>
    private static string? Shape(TapColumnInfo column) => column.Arraysize?.Trim() == "1" ? null : column.Arraysize;

    /// <summary>
    /// A value type that can't be null is another type in C#, and <c>.Value</c> on it an error; of a string only a warning is told.
    /// </summary>
    private static void Nulls(DriftLog log, DriftPlace place, TapColumnInfo before, TapColumnInfo now)
    {
        var (couldBe, canBe) = (before.Nullable ?? true, now.Nullable ?? true);
        if (couldBe == canBe)
            return;
        var severity = canBe || TapType.Of(now).IsValueType ? TapDriftSeverity.Breaking : TapDriftSeverity.Compatible;
        log.Compare(severity, place, "nullable", couldBe, canBe);
    }

    /// <summary>
    /// Another unit compiles, and gives other numbers: nothing is worse. One that is told at last, or is the same in other letters, breaks
    /// nothing.
    /// </summary>
    private static void Units(DriftLog log, DriftPlace place, string? before, string? now)
    {
        var isSpelling = before is not null && now is not null && DriftUnits.AreSame(before, now);
        var isNew = string.IsNullOrWhiteSpace(before);
        log.Compare(isSpelling || isNew ? TapDriftSeverity.Compatible : TapDriftSeverity.Breaking, place, "unit", before, now);
    }
}
