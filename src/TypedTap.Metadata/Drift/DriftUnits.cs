using System.Text;

namespace TypedTap.Metadata;

/// <summary>Units that are written differently and mean the same: conventions differ, and services move from one to the next.</summary>
internal static class DriftUnits
{
    private static readonly Dictionary<string, string> Aliases = new(StringComparer.OrdinalIgnoreCase)
    {
        ["degree"] = "deg",
        ["degrees"] = "deg",
        ["sec"] = "s",
        ["second"] = "s",
        ["seconds"] = "s",
        ["arcsecond"] = "arcsec",
        ["arcseconds"] = "arcsec",
        ["arcminute"] = "arcmin",
        ["arcminutes"] = "arcmin",
        ["days"] = "d",
        ["day"] = "d",
        ["angstroms"] = "angstrom",
        ["metre"] = "m",
        ["meter"] = "m",
        ["metres"] = "m",
        ["meters"] = "m",
        ["bytes"] = "byte",
        ["pixels"] = "pixel",
        ["pix"] = "pixel",
        ["magnitude"] = "mag",
        ["year"] = "yr",
        ["years"] = "yr",
    };

    public static bool AreSame(string before, string now) => before == now || Normalize(before) == Normalize(now);

    /// <summary>Powers without their sign (<c>m**-2</c>, <c>m^-2</c>, <c>m-2</c>), products with a dot, long names short.</summary>
    private static string Normalize(string unit)
    {
        var text = unit.Trim().Replace("**", "").Replace("^", "");
        var normal = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length;)
        {
            var end = i;
            while (end < text.Length && char.IsLetter(text[end]))
                end++;
            if (end > i)
            {
                normal.Append(Word(text.Substring(i, end - i)));
                i = end;
                continue;
            }

            if (text[i] is '*' or '.' && !IsInNumber(text, i))
                normal.Append('.');
            else if (text[i] == ' ')
                normal.Append(normal.Length > 0 && normal[normal.Length - 1] != '.' ? "." : "");
            else if (text[i] is not ('(' or ')'))
                normal.Append(text[i]);
            i++;
        }

        return normal.ToString();
    }

    private static bool IsInNumber(string text, int at) =>
        text[at] == '.' && at > 0 && at + 1 < text.Length && char.IsDigit(text[at - 1]) && char.IsDigit(text[at + 1]);

    // Case tells units apart (mHz, MHz), but not the names of units.
    private static string Word(string word)
    {
        if (Aliases.TryGetValue(word, out var alias))
            return alias;
        return string.Equals(word, "Angstrom", StringComparison.OrdinalIgnoreCase) ? "angstrom" : word;
    }
}
