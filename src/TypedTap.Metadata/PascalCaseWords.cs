using System.Globalization;
using System.Text;

namespace TypedTap.Metadata;

/// <summary>Takes a name apart into words, spells out the signs that carry meaning, and joins the words in PascalCase.</summary>
internal static class PascalCaseWords
{
    public static string Join(string name)
    {
        // A path such as J/A+A/416/1117/table8 is no formula, and its VI/137 no shouting.
        var isPath = name.Count(c => c == '/') > 1;
        var words = Split(name, isPath);
        var text = new StringBuilder(name.Length);
        foreach (var word in words)
        {
            if (text.Length > 0 && char.IsDigit(text[text.Length - 1]) && char.IsDigit(word[0]))
                text.Append('_');
            text.Append(char.ToUpperInvariant(word[0]));
            text.Append(!isPath && words.Count > 1 && IsShouted(word) ? word.Substring(1).ToLowerInvariant() : word.Substring(1));
        }

        return text.ToString();
    }

    private static List<string> Split(string name, bool isPath)
    {
        var words = new List<string>();
        for (var i = 0; i < name.Length;)
        {
            var word = WordAt(name, i);
            if (word.Length > 0)
            {
                if (i > 0 && name[i - 1] == '<' && i + word.Length < name.Length && name[i + word.Length] == '>')
                    words.Add("Mean");
                words.Add(word);
                i += word.Length;
                continue;
            }

            var after = WordAt(name, i + 1);
            if (name[i] == '.' && i > 0 && IsNumber(WordBefore(name, i)) && IsNumber(after))
            {
                // [3.6], the band at 3.6 micrometres, is written 3p6 where a dot can't stand.
                words[words.Count - 1] += "p" + after;
                i += 1 + after.Length;
                continue;
            }

            if (SpellOut(name[i], !isPath && IsOperand(WordBefore(name, i)) && IsOperand(after)) is { } sign)
                words.Add(sign);
            i++;
        }

        return words;
    }

    private static string? SpellOut(char sign, bool isOperator) => sign switch
    {
        '+' when isOperator => "Plus",
        '-' when isOperator => "Minus",
        '/' when isOperator => "Over",
        '*' => "Star",
        '%' => "Percent",
        '&' => "And",
        '\'' => "Prime",
        _ => null,
    };

    /// <summary>
    /// Colours and abundances have operands of one or two letters (<c>B-V</c>, <c>Fe/H</c>); elsewhere the sign is a hyphen or a slash.
    /// </summary>
    private static bool IsOperand(string word) => word.Length is 1 or 2 && char.IsLetter(word[0]);

    private static bool IsNumber(string word) => word.Length > 0 && word.All(char.IsDigit);

    /// <summary>Capitals only: <c>TAP</c> in <c>TAP_SCHEMA</c>.</summary>
    private static bool IsShouted(string word) => word.Length > 1 && word.All(c => c is >= 'A' and <= 'Z');

    private static string WordAt(string name, int start)
    {
        var end = start;
        while (end < name.Length && IsWordCharacter(name[end], end > start))
            end++;
        return end > start ? name.Substring(start, end - start) : "";
    }

    private static string WordBefore(string name, int end)
    {
        var start = end;
        while (start > 0 && IsWordCharacter(name[start - 1], isInside: true))
            start--;
        return name.Substring(start, end - start);
    }

    private static bool IsWordCharacter(char c, bool isInside) => CharUnicodeInfo.GetUnicodeCategory(c) switch
    {
        UnicodeCategory.UppercaseLetter or UnicodeCategory.LowercaseLetter or UnicodeCategory.TitlecaseLetter => true,
        UnicodeCategory.ModifierLetter or UnicodeCategory.OtherLetter or UnicodeCategory.LetterNumber => true,
        UnicodeCategory.DecimalDigitNumber => true,
        UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark => isInside,
        _ => false,
    };
}
