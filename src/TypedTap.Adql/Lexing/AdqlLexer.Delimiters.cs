namespace TypedTap.Adql;

/// <summary>Brackets and backticks of other dialects.</summary>
internal sealed partial class AdqlLexer
{
    /// <summary>How long a name in foreign delimiters may be, so that many that are not closed take linear time.</summary>
    private const int LongestForeignName = 128;

    private static readonly char[] BracketEnds = [']', '\n'];
    private static readonly char[] BacktickEnds = ['`', '\n'];

    /// <summary>The next closing bracket as it was last looked for; the length of the text if there is none.</summary>
    private int _closingBracket = -1;

    /// <summary>A name in brackets or backticks, a list in brackets; or the subscript of an array, right after a name.</summary>
    private void ForeignDelimiter(int start, char c)
    {
        var end = _text.IndexOfAny(c == '[' ? BracketEnds : BacktickEnds, _at, Math.Min(LongestForeignName, _text.Length - _at));
        if (end >= 0 && _text[end] == '\n')
            end = -1;
        if (c == '[' && start > 0 && Touching(start) is { Reserved: false }
            && (IsWordCharacter(_text[start - 1]) || _text[start - 1] == '"'))
        {
            Refuse(
                start, end < 0 ? 1 : end + 1 - start, "ADQL has no arrays and no subscripts.",
                "Select the column and take the element after reading it.");
            return;
        }

        if (c == '[' && (end < 0 || !IsPlausibleName(end)))
        {
            var closing = ClosingBracket();
            Refuse(
                start, closing < 0 ? 1 : closing + 1 - start, "'[' has no meaning in ADQL.",
                "A list stands in parentheses: IN (1, 2, 3). A name with special characters stands in double quotes.");
            return;
        }

        if (end <= start + 1)
        {
            Refuse(
                start, end < 0 ? 1 : 2, $"'{c}' has no meaning in ADQL.",
                "Names with special characters stand in double quotes: \"my name\".");
            return;
        }

        _at = end + 1;
        var span = AdqlSpan.Between(start, _at);
        var name = AdqlIdentifier.ToAdql(_text.Substring(start + 1, span.Length - 2), _version);
        _bag.Error(
            AdqlDiagnosticCode.InvalidCharacter, span, $"'{c}' does not delimit names in ADQL.",
            name[0] == '"' ? "Put the name in double quotes." : "Write the name alone: it needs no double quotes.", Fix(span, name));
        Add(AdqlTokenKind.Delimited, start);
    }

    /// <summary>True if what stands in brackets up to a place looks like one name and not like a list.</summary>
    private bool IsPlausibleName(int end)
    {
        if (end == _at || _text[_at] is (>= '0' and <= '9') or ' ' or '\t')
            return false;
        for (var i = _at; i < end; i++)
        {
            if (_text[i] is ',' or '\'' or '"' or '(' or ')' or '[')
                return false;
        }

        return true;
    }

    private int ClosingBracket()
    {
        if (_closingBracket < _at)
        {
            _closingBracket = _text.IndexOf(']', _at);
            if (_closingBracket < 0)
                _closingBracket = _text.Length;
        }

        return _closingBracket == _text.Length ? -1 : _closingBracket;
    }
}
