namespace TypedTap.Testing.Engine.Expressions;

/// <summary>Words in texts, for ivo_hasword and ivo_hashlist_has.</summary>
internal static class Words
{
    /// <summary>
    /// Whether each word of the needle begins a word of the haystack, in any case: the catalogue leaves it to the service how soft a match
    /// is.
    /// </summary>
    public static bool HasAll(string haystack, string needle)
    {
        var words = Split(haystack);
        return Split(needle).All(wanted => words.Exists(word => word.StartsWith(wanted, StringComparison.OrdinalIgnoreCase)));
    }

    public static bool IsInHashList(string list, string item) => !item.Contains('#', StringComparison.Ordinal)
        && list.Split('#').Contains(item, StringComparer.OrdinalIgnoreCase);

    private static List<string> Split(string text)
    {
        var words = new List<string>();
        var start = -1;
        for (var i = 0; i <= text.Length; i++)
        {
            var isWord = i < text.Length && char.IsLetterOrDigit(text[i]);
            if (isWord && start < 0)
                start = i;
            if (isWord || start < 0)
                continue;
            words.Add(text[start..i]);
            start = -1;
        }

        return words;
    }
}
