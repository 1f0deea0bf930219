namespace TypedTap.Tap;

/// <summary>Finds which column somebody who misspelt a name probably meant.</summary>
internal static class NearestName
{
    private const int Listed = 10;

    /// <summary>The end of a message about a name that is not there: the nearest one, or the columns that there are.</summary>
    public static string Cure(string name, IEnumerable<string> present)
    {
        var names = present.ToList();
        if (names.Count == 0)
            return "there are none.";
        if (Find(name, names) is { } nearest)
            return $"did you mean '{nearest}'?";
        return $"the columns are {string.Join(", ", names.Take(Listed))}{(names.Count > Listed ? ", …" : "")}.";
    }

    /// <summary>The name that differs least, in a third of its letters at most; null when all differ more.</summary>
    public static string? Find(string name, IEnumerable<string> present)
    {
        string? nearest = null;
        var best = Math.Max(1, name.Length / 3) + 1;
        foreach (var candidate in present)
        {
            if (Math.Abs(candidate.Length - name.Length) >= best || candidate.Length == 0)
                continue;
            var distance = Distance(name, candidate);
            if (distance >= best)
                continue;
            best = distance;
            nearest = candidate;
        }

        return nearest;
    }

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
                var replaced = diagonal + (char.ToUpperInvariant(from[i - 1]) == char.ToUpperInvariant(to[j - 1]) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.Min(replaced, Math.Min(row[j], row[j - 1]) + 1);
            }
        }

        return row[to.Length];
    }
}
