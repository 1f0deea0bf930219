namespace TypedTap.Vosi;

/// <summary>Puts things of two lists side by side.</summary>
internal static class Pairs
{
    /// <summary>
    /// Those of one list with their like of the other, or null; then those of the other that have none. Of several with a key, the first
    /// counts.
    /// </summary>
    public static IEnumerable<(T? One, T? Other)> Of<T>(IEnumerable<T?> ones, IEnumerable<T?> others, Func<T, string> key)
        where T : class
    {
        var rest = new Dictionary<string, T>(StringComparer.Ordinal);
        var order = new List<string>();
        foreach (var other in others.OfType<T>())
        {
            if (rest.TryAdd(key(other), other))
                order.Add(key(other));
        }

        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var one in ones.OfType<T>())
        {
            var name = key(one);
            if (seen.Add(name))
                yield return (one, rest.GetValueOrDefault(name));
        }

        foreach (var name in order.Where(name => !seen.Contains(name)))
            yield return (null, rest[name]);
    }
}
