namespace TypedTap.Downloads.Names;

/// <summary>Names that Windows gives to devices, in any folder and with any extension.</summary>
internal static class ReservedNames
{
    private static readonly string[] Devices = ["CON", "PRN", "AUX", "NUL", "CONIN$", "CONOUT$", "CLOCK$"];

    /// <summary>Whether a name is one of them.</summary>
    public static bool Contains(string name)
    {
        var stem = name.AsSpan();
        if (stem.IndexOf('.') is >= 0 and var dot)
            stem = stem[..dot];
        stem = stem.TrimEnd(' ');
        foreach (var device in Devices)
        {
            if (stem.Equals(device, StringComparison.OrdinalIgnoreCase))
                return true;
        }

        return stem.Length == 4
            && (stem.StartsWith("COM", StringComparison.OrdinalIgnoreCase) || stem.StartsWith("LPT", StringComparison.OrdinalIgnoreCase))
            && (char.IsAsciiDigit(stem[3]) || stem[3] is '¹' or '²' or '³');
    }
}
