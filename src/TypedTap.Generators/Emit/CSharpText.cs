using System.Globalization;
using System.Text;

namespace TypedTap.Generators.Emit;

/// <summary>Writes values as C# source text.</summary>
internal static class CSharpText
{
    /// <summary>A string literal. Whatever the text holds, the literal is one line and ends where it should.</summary>
    public static string Literal(string value)
    {
        if (IsPlain(value))
            return "\"" + value + "\"";
        var text = new StringBuilder(value.Length + 2).Append('"');
        foreach (var c in value)
        {
            if (c is '"' or '\\')
                text.Append('\\').Append(c);
            else if (c is >= ' ' and <= '~')
                text.Append(c);
            else if (char.IsLetterOrDigit(c))
                text.Append(c);
            else
                text.Append("\\u").Append(((int)c).ToString("X4", CultureInfo.InvariantCulture));
        }

        return text.Append('"').ToString();
    }

    /// <summary>A string literal as a piece of a line.</summary>
    public static IndentedWriter AddLiteral(this IndentedWriter writer, string value) =>
        IsPlain(value) ? writer.Add("\"").Add(value).Add("\"") : writer.Add(Literal(value));

    /// <summary>Whether a text is as good as all are: nothing in it needs an escape.</summary>
    private static bool IsPlain(string value)
    {
        foreach (var c in value)
        {
            // Nearly all characters are small letters, and nearly all texts are looked at to their end.
            if (c is not (>= 'a' and <= 'z') and (< ' ' or > '~' or '"' or '\\'))
                return false;
        }

        return true;
    }

    /// <summary>A number that reads back as the same.</summary>
    public static string Literal(double value) => value.ToString("R", CultureInfo.InvariantCulture) + "d";

    public static string Literal(bool value) => value ? "true" : "false";

    /// <summary>An initializer's members, those that are null left out: <c>Name = "size", Unit = "deg"</c>.</summary>
    public static string Members(params (string Name, string? Value)[] members)
    {
        var text = new StringBuilder();
        foreach (var (name, value) in members)
        {
            if (value is null)
                continue;
            if (text.Length > 0)
                text.Append(", ");
            text.Append(name).Append(" = ").Append(value);
        }

        return text.ToString();
    }

    public static string? LiteralOrNull(string? value) => value is null ? null : Literal(value);

    public static string? LiteralOrNull(bool? value) => value is { } known ? Literal(known) : null;
}
