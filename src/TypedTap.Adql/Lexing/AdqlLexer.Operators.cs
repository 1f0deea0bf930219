namespace TypedTap.Adql;

/// <summary>Operators of other languages that begin like those of ADQL, or are written with a space in them.</summary>
internal sealed partial class AdqlLexer
{
    private bool Misspelt(int start, char c)
    {
        switch (c, Peek())
        {
            case ('<', '=') when At(start + 2) == '>':
                Replace(start, 3, AdqlTokenKind.Equal, "'<=>' is no operator of ADQL.", "=");
                return true;
            case ('!', '=') when At(start + 2) == '=':
                Replace(start, 3, AdqlTokenKind.NotEqual, "'!==' is no operator of ADQL.", "!=");
                return true;
            case ('*', '*'):
                _at = start + 2;
                _bag.Error(AdqlDiagnosticCode.NotAdql, new AdqlSpan(start, 2), "ADQL has no operator '**'.", "Write POWER(x, y).");
                Add(AdqlTokenKind.Asterisk, start);
                return true;
            case ('<' or '>' or '!', ' ' or '\t'):
                return SpacedOut(start, c);
            default:
                return false;
        }
    }

    private bool SpacedOut(int start, char c)
    {
        var second = _at;
        while (At(second) is ' ' or '\t')
            second++;
        if (At(second) != '=')
            return false;
        var kind = c switch { '<' => AdqlTokenKind.LessOrEqual, '>' => AdqlTokenKind.GreaterOrEqual, _ => AdqlTokenKind.NotEqual };
        Replace(start, second + 1 - start, kind, "An operator has no space in it.", c + "=");
        return true;
    }

    private void DoubleAmpersand(int start)
    {
        var by = (start > 0 && IsWordCharacter(_text[start - 1]) ? " AND" : "AND") + (IsWordCharacter(At(start + 2)) ? " " : "");
        _at = start + 2;
        var span = new AdqlSpan(start, 2);
        _bag.Error(AdqlDiagnosticCode.NotAdql, span, "ADQL has no operator '&&'.", "Write AND.", new AdqlFix(span, by));
        Add(new AdqlToken(AdqlTokenKind.Word, start, 2, AdqlKeyword.And, Reserved: true));
    }

    private char At(int place) => place < _text.Length ? _text[place] : '\0';
}
