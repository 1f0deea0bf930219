namespace TypedTap.Metadata;

/// <summary>The words of a UCD (UCD1+, separated by semicolons).</summary>
internal static class UcdAtoms
{
    /// <summary>Whether a UCD has one of some words, or a more special one.</summary>
    public static bool Has(string? ucd, params string[] words)
    {
        if (string.IsNullOrEmpty(ucd))
            return false;
        foreach (var part in ucd!.Split(';'))
        {
            var atom = part.Trim().ToLowerInvariant();
            if (words.Any(
                word => string.Equals(atom, word, StringComparison.Ordinal) || atom.StartsWith(word + ".", StringComparison.Ordinal)))
            {
                return true;
            }
        }

        return false;
    }
}
