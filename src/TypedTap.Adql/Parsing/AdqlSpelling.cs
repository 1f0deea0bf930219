namespace TypedTap.Adql;

/// <summary>Finds what somebody may have meant.</summary>
internal static class AdqlSpelling
{
    /// <summary>
    /// The candidate nearest to a word, ignoring case, or null if none is near: one slip in four letters, two in six or more.
    /// </summary>
    public static string? Nearest(string word, IEnumerable<string> candidates)
    {
        string? nearest = null;
        var best = word.Length switch { < 3 => 0, < 6 => 1, _ => 2 } + 1;
        foreach (var candidate in candidates)
        {
            if (Math.Abs(candidate.Length - word.Length) >= best || string.Equals(candidate, word, StringComparison.OrdinalIgnoreCase))
                continue;
            var distance = Distance(word, candidate, best);
            if (distance >= best)
                continue;
            best = distance;
            nearest = candidate;
        }

        return nearest;
    }

    /// <summary>
    /// Insertions, deletions, replacements and swaps of neighbours that turn one word into the other; at least the limit if there are that
    /// many.
    /// </summary>
    private static int Distance(string a, string b, int limit)
    {
        if (a.Length > 64 || b.Length > 64)
            return limit;
        var twoAbove = new int[b.Length + 1];
        var above = new int[b.Length + 1];
        var row = new int[b.Length + 1];
        for (var j = 0; j <= b.Length; j++)
            above[j] = j;
        for (var i = 1; i <= a.Length; i++)
        {
            row[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var cost = Same(a[i - 1], b[j - 1]) ? 0 : 1;
                row[j] = Math.Min(Math.Min(row[j - 1] + 1, above[j] + 1), above[j - 1] + cost);
                if (i > 1 && j > 1 && Same(a[i - 1], b[j - 2]) && Same(a[i - 2], b[j - 1]))
                    row[j] = Math.Min(row[j], twoAbove[j - 2] + 1);
            }

            (twoAbove, above, row) = (above, row, twoAbove);
        }

        return above[b.Length];
    }

    private static bool Same(char a, char b) => char.ToUpperInvariant(a) == char.ToUpperInvariant(b);
}
