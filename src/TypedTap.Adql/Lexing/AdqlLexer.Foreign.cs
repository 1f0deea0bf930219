using System.Globalization;

namespace TypedTap.Adql;

/// <summary>What is no ADQL: operators of other languages, foreign quotes and spaces, letters outside ASCII.</summary>
internal sealed partial class AdqlLexer
{
    private static readonly char[] SingleQuotes = ['\u2018', '\u2019', '\u201a', '\u201b', '\u2032', '\''];
    private static readonly char[] DoubleQuotes = ['\u201c', '\u201d', '\u201e', '\u201f', '\u2033', '"'];

    private void Foreign(int start, char c)
    {
        if (c == '_')
        {
            ForeignWord(start);
            return;
        }

        if (c > '\u007f')
        {
            ForeignUnicode(start, c);
            return;
        }

        switch (c, Peek())
        {
            case ('=', '='):
                Replace(start, At(start + 2) == '=' ? 3 : 2, AdqlTokenKind.Equal, "ADQL compares with a single '='.", "=");
                break;
            case ('=', '>'):
                Replace(start, 2, AdqlTokenKind.GreaterOrEqual, "'=>' is no operator of ADQL.", ">=");
                break;
            case ('=', '<'):
                Replace(start, 2, AdqlTokenKind.LessOrEqual, "'=<' is no operator of ADQL.", "<=");
                break;
            case ('&', '&'):
                DoubleAmpersand(start);
                break;
            case ('/', '*'):
                BlockComment(start);
                break;
            case ('<', '<') or ('>', '>'):
                Refuse(start, 2, $"ADQL has no operator '{c}{c}': it has no bitwise operators.", "Multiply or divide by a power of two.");
                break;
            case (':', ':'):
                Refuse(start, 2, "ADQL has no '::'.", "Write CAST(value AS type), which is optional in ADQL 2.1.");
                break;
            case ('%', _) when Pattern(start) || Placeholder(start, c):
            case ('?' or '@' or '$' or '{' or ':', _) when Placeholder(start, c):
                break;
            case ('%', _):
                Refuse(start, 1, "ADQL has no operator '%'.", "Write MOD(x, y).");
                break;
            case ('^', _):
                Refuse(start, 1, "ADQL has no operator '^'.", "Write POWER(x, y).");
                break;
            case ('&' or '|' or '~', _):
                Refuse(
                    start, 1, $"ADQL has no operator '{c}': it has no bitwise operators.", c == '|' ? "Texts are joined by '||'." : null);
                break;
            case ('!', _):
                Refuse(start, 1, "'!' means nothing alone in ADQL.", "Write NOT before a condition, != between two values.");
                break;
            case ('[' or '`', _):
                ForeignDelimiter(start, c);
                break;
            case ('#', _):
                Refuse(start, 1, "'#' has no meaning in ADQL.", "A comment begins with '--' and ends with its line.");
                break;
            case ('@' or '$' or '{' or '}' or ':', _):
                Refuse(
                    start, 1, $"'{c}' has no meaning in ADQL, which has no parameters or placeholders.",
                    "Put the value itself in the query.");
                break;
            default:
                Refuse(start, 1, $"{Name(c)} has no meaning in ADQL.", null);
                break;
        }
    }

    private void ForeignUnicode(int start, char c)
    {
        switch (c)
        {
            case (>= '\u2018' and <= '\u201f') or '\u2032' or '\u2033':
                TypographicQuote(start, c);
                break;
            case '\u2264':
                Replace(start, 1, AdqlTokenKind.LessOrEqual, $"{Name(c)} is no operator of ADQL.", "<=");
                break;
            case '\u2265':
                Replace(start, 1, AdqlTokenKind.GreaterOrEqual, $"{Name(c)} is no operator of ADQL.", ">=");
                break;
            case '\u2260':
                Replace(start, 1, AdqlTokenKind.NotEqual, $"{Name(c)} is no operator of ADQL.", "!=");
                break;
            case '\u2212' or '\u2010' or '\u2011' or '\u2012' or '\u2013' or '\u2014':
                Repeat(0, start, c);
                Add(AdqlTokenKind.Minus, start);
                break;
            case '\ufeff' or '\u200b' or '\u200c' or '\u200d' or '\u2060':
                Repeat(1, start, c);
                break;
            default:
                if (char.IsWhiteSpace(c))
                {
                    Repeat(2, start, c);
                }
                else if (char.IsLetter(c))
                {
                    ForeignWord(start);
                }
                else
                {
                    Refuse(
                        start, char.IsHighSurrogate(c) && char.IsLowSurrogate(Peek()) ? 2 : 1,
                        $"{Name(c)} cannot stand in a query outside quotes.", null);
                }

                break;
        }
    }

