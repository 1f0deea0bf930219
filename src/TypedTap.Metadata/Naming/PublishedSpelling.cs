using System.Text;

namespace TypedTap.Metadata;

/// <summary>Spells a name as it is published, with as few changes as C# asks for.</summary>
internal static class PublishedSpelling
{
    public static string Of(string name)
    {
        if (CSharpIdentifier.IsValid(name))
            return name;
        var isPath = PascalCaseWords.IsPath(name);
        var text = new StringBuilder(name.Length);
        var isApart = false;    // signs stand between what was written and what comes
        for (var i = 0; i < name.Length; i++)
        {
            if (CSharpIdentifier.IsPart(name[i]))
            {
                if (isApart && text.Length > 0 && text[text.Length - 1] != '_')
                    text.Append('_');
                if (PascalCaseWords.IsMean(name, i))
                    text.Append("Mean_");
                text.Append(name[i]);
                isApart = false;
            }
            else if (PascalCaseWords.IsDecimalPoint(name, i))
            {
                text.Append('p');
            }
            else if (PascalCaseWords.SpellOut(name, i, isPath) is { } word)
            {
                text.Append(word);
                isApart = !PascalCaseWords.IsOperator(name[i]);
            }
            else
            {
                isApart = true;
            }
        }

        return text.ToString();
    }
}
