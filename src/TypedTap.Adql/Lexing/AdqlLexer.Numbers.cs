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
        if (Peek() == '_' || Peek() == '.')
        {
            Malformed(start, $"'{_text[_at]}' cannot stand in the middle of a number.", "A number is digits with at most one point, and an exponent such as E-5.");
            return;
        }

        if (IsWordCharacter(Peek()))
        {
            var word = Rest();
            _bag.Error(
                AdqlDiagnosticCode.InvalidNumber, AdqlSpan.Between(start, word), $"The number {Text(start, end)} runs into the word {Text(end, word)}.",
                "Put a space between the two.", new AdqlFix(new AdqlSpan(end, 0), " "));
        }

        Add(AdqlTokenKind.Number, start);
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

    private string Text(int start, int end) => _text.Substring(start, Math.Min(end - start, 40));
}
