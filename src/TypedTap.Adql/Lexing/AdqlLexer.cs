namespace TypedTap.Adql;

/// <summary>
/// Takes a text apart into tokens (BNF: token), in one pass. What is no token is reported and, where it is clear
/// what was meant, replaced by that.
/// </summary>
internal sealed partial class AdqlLexer
{
    private const int LongestQuoted = 40;
    private const int LongestFix = 200;

    private readonly string _text;
    private readonly AdqlVersion _version;
    private readonly AdqlDiagnosticBag _bag;
    private AdqlToken[] _tokens;
    private int _count;
    private int _at;

    private AdqlLexer(string text, AdqlVersion version, AdqlDiagnosticBag bag)
    {
        _text = text;
        _version = version;
        _bag = bag;
        _tokens = new AdqlToken[(text.Length / 4) + 8];
    }

    /// <summary>The tokens of a text; the last one, and only that, is <see cref="AdqlTokenKind.End"/>.</summary>
    public static AdqlToken[] Tokenize(string text, AdqlVersion version, AdqlDiagnosticBag bag)
    {
        var lexer = new AdqlLexer(text, version, bag);
        while (lexer._at < text.Length)
            lexer.Next();
        lexer.ReportRepeated();
        lexer.Add(AdqlTokenKind.End, text.Length);
        Array.Resize(ref lexer._tokens, lexer._count);
        return lexer._tokens;
    }

    private void Next()
    {
        var start = _at;
        var c = _text[_at++];
        switch (c)
        {
            case ' ' or '\t' or '\n' or '\r' or '\f' or '\v':
                break;
            case (>= 'a' and <= 'z') or (>= 'A' and <= 'Z'):
                Word(start);
                break;
            case >= '0' and <= '9':
            case '.' when Peek() is >= '0' and <= '9' && !IsAfterName(start):
                Number(start);
                break;
            case '\'':
                Quoted(start, '\'', AdqlTokenKind.String);
                break;
            case '"':
                Quoted(start, '"', AdqlTokenKind.Delimited);
                break;
            case '-' when Peek() == '-':
                SkipLine();
                break;
            default:
                if (!Misspelt(start, c) && !Operator(start, c))
                    Foreign(start, c);
                break;
        }
    }

    private bool Operator(int start, char c)
    {
        var (kind, length) = (c, Peek()) switch
        {
            ('/', '*') or ('=', '=' or '>' or '<') or ('|', not '|') => default,
            ('(', _) => (AdqlTokenKind.LeftParen, 1),
            (')', _) => (AdqlTokenKind.RightParen, 1),
            (',', _) => (AdqlTokenKind.Comma, 1),
            ('.', _) => (AdqlTokenKind.Dot, 1),
            (';', _) => (AdqlTokenKind.Semicolon, 1),
            ('*', _) => (AdqlTokenKind.Asterisk, 1),
            ('/', _) => (AdqlTokenKind.Slash, 1),
            ('+', _) => (AdqlTokenKind.Plus, 1),
            ('-', _) => (AdqlTokenKind.Minus, 1),
            ('|', '|') => (AdqlTokenKind.Concatenate, 2),
            ('=', _) => (AdqlTokenKind.Equal, 1),
            ('!', '=') or ('<', '>') => (AdqlTokenKind.NotEqual, 2),
            ('<', '=') => (AdqlTokenKind.LessOrEqual, 2),
            ('<', not '<') => (AdqlTokenKind.Less, 1),
            ('>', '=') => (AdqlTokenKind.GreaterOrEqual, 2),
            ('>', not '>') => (AdqlTokenKind.Greater, 1),
            _ => default,
        };
        if (length == 0)
            return false;
        _at = start + length;
        Add(kind, start);
        return true;
    }

    private void Word(int start)
    {
        var hash = AdqlWordTable.Hash(AdqlWordTable.Seed, _text[start]);
        while (_at < _text.Length && IsWordCharacter(_text[_at]))
            hash = AdqlWordTable.Hash(hash, _text[_at++]);
        if (_at < _text.Length && _text[_at] > '\u007f' && char.IsLetter(_text[_at]))
        {
            ForeignWord(start);
            return;
        }

        var (keyword, reserved) = AdqlWordTable.Find(_text, start, _at - start, hash, _version);
        Add(new AdqlToken(AdqlTokenKind.Word, start, _at - start, keyword, reserved));
    }

    private void Quoted(int start, char quote, AdqlTokenKind kind)
    {
        while (true)
        {
            var end = _text.IndexOf(quote, _at);
            if (end < 0)
            {
                Unterminated(start, kind);
                return;
            }

            _at = end + 1;
            if (Peek() != quote)
                break;
            _at++;
        }

        if (kind == AdqlTokenKind.Delimited && _at - start == 2)
        {
            _bag.Error(
                AdqlDiagnosticCode.InvalidCharacter, new AdqlSpan(start, 2),
                "A delimited identifier needs at least one character between its quotes.", "For an empty string write ''.");
        }

        if (kind == AdqlTokenKind.String && IsWordCharacter(Peek()))
            Apostrophe(start);
        else
            Add(kind, start);
    }

    private void SkipLine()
    {
        while (_at < _text.Length && _text[_at] is not ('\n' or '\r'))
            _at++;
    }

    /// <summary>True right after a name, where a point cannot begin a number: <c>t.2mass</c>.</summary>
    private bool IsAfterName(int start) =>
        _count > 0 && _tokens[_count - 1] is { Reserved: false, Kind: AdqlTokenKind.Word or AdqlTokenKind.Delimited } name
            && name.End == start;

    /// <summary>The last token, if it ends right before a place.</summary>
    private AdqlToken? Touching(int start) => _count > 0 && _tokens[_count - 1].End == start ? _tokens[_count - 1] : null;

    /// <summary>A stretch of the text for a message, cut if it is long.</summary>
    private string Text(int start, int end) =>
        end - start <= LongestQuoted ? _text.Substring(start, end - start) : $"{_text.Substring(start, LongestQuoted - 1)}…";

    /// <summary>A change of the text, or null for one that is too long to be looked at.</summary>
    private static AdqlFix? Fix(AdqlSpan span, string text) => text.Length <= LongestFix ? new AdqlFix(span, text) : null;

    private char Peek() => _at < _text.Length ? _text[_at] : '\0';

    private void Add(AdqlTokenKind kind, int start) => Add(new AdqlToken(kind, start, _at - start));

    private void Add(AdqlToken token)
    {
        if (_count == _tokens.Length)
            Array.Resize(ref _tokens, _count * 2);
        _tokens[_count++] = token;
    }

    private static bool IsWordCharacter(char c) => c is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9') or '_';
}
