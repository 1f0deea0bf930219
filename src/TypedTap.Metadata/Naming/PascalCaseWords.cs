using System.Globalization;
using System.Text;

namespace TypedTap.Metadata;

/// <summary>Takes a name apart into words, spells out the signs that carry meaning, and joins the words in PascalCase.</summary>
internal static class PascalCaseWords
{
    public static string Join(string name)
    {
        var isPath = IsPath(name);
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

    /// <summary>A path such as <c>J/A+A/416/1117/table8</c> is no formula, and its <c>VI/137</c> no shouting.</summary>
    public static bool IsPath(string name) => name.Count(c => c == '/') > 1;

    /// <summary>Whether the word that begins here stands in angle brackets: <c>&lt;zph&gt;</c> is the mean of <c>zph</c>.</summary>
    public static bool IsMean(string name, int start)
    {
        if (start == 0 || name[start - 1] != '<')
            return false;
        var end = start + WordAt(name, start).Length;
        return end > start && end < name.Length && name[end] == '>';
    }

    /// <summary>Whether a dot stands between digits: <c>[3.6]</c>, the band at 3.6 micrometres, is written <c>3p6</c>.</summary>
    public static bool IsDecimalPoint(string name, int at) =>
        name[at] == '.' && IsNumber(WordBefore(name, at)) && IsNumber(WordAt(name, at + 1));

    /// <summary>Whether a sign, spelt out, holds together what stands around it.</summary>
    public static bool IsOperator(char sign) => sign is '+' or '-' or '/';

    /// <summary>A sign that carries meaning as a word; null for any other.</summary>
    public static string? SpellOut(string name, int at, bool isPath) => name[at] switch
    {
        '+' when IsBetweenOperands(name, at, isPath) => "Plus",
        '-' when IsBetweenOperands(name, at, isPath) => "Minus",
        '/' when IsBetweenOperands(name, at, isPath) => "Over",
        '*' => "Star",
        '%' => "Percent",
        '&' => "And",
        '\'' => "Prime",
        _ => null,
    };

    private static List<string> Split(string name, bool isPath)
    {
        var words = new List<string>();
        for (var i = 0; i < name.Length;)
        {
            var word = WordAt(name, i);
            if (word.Length > 0)
            {
                if (IsMean(name, i))
                    words.Add("Mean");
                words.Add(word);
                i += word.Length;
                continue;
            }

            if (IsDecimalPoint(name, i))
            {
                var after = WordAt(name, i + 1);
                words[words.Count - 1] += "p" + after;
                i += 1 + after.Length;
                continue;
            }

            if (SpellOut(name, i, isPath) is { } sign)
                words.Add(sign);
            i++;
        }

        return words;
    }

    private static bool IsBetweenOperands(string name, int at, bool isPath) =>
        !isPath && IsOperand(WordBefore(name, at)) && IsOperand(WordAt(name, at + 1));

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
