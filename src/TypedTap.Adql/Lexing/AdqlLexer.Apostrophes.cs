namespace TypedTap.Adql;

/// <summary>An apostrophe inside a string that is not written twice: 'Barnard's star'.</summary>
internal sealed partial class AdqlLexer
{
    /// <summary>The quote that ends the first string with a word right after it, or -1.</summary>
    private int _apostrophe = -1;

    /// <summary>True if a string ran to the end of the text without a closing quote.</summary>
    private bool _endsOpen;

    /// <summary>
    /// True once an apostrophe has been looked at with the rest of the text: one look is enough, and keeps the time linear.
    /// </summary>
    private bool _lookedAhead;

    /// <summary>
    /// A string with a word right after it. Good ADQL has that too ('x'AND), so it is an error only if the last quote of the text
    /// has no partner.
    /// </summary>
    private void Apostrophe(int start)
    {
        var quote = _at - 1;
        if (!_lookedAhead && !IsReservedHere())
        {
            _lookedAhead = true;
            if (RestEndsOpen())
            {
                DoubledQuote(quote);
                var end = EndOfApostrophized();
                _at = end < 0 ? _text.Length : end;
                Add(end < 0 ? AdqlTokenKind.Bad : AdqlTokenKind.String, start);
                return;
            }
        }

        if (_apostrophe < 0)
            _apostrophe = quote;
        Add(AdqlTokenKind.String, start);
    }

    private bool IsReservedHere() => AdqlReservedWords.Contains(_text.Substring(_at, Rest() - _at), _version);

    private bool RestEndsOpen()
    {
        var ahead = new AdqlLexer(_text, _version, new AdqlDiagnosticBag(_text)) { _at = _at, _lookedAhead = true };
        while (ahead._at < _text.Length)
            ahead.Next();
        return ahead._endsOpen;
    }

    /// <summary>The place after the one quote that is left on the line; -1 if there is none or several.</summary>
    private int EndOfApostrophized()
    {
        var lineEnd = _at;
        var last = -1;
        for (; lineEnd < _text.Length && _text[lineEnd] is not ('\n' or '\r'); lineEnd++)
        {
            if (_text[lineEnd] != '\'')
                continue;
            if (last >= 0)
                return -1;
            last = lineEnd;
        }

        return last < 0 ? -1 : last + 1;
    }

    private void DoubledQuote(int quote) => _bag.Error(
        AdqlDiagnosticCode.UnterminatedQuote, new AdqlSpan(quote, 1),
        "The string ends at this ' and a word follows it, while the last ' of the text has no partner.",
        "A ' inside a string is written twice.", new AdqlFix(new AdqlSpan(quote, 1), "''"));
}
