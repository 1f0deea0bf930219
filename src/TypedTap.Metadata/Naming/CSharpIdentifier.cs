using System.Globalization;

namespace TypedTap.Metadata;

/// <summary>The rules of identifiers in C# (C# specification, section 6.4.3), as far as generated code keeps to them.</summary>
public static class CSharpIdentifier
{
    // The compiler refuses from 512 on (CS0645), and the class beside a record has a longer name than the record.
    internal const int MaxLength = 480;

    /// <summary>True for a name that can be declared; a keyword is one, because <see cref="Escape"/> makes it so.</summary>
    public static bool IsValid(string name) => FindFault(name) is null;

    /// <summary>Why a text can't be a name, to be read after "but"; null if it can.</summary>
    public static string? FindFault(string name)
    {
        if (string.IsNullOrEmpty(name))
            return "is empty";
        if (name.Length > MaxLength)
            return $"has {name.Length.ToString(CultureInfo.InvariantCulture)} characters, of which {MaxLength} are allowed";
        if (name[0] == '@')
            return $"'{name}' begins with @, which is added where it is needed";
        if (!IsStart(name[0]))
            return char.IsDigit(name[0]) ? $"'{name}' begins with a digit" : $"'{name}' begins with a character that no name begins with";
        foreach (var c in name)
        {
            if (!IsPart(c))
                return $"'{name}' has a character that no name has";
        }

        return null;
    }

    /// <summary>The name as it is written in C#: <c>@class</c> for a keyword, contextual ones included.</summary>
    public static string Escape(string name) => CSharpKeywords.Contains(name) ? "@" + name : name;

    internal static bool IsStart(char c) => c < '\u0080'
        ? c is '_' or (>= 'a' and <= 'z') or (>= 'A' and <= 'Z')
        : CharUnicodeInfo.GetUnicodeCategory(c)
            is UnicodeCategory.UppercaseLetter or UnicodeCategory.LowercaseLetter or UnicodeCategory.TitlecaseLetter
            or UnicodeCategory.ModifierLetter or UnicodeCategory.OtherLetter or UnicodeCategory.LetterNumber;

    // Formatting characters are allowed by C# and dropped in comparisons: two names that look alike and are alike. Not for us.
    internal static bool IsPart(char c) => IsStart(c) || c is (>= '0' and <= '9') || (c >= '\u0080' && CharUnicodeInfo.GetUnicodeCategory(c)
        is UnicodeCategory.DecimalDigitNumber or UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark
            or UnicodeCategory.ConnectorPunctuation);
}
