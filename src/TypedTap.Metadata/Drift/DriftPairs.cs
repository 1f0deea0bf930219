namespace TypedTap.Metadata;

/// <summary>Finds what belongs together in two lists.</summary>
internal static class DriftPairs
{
    /// <summary>
    /// Those of the older list with their like of the newer, or null; then those that only the newer one has. A name that is the same to
    /// the letter counts more than one that is the same for ADQL.
    /// </summary>
    public static List<(T? Old, T? New)> Of<T>(IEnumerable<T> before, IEnumerable<T> now, Func<T, string> name, Func<T, string> fold)
        where T : class
    {
        var rest = now.ToList();
        var byName = First(rest, name);
        var partners = new Dictionary<T, T>(ReferenceComparer.Instance);
        var taken = new HashSet<T>(ReferenceComparer.Instance);
        var olds = before.ToList();
        foreach (var old in olds)
        {
            if (byName.TryGetValue(name(old), out var same) && taken.Add(same))
                partners.Add(old, same);
        }

        var byFold = First(rest.Where(item => !taken.Contains(item)), fold);
        foreach (var old in olds.Where(old => !partners.ContainsKey(old)))
        {
            if (byFold.TryGetValue(fold(old), out var same) && taken.Add(same))
                partners.Add(old, same);
        }

        return
        [
            .. olds.Select(old => ((T?)old, partners.TryGetValue(old, out var same) ? same : null)),
            .. rest.Where(item => !taken.Contains(item)).Select(item => ((T?)null, (T?)item)),
        ];
    }

    /// <summary>Whether those that both lists have stand in another order.</summary>
    public static bool AreReordered<T>(IReadOnlyList<(T? Old, T? New)> pairs, IEnumerable<T> now)
        where T : class
    {
        var partners = pairs.Where(static pair => pair.Old is not null && pair.New is not null).Select(static pair => pair.New!).ToList();
        var common = new HashSet<T>(partners, ReferenceComparer.Instance);
        return !partners.SequenceEqual(now.Where(common.Contains), ReferenceComparer.Instance);
    }

    private static Dictionary<string, T> First<T>(IEnumerable<T> items, Func<T, string> key) =>
        items.GroupBy(key, StringComparer.Ordinal).ToDictionary(
            static group => group.Key, static group => group.First(), StringComparer.Ordinal);
}
