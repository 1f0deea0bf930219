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

    /// <summary>
    /// Whether a text is as good as all are: ASCII on one line, without markup and without blanks that stand together or at an end.
    /// </summary>
    private static bool IsPlain(string text)
    {
        var last = ' ';
        foreach (var c in text)
        {
            // Nearly all characters are small letters, and nearly all texts are looked at to their end.
            if (c is not (>= 'a' and <= 'z') and (< ' ' or > '~' or '<' or '>' or '&') || (c == ' ' && last == ' '))
                return false;
            last = c;
        }

        return text.Length == 0 || last != ' ';
    }

    /// <summary>Text in the font of code.</summary>
    public static string Code(string text) => "<c>" + Escape(text) + "</c>";

    /// <summary>The same as a piece of a line.</summary>
    public static IndentedWriter AddCode(this IndentedWriter writer, string text) => writer.Add("<c>").Add(Escape(text)).Add("</c>");

    /// <summary>What is known about a column besides its description, as a piece of a line.</summary>
    public static void AddFacts(IndentedWriter writer, TapColumnInfo column)
    {
        writer.Add("Column ").AddCode(column.Name).Add(", ");
        AddDatatype(writer, column);
        Add(writer, ", xtype ", column.Xtype);
        Add(writer, ", unit ", column.Unit);
        Add(writer, ", UCD ", column.Ucd);
        Add(writer, ", utype ", column.Utype);
        writer.Add(".");
        if (TapTypeConventions.IsRequired(column))
            writer.Add(" Never null.");
        if (column.Indexed == true)
            writer.Add(" Indexed.");
        AddConventions(writer, column);
        if (column.Inferred.Count > 0)
            writer.Add(" (").Add(Escape(string.Join(", ", column.Inferred))).Add(" inferred)");
    }

    private static void AddConventions(IndentedWriter writer, TapColumnInfo column)
    {
        if (TapTypeConventions.IsTruth(column))
            writer.Add(" The table has 0 for false and 1 for true.");
        if (TapTypeConventions.IsList(column))
        {
            var separator = string.IsNullOrWhiteSpace(column.ListSeparator) ? "blanks" : Code(column.ListSeparator!);
            writer.Add(" The table has one text with ").Add(separator).Add(" between the items.");
        }

        if (TapTypeConventions.NullValuesOf(column).Count > 0)
            writer.Add(" Null also where the table has ").Add(string.Join(" or ", column.NullValues.Select(Code))).Add(".");
    }

    private static void AddDatatype(IndentedWriter writer, TapColumnInfo column)
    {
        if (column.Datatype.Length == 0)
            writer.Add("datatype not published");
        else if (string.IsNullOrEmpty(column.Arraysize))
            writer.AddCode(column.Datatype);
        else
            writer.AddCode($"{column.Datatype}[{column.Arraysize}]");
    }

    private static void Add(IndentedWriter writer, string label, string? value)
    {
        if (!string.IsNullOrWhiteSpace(value))
            writer.Add(label).AddCode(value!);
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
