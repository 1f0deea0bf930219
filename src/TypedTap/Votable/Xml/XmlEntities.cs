using System.Globalization;
using System.Text;

namespace TypedTap.Votable.Xml;

/// <summary>
/// References such as <c>&amp;amp;</c> and <c>&amp;#233;</c>. XML's own five names are all there are: no declarations are read.
/// </summary>
internal static class XmlEntities
{
    /// <summary>The longest reference looked for, ampersand and semicolon included; leading zeros make them longer than needed.</summary>
    public const int MaxLength = 32;

    /// <summary>Reads the reference at the beginning of the bytes; 0 when it is none.</summary>
    public static int Decode(ReadOnlySpan<byte> bytes, out Rune value)
    {
        value = default;
        var end = bytes[..Math.Min(bytes.Length, MaxLength)].IndexOf((byte)';');
        if (end < 2 || bytes[0] != (byte)'&')
            return 0;
        var name = bytes[1..end];
        var isKnown = name[0] == (byte)'#' ? TryNumber(name[1..], out value) : TryName(name, out value);
        return isKnown ? end + 1 : 0;
    }

    /// <summary>
    /// Decodes text in place, which never makes it longer; the new length, or the complement of the place of what is no
    /// reference.
    /// </summary>
    public static int DecodeInPlace(Span<byte> text)
    {
        var read = text.IndexOf((byte)'&');
        if (read < 0)
            return text.Length;
        var written = read;
        while (read < text.Length)
        {
            var used = Decode(text[read..], out var value);
            if (used == 0)
                return ~read;
            written += value.EncodeToUtf8(text[written..]);
            read += used;
            var next = text[read..].IndexOf((byte)'&');
            var plain = next < 0 ? text.Length - read : next;
            text.Slice(read, plain).CopyTo(text[written..]);
            read += plain;
            written += plain;
        }

        return written;
    }

    /// <summary>Whether every ampersand begins a reference.</summary>
    public static bool AreValid(ReadOnlySpan<byte> text)
    {
        for (var at = text.IndexOf((byte)'&'); at >= 0; at = text.IndexOf((byte)'&'))
        {
            var used = Decode(text[at..], out _);
            if (used == 0)
                return false;
            text = text[(at + used)..];
        }

        return true;
    }

    private static bool TryName(ReadOnlySpan<byte> name, out Rune value)
    {
        var c = name switch
        {
            _ when name.SequenceEqual("amp"u8) => '&',
            _ when name.SequenceEqual("lt"u8) => '<',
            _ when name.SequenceEqual("gt"u8) => '>',
            _ when name.SequenceEqual("quot"u8) => '"',
            _ when name.SequenceEqual("apos"u8) => '\'',
            _ => '\0',
        };
        value = new Rune(c);
        return c != '\0';
    }

    private static bool TryNumber(ReadOnlySpan<byte> digits, out Rune value)
    {
        var isHex = !digits.IsEmpty && digits[0] == (byte)'x';
        var isNumber = isHex
            ? uint.TryParse(digits[1..], NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var code)
            : uint.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out code);
        return Rune.TryCreate(code, out value) & isNumber && IsAllowed(code);
    }

    // XML 1.0, production 2.
    private static bool IsAllowed(uint code) => code is 9 or 10 or 13 or (>= 0x20 and not 0xFFFE and not 0xFFFF);
}
