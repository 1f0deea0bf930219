using System.Globalization;
using System.Text;
using TypedTap.Downloads.Names;

namespace TypedTap.Downloads;

/// <summary>
/// Names of files, made safe on every system and readable back. What Windows or a terminal would stumble on is written as in URLs:
/// <c>SPHER.2016-09-26T03:04:09.308.fits.Z</c> becomes <c>SPHER.2016-09-26T03%3A04%3A09.308.fits.Z</c>, and <c>CON</c> <c>%43ON</c>.
/// </summary>
public static class TapFileName
{
    /// <summary>
    /// The most bytes (UTF-8) and characters that a name may have here: less than any file system allows, so that endings fit behind it.
    /// </summary>
    public const int MaxLength = 200;

    /// <summary>
    /// The safe form of a name: one part of a path, never empty, hidden, reserved by Windows or longer than <see cref="MaxLength"/>.
    /// Different names have different forms, but for letter case. A name that is too long loses its middle: <c>beginning~hash.fits.gz</c>.
    /// </summary>
    public static string Encode(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        if (name.Length == 0)
            return "%";
        var reserved = ReservedNames.Contains(name);
        var safe = new StringBuilder(name.Length + 16);
        for (var i = 0; i < name.Length; i++)
        {
            if (char.IsHighSurrogate(name[i]) && i + 1 < name.Length && char.IsLowSurrogate(name[i + 1]))
            {
                var rune = new Rune(name[i], name[++i]);
                if (Rune.GetUnicodeCategory(rune) is UnicodeCategory.Format)
                    Escape(safe, rune);
                else
                    safe.Append(name, i - 1, 2);
                continue;
            }

            var isEdge = (i == 0 && (reserved || name[0] is '.' or '-' or ' ' or '~')) || (i == name.Length - 1 && name[i] is '.' or ' ');
            if (isEdge || NameCharacters.MustBeEscaped(name, i))
                Escape(safe, name[i]);
            else
                safe.Append(name[i]);
        }

        return LongNames.Shorten(safe.ToString(), name);
    }

    /// <summary>
    /// The name that a safe form was made of. Of a name that was too long, and of one with a number (<c>~2</c>) because there was a file of
    /// that name already, it cannot tell: <see cref="TapDownloader.OriginalNameOf"/> looks it up.
    /// </summary>
    public static string Decode(string safeName)
    {
        ArgumentNullException.ThrowIfNull(safeName);
        if (safeName == "%")
            return "";
        var name = new StringBuilder(safeName.Length);
        Span<byte> bytes = stackalloc byte[4];
        for (var i = 0; i < safeName.Length; i++)
        {
            if (NameCharacters.IsLoneSurrogateEscape(safeName, i))
            {
                name.Append((char)ushort.Parse(safeName.AsSpan(i + 2, 4), NumberStyles.HexNumber, CultureInfo.InvariantCulture));
                i += 5;
                continue;
            }

            var count = 0;
            var at = i;
            while (count < 4 && NameCharacters.IsEscape(safeName, at))
            {
                bytes[count++] = byte.Parse(safeName.AsSpan(at + 1, 2), NumberStyles.HexNumber, CultureInfo.InvariantCulture);
                at += 3;
            }

            if (count == 0)
            {
                name.Append(safeName[i]);
                continue;
            }

            Rune.DecodeFromUtf8(bytes[..count], out var rune, out var used);
            name.Append(rune.ToString());
            i += (3 * used) - 1;
        }

        return name.ToString();
    }

    private static void Escape(StringBuilder safe, char character)
    {
        if (char.IsSurrogate(character))
            safe.Append("%u").Append(((int)character).ToString("X4", CultureInfo.InvariantCulture));
        else
            Escape(safe, new Rune(character));
    }

    private static void Escape(StringBuilder safe, Rune rune)
    {
        Span<byte> bytes = stackalloc byte[4];
        foreach (var value in bytes[..rune.EncodeToUtf8(bytes)])
            safe.Append('%').Append(value.ToString("X2", CultureInfo.InvariantCulture));
    }
}
