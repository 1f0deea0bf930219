namespace TypedTap.Metadata;

/// <summary>
/// How far apart two words are: letters to insert, drop or replace to make one the other. The generator compiles this file too.
/// </summary>
internal static class EditDistance
{
    /// <summary>The distance, given up as soon as it is certain to exceed the limit; then it is one more than that.</summary>
    public static int Between(string left, string right, int limit)
    {
        if (Math.Abs(left.Length - right.Length) > limit)
            return limit + 1;
        var previous = new int[right.Length + 1];
        var current = new int[right.Length + 1];
        for (var j = 0; j <= right.Length; j++)
            previous[j] = j;
        for (var i = 1; i <= left.Length; i++)
        {
            current[0] = i;
            var best = i;
            for (var j = 1; j <= right.Length; j++)
            {
                var replaced = previous[j - 1] + (left[i - 1] == right[j - 1] ? 0 : 1);
                current[j] = Math.Min(replaced, Math.Min(previous[j], current[j - 1]) + 1);
                best = Math.Min(best, current[j]);
            }

            if (best > limit)
                return limit + 1;
            (previous, current) = (current, previous);
        }

        return Math.Min(previous[right.Length], limit + 1);
    }
}
