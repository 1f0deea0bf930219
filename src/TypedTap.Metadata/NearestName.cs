using TypedTap.Adql;

namespace TypedTap.Metadata;

/// <summary>Finds the name that somebody may have meant; quotes and case do not count.</summary>
internal static class NearestName
{
    private const int Listed = 10;

    /// <summary>The end of a message about a name that is not there: the nearest one, or those that there are.</summary>
    /// <param name="name">The name that is not there.</param>
    /// <param name="present">Those that are.</param>
    /// <param name="kind">What these are, for the list of them: <c>its columns</c>.</param>
    public static string Advice(string name, IEnumerable<string> present, string kind)
    {
        var names = present.ToList();
        if (Find(name, names) is { } nearest)
            return $"did you mean '{nearest}'?";
        if (names.Count == 0)
            return $"{kind}: there are none";
        return $"{kind} are {string.Join(", ", names.Take(Listed))}{(names.Count > Listed ? ", …" : "")}";
    }

    /// <summary>The first of the names that differ least, in a third of the letters at most; null when all differ more.</summary>
    public static string? Find(string name, IEnumerable<string> present)
    {
        var wanted = Fold(name);
        string? nearest = null;
        var best = Math.Max(1, wanted.Length / 3) + 1;
        foreach (var candidate in present)
        {
            var folded = Fold(candidate);
            if (folded.Length == 0)
                continue;
            var distance = EditDistance.Between(wanted, folded, best - 1);
            if (distance >= best)
                continue;
            best = distance;
            nearest = candidate;
        }

        return nearest;
    }

    private static string Fold(string name) => TablePattern.Fold(AdqlIdentifier.Unquote(name));
}
