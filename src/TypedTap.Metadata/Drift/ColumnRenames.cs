namespace TypedTap.Metadata;

/// <summary>
/// Guesses which column that is gone is one that is new: the same type, unit and UCD at the same place, that is, behind the same
/// column.
/// </summary>
internal static class ColumnRenames
{
    /// <summary>The pairs with those put together that look renamed.</summary>
    public static List<(TapColumnInfo? Old, TapColumnInfo? New)> Guess(
        List<(TapColumnInfo? Old, TapColumnInfo? New)> pairs, IReadOnlyList<TapColumnInfo> now)
    {
        var added = new HashSet<TapColumnInfo>(
            pairs.Where(static pair => pair.Old is null).Select(static pair => pair.New!), ReferenceComparer.Instance);
        if (added.Count == 0)
            return pairs;
        var behind = Followers(now);
        var result = new List<(TapColumnInfo? Old, TapColumnInfo? New)>();
        var renamed = new HashSet<TapColumnInfo>(ReferenceComparer.Instance);
        TapColumnInfo? last = null;
        foreach (var (old, current) in pairs)
        {
            var partner = current;
            if (old is not null && current is null)
            {
                var next = last is null ? now[0] : behind.TryGetValue(last, out var follower) ? follower : null;
                if (next is not null && added.Contains(next) && AreAlike(old, next) && renamed.Add(next))
                    partner = next;
            }

            result.Add((old, partner));
            last = partner ?? last;
        }

        result.RemoveAll(pair => pair.Old is null && renamed.Contains(pair.New!));
        return result;
    }

    private static Dictionary<TapColumnInfo, TapColumnInfo> Followers(IReadOnlyList<TapColumnInfo> columns)
    {
        var behind = new Dictionary<TapColumnInfo, TapColumnInfo>(ReferenceComparer.Instance);
        for (var i = 1; i < columns.Count; i++)
            behind[columns[i - 1]] = columns[i];
        return behind;
    }

    private static bool AreAlike(TapColumnInfo old, TapColumnInfo next) =>
        DriftTypes.AreSame(old, next)
        && DriftUnits.AreSame(old.Unit ?? "", next.Unit ?? "")
        && string.Equals(old.Ucd ?? "", next.Ucd ?? "", StringComparison.OrdinalIgnoreCase);
}
