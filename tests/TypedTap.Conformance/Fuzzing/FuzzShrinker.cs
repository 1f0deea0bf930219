namespace TypedTap.Conformance.Fuzzing;

/// <summary>Makes a text that shows a fault as short as it will go.</summary>
internal static class FuzzShrinker
{
    private const int MaximumAttempts = 20_000;

    /// <summary>The shortest text found by leaving out stretches, from halves down to single characters, that still fails.</summary>
    /// <param name="text">A text that fails.</param>
    /// <param name="fails">Whether a text fails in the same way.</param>
    public static string Shrink(string text, Func<string, bool> fails)
    {
        var attempts = 0;
        for (var size = Math.Max(1, text.Length / 2); ;)
        {
            var shorter = Pass(text, size, fails, ref attempts);
            var helped = shorter.Length < text.Length;
            text = shorter;
            if (attempts >= MaximumAttempts || (size == 1 && !helped))
                return text;
            if (!helped || size > text.Length)
                size = Math.Max(1, Math.Min(size, text.Length) / 2);
        }
    }

    private static string Pass(string text, int size, Func<string, bool> fails, ref int attempts)
    {
        for (var at = 0; at < text.Length && attempts < MaximumAttempts;)
        {
            attempts++;
            var candidate = text.Remove(at, Math.Min(size, text.Length - at));
            if (fails(candidate))
                text = candidate;
            else
                at += size;
        }

        return text;
    }
}