    /// <summary>A quote that a word processor has put in place of a straight one; with its partner it is read as meant.</summary>
    private void TypographicQuote(int start, char c)
    {
        var isDouble = c is (>= '\u201c' and <= '\u201f') or '\u2033';
        var (quote, partners) = isDouble ? ('"', DoubleQuotes) : ('\'', SingleQuotes);
        var what = $"{Name(c)} is a typographic quote.";
        const string Cure = "Strings stand in straight single quotes ('text'), names in straight double ones.";
        var end = _text.IndexOfAny(partners, _at);
        if (end <= start + 1 || _text.IndexOf('\n', start, end - start) >= 0)
        {
            Refuse(start, 1, what, Cure, quote.ToString());
            return;
        }

        _at = end + 1;
        var inside = _text.Substring(start + 1, end - start - 1);
        var straight = isDouble ? AdqlIdentifier.Quote(inside) : AdqlLiteralText.String(inside);
        var span = AdqlSpan.Between(start, _at);
        _bag.Error(AdqlDiagnosticCode.InvalidCharacter, span, what, Cure, Fix(span, straight));
        Add(isDouble ? AdqlTokenKind.Delimited : AdqlTokenKind.String, start);
    }

    /// <summary>A name that would have to be delimited; it goes on as one, so that nothing else is reported about it.</summary>
    private void ForeignWord(int start)
    {
        while (_at < _text.Length && (IsWordCharacter(_text[_at]) || (_text[_at] > '\u007f' && char.IsLetterOrDigit(_text[_at]))))
            _at++;
        var word = Text(start, _at);
        var why = word[0] == '_' ? "begins with an underscore" : "has a letter outside A–Z";
        _bag.Error(
            AdqlDiagnosticCode.InvalidCharacter, AdqlSpan.Between(start, _at),
            $"{word} {why}: a regular identifier is an ASCII letter followed by ASCII letters, digits and underscores.",
            "Put the name in double quotes, spelt exactly as the service publishes it.",
            Fix(AdqlSpan.Between(start, _at), AdqlIdentifier.Quote(_text.Substring(start, _at - start))));
        Add(AdqlTokenKind.Word, start);
    }

    private void BlockComment(int start)
    {
        var end = _text.IndexOf("*/", _at, StringComparison.Ordinal);
        _at = end < 0 ? _text.Length : end + 2;
        _bag.Error(
            AdqlDiagnosticCode.NotAdql, new AdqlSpan(start, 2), "ADQL has no comments in /* */.",
            "A comment begins with '--' and ends with its line.");
        if (end < 0)
            Add(AdqlTokenKind.Bad, start);
    }

    private void Unterminated(int start, AdqlTokenKind kind)
    {
        _at = _text.Length;
        if (kind == AdqlTokenKind.String)
        {
            _endsOpen = true;
            if (_apostrophe >= 0)
            {
                DoubledQuote(_apostrophe);
                Add(AdqlTokenKind.Bad, start);
                return;
            }
        }

        var what = kind == AdqlTokenKind.String ? "The string" : "The delimited identifier";
        var quote = kind == AdqlTokenKind.String ? "'" : "\"";
        _bag.Error(
            AdqlDiagnosticCode.UnterminatedQuote, new AdqlSpan(start, 1), $"{what} that begins here has no closing {quote}.",
            $"Close it; a {quote} inside is written twice.");
        Add(AdqlTokenKind.Bad, start);
    }

    private void Replace(int start, int length, AdqlTokenKind kind, string message, string by)
    {
        _at = start + length;
        _bag.Error(
            AdqlDiagnosticCode.NotAdql, new AdqlSpan(start, length), message, $"Write {by}.", new AdqlFix(new AdqlSpan(start, length), by));
        Add(kind, start);
    }

    private void Refuse(int start, int length, string message, string? suggestion, string? by = null)
    {
        _at = start + length;
        var span = new AdqlSpan(start, length);
        _bag.Error(AdqlDiagnosticCode.InvalidCharacter, span, message, suggestion, by is null ? null : new AdqlFix(span, by));
        Add(AdqlTokenKind.Bad, start);
    }

    private static string Name(char c) =>
        char.IsControl(c) || char.IsSurrogate(c) || char.IsWhiteSpace(c) || char.GetUnicodeCategory(c) == UnicodeCategory.Format
            ? "U+" + ((int)c).ToString("X4", CultureInfo.InvariantCulture)
            : "'" + c + "' (U+" + ((int)c).ToString("X4", CultureInfo.InvariantCulture) + ")";
}
