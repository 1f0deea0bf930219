using System.Text;

namespace TypedTap.Testing.Protocol;

/// <summary>Text that XML can carry: clients send whatever they like.</summary>
internal static class CleanText
{
    /// <summary>The text with U+FFFD for what XML 1.0 has no way to write: control characters and halves of pairs.</summary>
    public static string Of(string text) => text.AsSpan().IndexOfAnyExceptInRange(' ', '\uD7FF') < 0
        ? text
        : string.Concat(text.EnumerateRunes().Select(rune => Carried(rune).ToString()));

    private static Rune Carried(Rune rune) =>
        rune.Value is '\t' or '\n' or '\r' or (>= ' ' and not (0xFFFE or 0xFFFF)) ? rune : Rune.ReplacementChar;
}
