namespace TypedTap.Snapshots.Composing;

/// <summary>Finds what the file has of a published name: the same to the letter, or else the same for ADQL.</summary>
internal sealed class KnownNames<T>
    where T : class
{
    private readonly Dictionary<string, T> _byName = new(StringComparer.Ordinal);
    private readonly Dictionary<string, T> _byFold = new(StringComparer.Ordinal);

    public KnownNames(IEnumerable<(string Name, string Fold, T Item)> known)
    {
        foreach (var (name, fold, item) in known)
        {
            _byName.TryAdd(name, item);
            _byFold.TryAdd(fold, item);
        }
    }

    /// <summary>
    /// The pairs of what is live and what is known; none is given twice, so that nothing inherits the name of something else that is
    /// still there.
    /// </summary>
    public Dictionary<TLive, T> Pair<TLive>(IReadOnlyList<TLive> live, Func<TLive, (string Name, string Fold)> names)
        where TLive : class
    {
        var pairs = new Dictionary<TLive, T>(ReferenceEqualityComparer.Instance);
        var taken = new HashSet<T>(ReferenceEqualityComparer.Instance);
        foreach (var item in live)
        {
            if (_byName.TryGetValue(names(item).Name, out var known) && taken.Add(known))
                pairs.Add(item, known);
        }

        foreach (var item in live)
        {
            if (!pairs.ContainsKey(item) && _byFold.TryGetValue(names(item).Fold, out var known) && taken.Add(known))
                pairs.Add(item, known);
        }

        return pairs;
    }
}
