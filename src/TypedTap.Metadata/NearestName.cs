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
            if (Math.Abs(folded.Length - wanted.Length) >= best || folded.Length == 0)
                continue;
            var distance = Distance(wanted, folded);
            if (distance >= best)
                continue;
            best = distance;
            nearest = candidate;
        }

        return nearest;
    }

    private static string Fold(string name) => TablePattern.Fold(AdqlIdentifier.Unquote(name));

    /// <summary>Letters to insert, drop or replace to make one word the other.</summary>
    private static int Distance(string from, string to)
    {
        var row = new int[to.Length + 1];
        for (var j = 0; j <= to.Length; j++)
            row[j] = j;
        for (var i = 1; i <= from.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= to.Length; j++)
            {
                var replaced = diagonal + (from[i - 1] == to[j - 1] ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.Min(replaced, Math.Min(row[j], row[j - 1]) + 1);
            }
        }

        return row[to.Length];
    }
}
