namespace TypedTap.Adql;

/// <summary>Numbers: digits, a point, an exponent; nothing else, and a separator before a word.</summary>
internal sealed partial class AdqlLexer
{
    private void Number(int start)
    {
        if (_text[start] == '0' && Peek() is 'x' or 'X')
        {
            Malformed(start, "ADQL has no hexadecimal literals.", "Write the number in decimal digits.");
            return;
        }

        _at = start;
        Digits();
        if (Peek() == '.')
        {
            _at++;
            Digits();
        }

        Exponent();
        var end = _at;
        if (Peek() == ':' && At(_at + 1) is >= '0' and <= '9')
        {
            Sexagesimal(start, Colons());
            return;
        }

        var word = Rest();
        if (word == end ? Peek() == '.' : Peek() == '_' && !HasLetter(end, word))
        {
            Malformed(
                start, $"'{_text[_at]}' cannot stand in the middle of a number.",
                "A number is digits with at most one point, and an exponent such as E-5.");
            return;
        }

        if (word > end)
            RunsIntoWord(start, end, word);
        else
            Add(AdqlTokenKind.Number, start);
    }

    private void RunsIntoWord(int start, int end, int word)
    {
        if (word == end + 1 && _text[end] is 'e' or 'E')
        {
            var hasSign = At(word) == '+' || (At(word) == '-' && At(word + 1) != '-');
            _at = hasSign ? word + 1 : word;
            _bag.Error(
                AdqlDiagnosticCode.InvalidNumber, AdqlSpan.Between(start, _at), $"The exponent of {Text(start, _at)} lacks its digits.",
                "Write it like 1E5 or 1E-5.");
            Add(AdqlTokenKind.Number, start);
            return;
        }

        if (UnitsEnd(start) is var units && units >= 0)
        {
            Sexagesimal(start, units);
            return;
        }

        var message = $"The number {Text(start, end)} runs into the word {Text(end, word)}.";
        var whole = AdqlSpan.Between(start, word);
        if (AdqlReservedWords.Contains(_text.Substring(end, Math.Min(word - end, LongestQuoted)), _version))
        {
            _bag.Error(
                AdqlDiagnosticCode.InvalidNumber, whole, message, "Put a space between the two.", new AdqlFix(new AdqlSpan(end, 0), " "));
            Add(AdqlTokenKind.Number, start);
            return;
        }

        _at = word;
        if (Words(start) == word)
        {
            _bag.Error(
                AdqlDiagnosticCode.InvalidNumber, whole, message,
                $"A name that begins with a digit stands in double quotes: \"{Text(start, word)}\".",
                Fix(whole, AdqlIdentifier.Quote(_text.Substring(start, word - start))));
            Add(AdqlTokenKind.Word, start);
            return;
        }

        _bag.Error(
            AdqlDiagnosticCode.InvalidNumber, whole, message,
            "Put an operator or a space between the two, or leave the word out: numbers have no units in ADQL.");
        Add(AdqlTokenKind.Number, start);
    }

    private void Sexagesimal(int start, int end)
    {
        _at = end;
        _bag.Error(
            AdqlDiagnosticCode.InvalidNumber, AdqlSpan.Between(start, end), $"{Text(start, end)} is no number of ADQL.",
            "Coordinates are numbers in decimal degrees; an hour of right ascension is 15 degrees.");
        Add(AdqlTokenKind.Number, start);
    }

    /// <summary>The end of <c>10:20:30.5</c>, from the first colon on.</summary>
    private int Colons()
    {
        var at = _at;
        for (var i = 0; i < 2 && At(at) == ':' && At(at + 1) is >= '0' and <= '9'; i++)
            at = DecimalEnd(at + 1);
        return at;
    }

    /// <summary>The end of <c>10h20m30.5s</c>, <c>-5d30m</c> or <c>20d</c>; -1 if that is something else.</summary>
    private int UnitsEnd(int start)
    {
        var at = DecimalEnd(start);
        if (At(at) is not ('h' or 'd'))
            return -1;
        at++;
        foreach (var unit in "ms")
        {
            var next = DecimalEnd(at);
            if (next == at)
                break;
            if (At(next) != unit)
                return -1;
            at = next + 1;
        }

        return IsWordCharacter(At(at)) ? -1 : at;
    }

    private int DecimalEnd(int at)
    {
        while (At(at) is >= '0' and <= '9')
            at++;
        if (At(at) != '.' || At(at + 1) is not (>= '0' and <= '9'))
            return at;
        at++;
        while (At(at) is >= '0' and <= '9')
            at++;
        return at;
    }

    private bool HasLetter(int start, int end)
    {
        for (var i = start; i < end; i++)
        {
            if (_text[i] is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z'))
                return true;
        }

        return false;
    }

    private void Exponent()
    {
        if (Peek() is not ('e' or 'E'))
            return;
        var digits = _at + 1;
        if (digits < _text.Length && _text[digits] is '+' or '-')
            digits++;
        if (digits >= _text.Length || _text[digits] is not (>= '0' and <= '9'))
            return;
        _at = digits;
        Digits();
    }

    private void Digits()
    {
        while (Peek() is >= '0' and <= '9')
            _at++;
    }

    /// <summary>The end of the word characters from here, without going there.</summary>
    private int Rest()
    {
        var end = _at;
        while (end < _text.Length && IsWordCharacter(_text[end]))
            end++;
        return end;
    }

    private void Malformed(int start, string message, string suggestion)
    {
        while (IsWordCharacter(Peek()) || Peek() == '.')
            _at++;
        _bag.Error(AdqlDiagnosticCode.InvalidNumber, AdqlSpan.Between(start, _at), message, suggestion);
        Add(AdqlTokenKind.Number, start);
    }
}
