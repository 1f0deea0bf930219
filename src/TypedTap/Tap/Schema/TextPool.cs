namespace TypedTap.Tap;

/// <summary>Keeps one copy of texts that come again and again: a table's name stands in each of its columns.</summary>
internal sealed class TextPool
{
    private const int MaxLength = 80;
    private const int MaxTexts = 100_000;

    private readonly Dictionary<string, string> _texts = new(StringComparer.Ordinal);

    public string? Share(string? text)
    {
        if (text is null || text.Length > MaxLength)
            return text;
        if (_texts.TryGetValue(text, out var known))
            return known;
        if (_texts.Count < MaxTexts)
            _texts.Add(text, text);
        return text;
    }
}
