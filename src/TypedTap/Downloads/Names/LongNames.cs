using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace TypedTap.Downloads.Names;

/// <summary>Endings of names, and what is put before them.</summary>
internal static class LongNames
{
    private const int LongestEnding = 24;

    private static readonly string[] Packed = [".gz", ".Z", ".fz", ".bz2", ".xz", ".zip"];

    /// <summary>A safe name of at most <see cref="TapFileName.MaxLength"/> bytes, itself where it is short enough.</summary>
    public static string Shorten(string safe, string original)
    {
        if (Encoding.UTF8.GetByteCount(safe) <= TapFileName.MaxLength)
            return safe;

        // Of the characters as they are: two names that differ only in what is not UTF-8 differ here too.
        var hash = Convert.ToHexString(
            SHA256.HashData(System.Runtime.InteropServices.MemoryMarshal.AsBytes(original.AsSpan())))[..16].ToLowerInvariant();
        var (stem, ending) = Split(safe);
        var room = TapFileName.MaxLength - Encoding.UTF8.GetByteCount(ending) - hash.Length - 1;
        return $"{Beginning(stem, room)}~{hash}{ending}";
    }

    /// <summary>A name with a number, for a file whose name is taken: <c>name~2.fits.gz</c>.</summary>
    public static string Numbered(string safe, int number)
    {
        var (stem, ending) = Split(safe);
        return string.Create(CultureInfo.InvariantCulture, $"{stem}~{number}{ending}");
    }

    /// <summary>The part before the extension, and the extension with that of a compression behind it.</summary>
    public static (string Stem, string Ending) Split(string name)
    {
        var end = name.Length;
        foreach (var packed in Packed)
        {
            if (name.EndsWith(packed, StringComparison.OrdinalIgnoreCase) && name.Length > packed.Length)
            {
                end -= packed.Length;
                break;
            }
        }

        var dot = name.LastIndexOf('.', end - 1);
        if (dot <= 0 || end - dot > 12 || !IsPlain(name.AsSpan(dot + 1, end - dot - 1)))
            dot = end;
        return name.Length - dot <= LongestEnding ? (name[..dot], name[dot..]) : (name, "");
    }

    private static bool IsPlain(ReadOnlySpan<char> text)
    {
        foreach (var character in text)
        {
            if (!char.IsAsciiLetterOrDigit(character))
                return false;
        }

        return true;
    }

    // Neither half a character nor half an escape stays at the end.
    private static string Beginning(string stem, int room)
    {
        var bytes = 0;
        var at = 0;
        while (at < stem.Length)
        {
            var units = Unit(stem, at);
            bytes += Encoding.UTF8.GetByteCount(stem.AsSpan(at, units));
            if (bytes > room)
                break;
            at += units;
        }

        return stem[..at].TrimEnd(' ', '.');
    }

    private static int Unit(string text, int at) => NameCharacters.IsLoneSurrogateEscape(text, at) ? 6
        : NameCharacters.IsEscape(text, at) ? 3
        : char.IsHighSurrogate(text[at]) ? 2
        : 1;
}
