namespace TypedTap.Metadata;

/// <summary>
/// What the numbers of a column are, where its unit and what else is published leave no doubt: the rule for which columns there are
/// generated methods such as <c>row.SFovAsAngle()</c>.
/// </summary>
/// <param name="Kind">What they are.</param>
/// <param name="Scale">How they become degrees, seconds, metres or days.</param>
public sealed record TapQuantity(TapQuantityKind Kind, TapUnitScale Scale)
{
    // Above that a span would be longer than a TimeSpan can be, as often as not.
    private const double LongestSpanUnit = 366 * 86400d;

    /// <summary>The quantity of a column; null if it is none, or none that is certain.</summary>
    public static TapQuantity? Of(TapColumnInfo column) => Of(column, new TapUnits());

    /// <summary>The quantity of one column of many.</summary>
    /// <param name="column">The column.</param>
    /// <param name="units">The units that were read for the others.</param>
    public static TapQuantity? Of(TapColumnInfo column, TapUnits units)
    {
        _ = column ?? throw new ArgumentNullException(nameof(column));
        _ = units ?? throw new ArgumentNullException(nameof(units));
        if (TapType.Of(column).Kind is not (TapTypeKind.Double or TapTypeKind.Float))
            return null;
        if (ModifiedJulianDates.IsOne(column))
            return new TapQuantity(TapQuantityKind.Utc, new TapUnitScale(1, 1));
        if (units.Find(column.Unit) is not { IsLogarithmic: false } unit)
            return null;
        if (unit.IsConvertibleTo(TapUnit.Degree))
            return new TapQuantity(TapQuantityKind.Angle, unit.ScaleTo(TapUnit.Degree));
        if (unit.IsConvertibleTo(TapUnit.Second) && IsSpan(column, unit))
            return new TapQuantity(TapQuantityKind.TimeSpan, unit.ScaleTo(TapUnit.Second));
        // Metres are for wavelengths and sites, not for distances of stars.
        return unit.IsConvertibleTo(TapUnit.Metre) && unit.Scale <= 1e6
            ? new TapQuantity(TapQuantityKind.Metres, unit.ScaleTo(TapUnit.Metre))
            : null;
    }

    /// <summary>Days and years count from some date as often as they are a span, so these must be called one.</summary>
    private static bool IsSpan(TapColumnInfo column, TapUnit unit)
    {
        // Right ascensions and hour angles in hours, minutes and seconds are no spans of time.
        if (unit.Scale > LongestSpanUnit || ModifiedJulianDates.MayBeDate(column) || UcdAtoms.Has(column.Ucd, "pos"))
            return false;
        return unit.Scale < 86400
            || UcdAtoms.Has(
                column.Ucd, "time.duration", "time.interval", "time.period", "time.resolution", "time.lifetime", "time.relax",
                "stat.error");
    }
}
