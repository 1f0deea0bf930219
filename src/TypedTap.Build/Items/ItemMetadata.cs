namespace TypedTap.Build.Items;

/// <summary>The metadata of a <c>TapSchema</c> item.</summary>
internal static class ItemMetadata
{
    public const string Tables = "Tables";
    // Not Exclude: as an attribute that is MSBuild's own, and keeps files out of the Include.
    public const string ExcludeTables = "ExcludeTables";
    public const string Columns = "Columns";
    public const string Naming = "Naming";
    public const string ServiceUrl = "ServiceUrl";
    public const string MaxAge = "MaxAge";
    public const string Source = "Source";
    public const string Probe = "Probe";
    public const string UserVariable = "UserVariable";
    public const string PasswordVariable = "PasswordVariable";
    public const string TokenVariable = "TokenVariable";
    public const string Netrc = "Netrc";
    public const string Origins = "Origins";

    /// <summary>Where a target that copies items notes the project file that they stand in, which MSBuild then forgets.</summary>
    public const string DefinedIn = "TypedTapDefinedIn";

    /// <summary>All of it.</summary>
    public static IReadOnlyList<string> All { get; } =
    [
        Tables, ExcludeTables, Columns, Naming, ServiceUrl, MaxAge, Source, Probe, UserVariable, PasswordVariable, TokenVariable, Netrc,
        Origins,
    ];

    /// <summary>Takes a list apart: separated by semicolons, line breaks, or the <c>|</c> that lists travel with.</summary>
    public static List<string> Split(string list)
    {
        var parts = new List<string>();
        foreach (var part in list.Split(';', '|', '\r', '\n'))
        {
            if (part.Trim() is { Length: > 0 } trimmed)
                parts.Add(trimmed);
        }

        return parts;
    }

    /// <summary>The metadata that a name is a slip of, or null.</summary>
    public static string? Meant(string name)
    {
        foreach (var known in All)
        {
            if (!known.Equals(name, StringComparison.OrdinalIgnoreCase) && IsSlip(name.ToUpperInvariant(), known.ToUpperInvariant()))
                return known;
        }

        return null;
    }

    // One letter too many, too few or wrong, or two that changed places; and singular for plural.
    private static bool IsSlip(string name, string known)
    {
        var start = 0;
        while (start < name.Length && start < known.Length && name[start] == known[start])
            start++;
        int nameEnd = name.Length, knownEnd = known.Length;
        while (nameEnd > start && knownEnd > start && name[nameEnd - 1] == known[knownEnd - 1])
        {
            nameEnd--;
            knownEnd--;
        }

        int left = nameEnd - start, wanted = knownEnd - start;
        return (left <= 1 && wanted <= 1)
            || (left == 2 && wanted == 2 && name[start] == known[start + 1] && name[start + 1] == known[start]);
    }
}
