using System.Globalization;
using System.Text;
using TypedTap.Http;

namespace TypedTap.Votable.Input;

/// <summary>Shows the first characters of a body that is not a VOTable.</summary>
internal static class BodyExcerpt
{
    private const int MaxCharacters = 200;

    /// <summary>Up to 200 characters, without secrets, control characters escaped, an ellipsis where more follows.</summary>
    public static string Of(ReadOnlySpan<byte> head)
    {
        var text = SecretText.Hide(Encoding.UTF8.GetString(head).Trim('\uFEFF').Trim());
        var excerpt = new StringBuilder();
        foreach (var rune in text.EnumerateRunes())
        {
            if (excerpt.Length >= MaxCharacters)
                return excerpt.Append('…').ToString();
            Append(excerpt, rune);
        }

        return excerpt.ToString();
    }

    private static void Append(StringBuilder excerpt, Rune rune)
    {
        switch (rune.Value)
        {
            case '\n':
                excerpt.Append("\\n");
                break;
            case '\r':
                excerpt.Append("\\r");
                break;
            case '\t':
                excerpt.Append("\\t");
                break;
            case var value when Rune.IsControl(rune) || value is >= 0x2028 and <= 0x202E:
                excerpt.Append(CultureInfo.InvariantCulture, $"\\u{rune.Value:x4}");
                break;
            default:
                excerpt.Append(rune.ToString());
                break;
        }
    }
}
