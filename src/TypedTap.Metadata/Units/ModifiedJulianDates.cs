using System.Text.RegularExpressions;

namespace TypedTap.Metadata;

/// <summary>
/// Which columns are modified Julian dates in UTC. That a column counts days and is a time says nothing of from when: only its name, its
/// xtype, or a role in ObsCore or CAOM2, which define it, does.
/// </summary>
internal static class ModifiedJulianDates
{
    private static readonly TimeSpan MatchTimeout = TimeSpan.FromSeconds(1);
    private static readonly Regex OtherScale = new(
        @"\b(TAI|TDB|TT|TCB|TCG|HJD|BJD|heliocentric|barycentric)\b", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant,
        MatchTimeout);

    private static readonly string[] Roles =
    [
        "Char.TimeAxis.Coverage.Bounds.Limits.StartTime", "Char.TimeAxis.Coverage.Bounds.Limits.StopTime",
        "caom2:Plane.time.bounds.lower", "caom2:Plane.time.bounds.upper",
    ];

    private static readonly string[] NotDates = ["err", "sigma", "delta", "diff", "width", "range"];

    public static bool IsOne(TapColumnInfo column)
    {
        // Single precision tells dates of our days to some minutes only.
        if (TapType.Of(column).Kind != TapTypeKind.Double)
            return false;

        // What most columns fail comes first: the description is looked through for few.
        var isMarked = string.Equals(TapDatatype.Normalize(column.Xtype), "MJD", StringComparison.Ordinal);
        if (!isMarked && !IsNamed(column) && !HasRole(column))
            return false;
        if (OtherScale.IsMatch(column.Description ?? ""))
            return false;
        if (isMarked && string.IsNullOrWhiteSpace(column.Unit))
            return true;
        return IsInDays(column)
            && !UcdAtoms.Has(column.Ucd, "stat.error", "time.duration", "time.interval", "time.period", "time.resolution");
    }

    /// <summary>Whether a column counts from some date, or may do so.</summary>
    public static bool MayBeDate(TapColumnInfo column)
    {
        if (UcdAtoms.Has(column.Ucd, "stat.error"))
            return false;
        return UcdAtoms.Has(column.Ucd, "time.epoch", "time.start", "time.end", "time.creation", "time.release", "time.processing")
            || HasRole(column) || Contains(column.Name, "mjd") || Contains(column.Name, "jd") || Contains(column.Name, "epoch")
            || Contains(column.Name, "date");
    }

    private static bool IsInDays(TapColumnInfo column) => string.Equals(column.Unit?.Trim(), "MJD", StringComparison.Ordinal)
        || (TapUnit.TryParse(column.Unit, out var unit) && unit.IsConvertibleTo(TapUnit.Second) && unit.Scale == 86400);

    private static bool IsNamed(TapColumnInfo column) => Contains(column.Name, "mjd") && !NotDates.Any(word => Contains(column.Name, word));

    private static bool HasRole(TapColumnInfo column) =>
        column.Utype is { } utype && Roles.Any(role => utype.EndsWith(role, StringComparison.OrdinalIgnoreCase));

    private static bool Contains(string name, string word) => name.IndexOf(word, StringComparison.OrdinalIgnoreCase) >= 0;
}
