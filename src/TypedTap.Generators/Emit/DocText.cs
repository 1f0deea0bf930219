using System.Text;
using TypedTap.Metadata;

namespace TypedTap.Generators.Emit;

/// <summary>Writes what archives say about their columns into XML doc comments.</summary>
internal static class DocText
{
    /// <summary>Text on one line, safe inside an XML element: no markup, no control characters, no halves of characters.</summary>
    public static string Escape(string text)
    {
        if (IsPlain(text))
            return text;
        var result = new StringBuilder(text.Length);
        var space = false;
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (char.IsWhiteSpace(c) || char.IsControl(c))
            {
                space = result.Length > 0;
                continue;
            }

            if (space)
                result.Append(' ');
            space = false;
            if (char.IsHighSurrogate(c) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
                result.Append(c).Append(text[++i]);
            else
                Append(result, c);
        }

        return result.ToString();
    }

    /// <summary>Whether a text is as good as all are: ASCII on one line, without markup and without blanks that stand together or at an end.</summary>
    private static bool IsPlain(string text)
    {
        var last = ' ';
        foreach (var c in text)
        {
            if (c is < ' ' or > '~' or '<' or '>' or '&' || (c == ' ' && last == ' '))
                return false;
            last = c;
        }

        return text.Length == 0 || last != ' ';
    }

    /// <summary>Text in the font of code.</summary>
    public static string Code(string text) => "<c>" + Escape(text) + "</c>";

    /// <summary>What is known about a column besides its description.</summary>
    public static string Facts(TapColumnInfo column)
    {
        var facts = new StringBuilder("Column ").Append(Code(column.Name)).Append(", ").Append(DatatypeOf(column));
        Add(facts, "xtype", column.Xtype);
        Add(facts, "unit", column.Unit);
        Add(facts, "UCD", column.Ucd);
        Add(facts, "utype", column.Utype);
        facts.Append('.');
        if (TapTypeConventions.IsRequired(column))
            facts.Append(" Never null.");
        if (column.Indexed == true)
            facts.Append(" Indexed.");
        AddConventions(facts, column);
        if (column.Inferred.Count > 0)
            facts.Append(" (").Append(Escape(string.Join(", ", column.Inferred))).Append(" inferred)");
        return facts.ToString();
    }

    private static void AddConventions(StringBuilder facts, TapColumnInfo column)
    {
        if (TapTypeConventions.IsTruth(column))
            facts.Append(" The table has 0 for false and 1 for true.");
        if (TapTypeConventions.IsList(column))
            facts.Append(" The table has one text with ").Append(string.IsNullOrWhiteSpace(column.ListSeparator) ? "blanks" : Code(column.ListSeparator!)).Append(" between the items.");
        if (TapTypeConventions.NullValuesOf(column).Count > 0)
            facts.Append(" Null also where the table has ").Append(string.Join(" or ", column.NullValues.Select(Code))).Append('.');
    }

    private static string DatatypeOf(TapColumnInfo column)
    {
        if (column.Datatype.Length == 0)
            return "datatype not published";
        return string.IsNullOrEmpty(column.Arraysize) ? Code(column.Datatype) : Code($"{column.Datatype}[{column.Arraysize}]");
    }

    private static void Add(StringBuilder facts, string label, string? value)
    {
        if (!string.IsNullOrWhiteSpace(value))
            facts.Append(", ").Append(label).Append(' ').Append(Code(value!));
    }

    private static void Append(StringBuilder result, char c)
    {
        switch (c)
        {
            case '<':
                result.Append("&lt;");
                break;
            case '>':
                result.Append("&gt;");
                break;
            case '&':
                result.Append("&amp;");
                break;
            case '\uFFFE' or '\uFFFF':
                result.Append('\uFFFD');
                break;
            default:
                result.Append(char.IsSurrogate(c) ? '\uFFFD' : c);
                break;
        }
    }
}
