namespace TypedTap.Metadata;

/// <summary>
/// What the folder of parts may be called, and with it a snapshot: one name, wherever it is checked out. A name that leads anywhere but
/// into the folder of the file is none: files that were sent to us are read too.
/// </summary>
internal static class FolderName
{
    private const int MaxLength = 200;
    private const string NotOnWindows = "<>\"|?*";

    /// <summary>What is wrong with a name, to be read after it is named; null if nothing is.</summary>
    public static string? FindFault(string name)
    {
        if (name.Length == 0)
            return "is empty";
        if (name.IndexOfAny(['/', '\\', ':']) >= 0 || name is "." or "..")
            return $"'{Shown(name)}' leads elsewhere";
        if (name.Any(char.IsControl))
            return "has a control character";
        if (name.Length > MaxLength)
            return "is longer than 200 characters";
        if (name[0] == '.')
            return $"'{name}' begins with a dot";
        return name.Any(static c => NotOnWindows.IndexOf(c) >= 0) || name[name.Length - 1] is '.' or ' ' || IsDevice(name)
            ? $"'{name}' can't be the name of a file on Windows"
            : null;
    }

    private static string Shown(string name) => new([.. name.Where(static c => !char.IsControl(c)).Take(MaxLength)]);

    /// <summary>The devices of Windows, which are no files whatever follows the dot.</summary>
    private static bool IsDevice(string name)
    {
        var stem = name.Split('.')[0].TrimEnd(' ').ToUpperInvariant();
        return stem is "CON" or "PRN" or "AUX" or "NUL"
            || (stem.Length == 4 && stem[3] is >= '0' and <= '9' && stem.Substring(0, 3) is "COM" or "LPT");
    }
}
