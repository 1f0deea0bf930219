namespace TypedTap.Adql;

/// <summary>Reads declarations of user-defined functions. What cannot be right is unknown rather than wrong.</summary>
internal static class AdqlSignatureReader
{
    public static AdqlFunctionSignature? Read(string text)
    {
        var declaration = text.Trim();
        var open = declaration.IndexOf('(');
        var arrow = declaration.IndexOf("->", StringComparison.Ordinal);
        var end = open >= 0 && (arrow < 0 || open < arrow) ? open : arrow >= 0 ? arrow : declaration.Length;
        var name = Once(declaration.Substring(0, end).Trim());
        if (!IsName(name))
            return null;
        if (end != open)
            return new(name, null, Returned(declaration, arrow), declaration);
        var close = Closing(declaration, open);
        if (close < 0)
            return new(name, null, AdqlType.Unknown, declaration);
        arrow = declaration.IndexOf("->", close, StringComparison.Ordinal);
        return new(name, Parameters(declaration.Substring(open + 1, close - open - 1)), Returned(declaration, arrow), declaration);
    }

    // A reserved word would be no function name in a query, but the parser says so; services declare cot and log.
    private static bool IsName(string name) =>
        name.Length > 0 && name.All(c => c is '_' or (>= '0' and <= '9') or (>= 'a' and <= 'z') or (>= 'A' and <= 'Z'));

    // One service declares ivo_interval_overlapsivo_interval_overlaps(…).
    private static string Once(string name)
    {
        var half = name.Length / 2;
        return name.Length % 2 == 0 && half > 3 && name.IndexOf('_') >= 0 && string.CompareOrdinal(name, 0, name, half, half) == 0
            ? name.Substring(half)
            : name;
    }

    private static AdqlType Returned(string declaration, int arrow) =>
        arrow < 0 ? AdqlType.Unknown : AdqlType.Parse(TypeName(declaration.Substring(arrow + 2)));

    private static int Closing(string text, int open)
    {
        var depth = 0;
        for (var i = open; i < text.Length; i++)
        {
            if (text[i] == '(')
                depth++;
            else if (text[i] == ')' && --depth == 0)
                return i;
        }

        return -1;
    }

    private static ValueList<AdqlFunctionParameter>? Parameters(string list)
    {
        if (list.Trim().Length == 0)
            return ValueList<AdqlFunctionParameter>.Empty;
        var parameters = new List<AdqlFunctionParameter>();
        foreach (var part in Split(list))
        {
            // Optional and repeated ones, and anything with punctuation but a length, leave the number open.
            var length = part.IndexOf('(');
            var written = length < 0 ? part : part.Substring(0, length);
            if (written.Length == 0 || (written.IndexOfAny(['[', ']', '.', '…', '*', '{', '|', '=']) >= 0 && !IsArray(written))
                || !TryAdd(parameters, written))
            {
                return null;
            }
        }

        return parameters.ToValueList();
    }

    private static bool TryAdd(List<AdqlFunctionParameter> parameters, string part)
    {
        var words = part.Split([' ', '\t', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries);
        var type = AdqlType.Parse(TypeName(string.Join(" ", words.Skip(1))));
        if (words.Length <= 2 || !type.IsUnknown)
        {
            var alone = words.Length == 1 ? AdqlType.Parse(words[0]) : AdqlType.Unknown;
            parameters.Add(alone.IsUnknown ? new(words[0], type) : new("", alone));
            return true;
        }

        // "expr_unit TEXT dest_unit TEXT" lacks a comma: two parameters.
        if (words.Length % 2 != 0)
            return false;
        for (var i = 0; i < words.Length; i += 2)
        {
            var one = AdqlType.Parse(words[i + 1]);
            if (one.IsUnknown)
                return false;
            parameters.Add(new(words[i], one));
        }

        return true;
    }

    // "TEXT literal", "string literal", "NUMERIC": a literal is a value of its type.
    private static string TypeName(string written)
    {
        var text = written.Trim();
        const string Literal = " literal";
        return text.EndsWith(Literal, StringComparison.OrdinalIgnoreCase) ? text.Substring(0, text.Length - Literal.Length).Trim() : text;
    }

    private static bool IsArray(string part) =>
        part[part.Length - 1] == ']' && part.LastIndexOf('[') > part.LastIndexOf(' ') && part[0] != '[';

    private static IEnumerable<string> Split(string list)
    {
        var depth = 0;
        var start = 0;
        for (var i = 0; i < list.Length; i++)
        {
            if (list[i] == '(')
                depth++;
            else if (list[i] == ')')
                depth--;
            else if (list[i] == ',' && depth == 0)
            {
                yield return list.Substring(start, i - start).Trim();
                start = i + 1;
            }
        }

        yield return list.Substring(start).Trim();
    }
}
