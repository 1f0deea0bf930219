namespace TypedTap.Conformance.Fuzzing.Votable;

/// <summary>Makes a document that shows a fault as short as it will go.</summary>
internal static class ByteShrinker
{
    private const int MaximumAttempts = 8_000;

    /// <summary>The shortest document found by leaving out stretches, from halves down to single bytes, that still fails.</summary>
    public static async Task<byte[]> ShrinkAsync(byte[] document, Func<byte[], Task<bool>> fails)
    {
        var attempts = 0;
        for (var size = Math.Max(1, document.Length / 2); ;)
        {
            var before = document.Length;
            for (var at = 0; at < document.Length && attempts < MaximumAttempts;)
            {
                attempts++;
                byte[] candidate = [.. document.AsSpan(0, at), .. document.AsSpan(Math.Min(document.Length, at + size))];
                if (await fails(candidate))
                    document = candidate;
                else
                    at += size;
            }

            if (attempts >= MaximumAttempts || (size == 1 && document.Length == before))
                return document;
            if (document.Length == before)
                size = Math.Max(1, size / 2);
            size = Math.Max(1, Math.Min(size, document.Length / 2));
        }
    }
}
