namespace TypedTap.Adql;

/// <summary>Placeholders of programming languages and databases, and patterns without quotes.</summary>
internal sealed partial class AdqlLexer
{
    /// <summary>How far the end of a placeholder is looked for, so that many that are not closed take linear time.</summary>
    private const int LongestPlaceholder = 128;

    /// <summary>
    /// Takes a placeholder as a whole: <c>%s</c>, <c>%(id)s</c>, <c>{id}</c>, <c>${id}</c>, <c>:name</c>, <c>@name</c>, <c>?</c>.
    /// </summary>
    private bool Placeholder(int start, char c)
    {
        var end = c switch
        {
            '?' => Words(_at),
            '{' => Braced(start),
            '$' when Peek() == '{' => Braced(_at),
            '%' => Percent(),
            _ => NotEmpty(Words(At(_at) == c && c == '@' ? _at + 1 : _at)),
        };
        if (end < 0)
            return false;
        Refuse(
            start, end - start, $"{Text(start, end)} is a placeholder of another language: ADQL has no parameters or placeholders.",
            "Put the value itself in the query.");
        return true;
    }

    private int Words(int at)
    {
        while (IsWordCharacter(At(at)))
            at++;
        return at;
    }

    private int NotEmpty(int end) => end > _at && IsWordCharacter(_text[end - 1]) ? end : -1;

    /// <summary>The end of braces that open at a place, of doubled ones too; or -1.</summary>
    private int Braced(int open)
    {
        for (var i = open + 1; i < _text.Length && i < open + LongestPlaceholder; i++)
        {
            switch (_text[i])
            {
                case '\n' or '\r' or '\'' or '"':
                    return -1;
                case '}':
                    return _text[open + 1] == '{' && At(i + 1) == '}' ? i + 2 : i + 1;
            }
        }

        return -1;
    }

    // After a value the sign is a division's remainder: a %d.
    private int Percent()
    {
        if (_count > 0 && _tokens[_count - 1] is
            { Kind: AdqlTokenKind.Word or AdqlTokenKind.Delimited, Reserved: false }
                or { Kind: AdqlTokenKind.Number or AdqlTokenKind.String or AdqlTokenKind.RightParen })
        {
            return -1;
        }

        var at = _at;
        if (At(at) == '(')
        {
            at = _text.IndexOf(')', at, Math.Min(LongestPlaceholder, _text.Length - at)) + 1;
            if (at == 0)
                return -1;
        }

        return At(at) is 's' or 'd' or 'i' or 'f' or 'g' or 'r' && !IsWordCharacter(At(at + 1)) && At(at + 1) != '%' ? at + 1 : -1;
    }

    /// <summary>A pattern that lacks its quotes: <c>LIKE M%</c>, <c>LIKE %M%</c>. It goes on as the string that is meant.</summary>
    private bool Pattern(int start)
    {
        var first = start;
        if (Touching(start) is { Kind: AdqlTokenKind.Word, Reserved: false } word)
            first = word.Start;
        else if (_count == 0 || _tokens[_count - 1].Keyword is not (AdqlKeyword.Like or AdqlKeyword.Ilike))
            return false;
        var isLike = _count > 0
            && _tokens[Math.Max(0, first == start ? _count - 1 : _count - 2)].Keyword is AdqlKeyword.Like or AdqlKeyword.Ilike;
        var end = _at;
        while (isLike && (IsWordCharacter(At(end)) || At(end) == '%'))
            end++;
        if (first == start && Percent() >= end)
            return false;
        var strayQuote = At(end) is '\'' or '"' && _text.IndexOf(At(end), end + 1) < 0 ? 1 : 0;
        if (!isLike && strayQuote == 0 && !EndsValue(end))
            return false;
        var pattern = _text.Substring(first, end - first);
        if (first < start)
            _count--;
        _at = end + strayQuote;
        var span = AdqlSpan.Between(first, _at);
        _bag.Error(
            AdqlDiagnosticCode.InvalidCharacter, span, $"The pattern {Text(first, end)} lacks its quotes.", $"Write '{Text(first, end)}'.",
            Fix(span, AdqlLiteralText.String(pattern)));
        Add(AdqlTokenKind.String, first);
        return true;
    }

    /// <summary>True at the end of the text, or before a keyword after a space.</summary>
    private bool EndsValue(int at)
    {
        var word = at;
        while (At(word) is ' ' or '\t' or '\r' or '\n')
            word++;
        return word == _text.Length
            || (word > at && Words(word) is var end && end > word && AdqlReservedWords.Contains(_text.Substring(word, end - word), _version)
                && At(end) != '(');
    }
}
