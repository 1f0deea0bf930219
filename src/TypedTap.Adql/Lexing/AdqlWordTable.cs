namespace TypedTap.Adql;

/// <summary>Finds reserved words and keywords in the text without making strings: a hash table that ignores case.</summary>
internal static class AdqlWordTable
{
    private const int Size = 1024;

    private static readonly Entry[] Entries = Build();

    /// <summary>The seed of a word's hash.</summary>
    public const int Seed = 17;

    /// <summary>Takes one more character of a word into its hash; only ASCII letters, digits and underscores come here.</summary>
    public static int Hash(int hash, char c) => unchecked((hash * 31) + (c | 0x20));

    /// <summary>What the word at a place is in a version of the language.</summary>
    public static (AdqlKeyword Keyword, bool Reserved) Find(string text, int start, int length, int hash, AdqlVersion version)
    {
        for (var slot = Slot(hash); Entries[slot].Word is { } word; slot = (slot + 1) & (Size - 1))
        {
            if (word.Length == length && string.Compare(text, start, word, 0, length, StringComparison.OrdinalIgnoreCase) == 0)
                return (Entries[slot].Keyword, version >= Entries[slot].Since);
        }

        return default;
    }

    private static Entry[] Build()
    {
        var keywords = new Dictionary<string, AdqlKeyword>(StringComparer.OrdinalIgnoreCase);
        for (var value = AdqlKeyword.None + 1; value <= AdqlKeyword.With; value++)
            keywords.Add(value.ToString(), value);
        var entries = new Entry[Size];
        foreach (var word in AdqlReservedWords.All)
        {
            var slot = Slot(word.Aggregate(Seed, Hash));
            while (entries[slot].Word is not null)
                slot = (slot + 1) & (Size - 1);
            var since = AdqlReservedWords.Contains(word, AdqlVersion.V2_0) ? AdqlVersion.V2_0 : AdqlVersion.V2_1;
            entries[slot] = new Entry(word, keywords.TryGetValue(word, out var keyword) ? keyword : AdqlKeyword.None, since);
        }

        return entries;
    }

    private static int Slot(int hash) => (hash ^ (hash >> 10)) & (Size - 1);

    private readonly record struct Entry(string? Word, AdqlKeyword Keyword, AdqlVersion Since);
}
