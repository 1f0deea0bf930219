using System.Text;
using TypedTap.Querying.Model;

namespace TypedTap.Querying.Lowering;

/// <summary>Texts as patterns of LIKE that find them, and no less.</summary>
internal static class TextPattern
{
    public static string Of(QueryTextMatch match)
    {
        var text = match.IgnoreCase ? WithoutCase(Masked(match.Text)) : Masked(match.Text);
        return match.Kind switch
        {
            TextMatchKind.StartsWith => text + "%",
            TextMatchKind.EndsWith => "%" + text,
            TextMatchKind.Whole => text,
            _ => "%" + text + "%",
        };
    }

    /// <summary>
    /// Whatever a service makes of these, "any character" holds for them; and a pattern with it never finds the empty string.
    /// </summary>
    public static string Masked(string text) => text.Replace('\\', '_').Replace('[', '_').Replace('%', '_');

    // Whether a database knows the other case of é depends on how it was set up. Some count a character beyond the BMP as two.
    private static string WithoutCase(string text)
    {
        var pattern = new StringBuilder(text.Length);
        foreach (var c in text)
            pattern.Append(c <= '\x7f' ? char.ToLowerInvariant(c) : char.IsSurrogate(c) ? '%' : '_');
        return pattern.ToString();
    }
}
