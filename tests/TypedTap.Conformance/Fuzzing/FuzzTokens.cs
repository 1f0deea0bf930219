namespace TypedTap.Conformance.Fuzzing;

/// <summary>Takes queries apart, roughly: the fuzzer must not depend on the lexer that it tests.</summary>
internal static class FuzzTokens
{
    /// <summary>Words, numbers, blanks, quoted texts and single characters; joined they are the text again.</summary>
    public static List<string> Split(string text)
    {
        var tokens = new List<string>();
        for (var start = 0; start < text.Length;)
        {
            var end = End(text, start);
            tokens.Add(text[start..end]);
            start = end;
        }

        return tokens;
    }

    private static int End(string text, int start)
    {
        var first = text[start];
        var end = start + 1;
        if (first is '\'' or '"')
        {
            var close = text.IndexOf(first, end);
            return close < 0 ? end : close + 1;
        }

        if (!IsWord(first) && !char.IsWhiteSpace(first))
            return end;
        while (end < text.Length && IsWord(text[end]) == IsWord(first) && char.IsWhiteSpace(text[end]) == char.IsWhiteSpace(first))
            end++;
        return end;
    }

    private static bool IsWord(char c) => char.IsAsciiLetterOrDigit(c) || c == '_';
}
