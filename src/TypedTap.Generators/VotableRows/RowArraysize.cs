namespace TypedTap.Generators.VotableRows;

/// <summary>Checks arraysizes given in attributes (VOTable 1.4, section 2.2).</summary>
internal static class RowArraysize
{
    /// <summary>The number of dimensions, or -1 for a text that is no arraysize.</summary>
    public static int Dimensions(string arraysize)
    {
        var parts = arraysize.Split('x');
        for (var i = 0; i < parts.Length; i++)
        {
            var digits = i == parts.Length - 1 && parts[i].EndsWith("*", StringComparison.Ordinal)
                ? parts[i].Substring(0, parts[i].Length - 1)
                : parts[i];
            var isStar = digits.Length < parts[i].Length;
            if ((digits.Length == 0 && !isStar) || digits.Length > 9 || !digits.All(static c => c is >= '0' and <= '9'))
                return -1;
        }

        return parts.Length;
    }

    /// <summary>Whether a shape allows an arraysize.</summary>
    public static bool Fits(RowShape shape, string? arraysize)
    {
        var dimensions = string.IsNullOrEmpty(arraysize) ? 0 : Dimensions(arraysize!);
        return shape switch
        {
            RowShape.Scalar => dimensions == 0 || arraysize == "1",
            RowShape.Text => dimensions is 0 or 1,
            RowShape.Array => dimensions >= 1,
            _ => dimensions >= 2,
        };
    }
}
