using TypedTap.Testing.Engine.Values;

namespace TypedTap.Testing.Engine.Operators;

/// <summary>About how many different values a column has, from a sample of its rows.</summary>
internal static class DistinctEstimate
{
    private const int SampleSize = 1024;

    public static double Of(ColumnValues values)
    {
        if (values.Count == 0)
            return 1;
        var seen = new HashSet<int>();
        var sampled = 0;
        // The rows are spread in an order that has nothing to do with that of the table, and is always the same.
        var state = 0x9E3779B97F4A7C15UL;
        for (var i = 0; i < SampleSize; i++)
        {
            state = (state * 6364136223846793005UL) + 1442695040888963407UL;
            var row = values.Count <= SampleSize ? i : (int)((state >> 33) % (ulong)values.Count);
            if (row >= values.Count)
                break;
            if (!KeyIndex.TryHash(values, row, out var hash))
                continue;
            sampled++;
            seen.Add(hash);
        }

        // As with birthdays: so many that come twice among so many that were asked.
        var repeated = sampled - seen.Count;
        if (values.Count <= SampleSize)
            return Math.Max(1, seen.Count);
        return repeated == 0 ? values.Count : Math.Clamp((double)sampled * sampled / (2.0 * repeated), seen.Count, values.Count);
    }
}
