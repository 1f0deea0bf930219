namespace TypedTap.Generators.Navigation;

/// <summary>
/// One and many of a thing that a table is named after. Where English is not sure, a name stays as it is or gets <c>Rows</c> behind it: a
/// wrong guess reads worse than none.
/// </summary>
internal static class EnglishNouns
{
    /// <summary>Last words that are one and many alike, or that nobody counts.</summary>
    private static readonly HashSet<string> Uncounted = new(StringComparer.OrdinalIgnoreCase)
    {
        "Obs", "Series", "Species", "Data", "Metadata", "Info", "Phot", "Photometry", "Astrometry", "Kinematics", "Provenance", "Raw",
        "Physics", "Optics",
    };

    /// <summary>Last words that end like many and are one.</summary>
    private static readonly HashSet<string> OneInS = new(
        StringComparer.OrdinalIgnoreCase) { "Lens", "Gas", "Bias", "Canvas", "Atlas", "Bus" };

    /// <summary>
    /// <c>Plane</c> is <c>Planes</c>, <c>Galaxy</c> is <c>Galaxies</c>, <c>ProductFiles</c> stays, <c>Table8</c> is <c>Table8Rows</c>.
    /// </summary>
    public static string Many(string name)
    {
        var word = LastWord(name);
        if (Uncounted.Contains(word) || !IsLower(name[name.Length - 1]))
            return name + "Rows";
        if (IsMany(word))
            return name;
        if (Ends(word, "is") && word.Length > 3)
            return Without(name, 2) + "es";
        if (Ends(word, "s") || Ends(word, "x") || Ends(word, "z") || Ends(word, "ch") || Ends(word, "sh"))
            return name + "es";
        return Ends(word, "y") && word.Length > 1 && !IsVowel(word[word.Length - 2]) ? Without(name, 1) + "ies" : name + "s";
    }

    /// <summary><c>Tables</c> is <c>Table</c>, <c>Galaxies</c> is <c>Galaxy</c>; what is one already stays.</summary>
    public static string One(string name)
    {
        var word = LastWord(name);
        if (!IsMany(word) || Uncounted.Contains(word))
            return name;
        if (Ends(word, "ies") && word.Length > 4)
            return Without(name, 3) + "y";
        return Ends(word, "sses") || Ends(word, "xes") || Ends(word, "ches") || Ends(word, "shes") ? Without(name, 2) : Without(name, 1);
    }

    private static bool IsMany(string word) =>
        word.Length > 3 && Ends(word, "s") && !Ends(word, "ss") && !Ends(word, "us") && !Ends(word, "is") && !OneInS.Contains(word);

    /// <summary>What stands behind the last lower-case letter that an upper-case one or a sign follows.</summary>
    private static string LastWord(string name)
    {
        var start = name.Length - 1;
        while (start > 0 && IsLower(name[start]) && IsLower(name[start - 1]))
            start--;
        return start > 0 && char.IsUpper(name[start - 1]) && IsLower(name[start]) ? name.Substring(start - 1) : name.Substring(start);
    }

    private static bool IsLower(char c) => c is >= 'a' and <= 'z';

    private static bool IsVowel(char c) => c is 'a' or 'e' or 'i' or 'o' or 'u';

    private static bool Ends(string word, string end) => word.EndsWith(end, StringComparison.OrdinalIgnoreCase);

    private static string Without(string name, int letters) => name.Substring(0, name.Length - letters);
}
