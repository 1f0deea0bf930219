using TypedTap.Adql.Syntax;

namespace TypedTap.Adql;

/// <summary>
/// The parser's state and its view of the tokens. A Parse method that can make no node reports why and returns null; whoever
/// knows how to go on (a list, a clause, a parenthesis) skips to where that is and parses further. After an error the tree is thrown away
/// in the end, so that a method may also go on with whatever is at hand.
/// </summary>
internal sealed partial class AdqlSyntaxParser(string text, AdqlVersion version, AdqlToken[] tokens, AdqlDiagnosticBag bag)
{
    private int _at;
    private int _depth;

    /// <summary>The height of the tree parsed last: chains to the left grow a tree without the parser going any deeper.</summary>
    private int _height;

    /// <summary>True if the expression parsed last is in parentheses as a whole.</summary>
    private bool _parenthesized;

    /// <summary>The first token after the last run of opening parentheses that was looked through.</summary>
    private int _parenthesesEnd;

    /// <summary>Set by <see cref="AdqlDiagnosticCode.TooDeep"/>: nothing more is parsed or reported.</summary>
    private bool _aborted;

    private AdqlToken Current => tokens[_at];

    private AdqlToken Peek(int ahead = 1) => tokens[Math.Min(_at + ahead, tokens.Length - 1)];

    private AdqlToken Previous => tokens[Math.Max(_at - 1, 0)];

    private bool Is(AdqlTokenKind kind) => tokens[_at].Kind == kind;

    private bool Is(AdqlKeyword keyword) => tokens[_at].Keyword == keyword;

    private bool IsWord(string word) => IsWord(tokens[_at], word);

    private bool IsWord(AdqlToken token, string word) =>
        token.Kind == AdqlTokenKind.Word && token.Length == word.Length
        && string.Compare(text, token.Start, word, 0, word.Length, StringComparison.OrdinalIgnoreCase) == 0;

    private string TextOf(AdqlToken token) => text.Substring(token.Start, token.Length);

    private AdqlToken Advance()
    {
        var token = tokens[_at];
        if (_at < tokens.Length - 1)
            _at++;
        return token;
    }

    private bool Take(AdqlTokenKind kind)
    {
        if (!Is(kind))
            return false;
        Advance();
        return true;
    }

    // In ADQL 2.0 ILIKE and OFFSET are ordinary names, so only a reserved word is taken as the keyword that it looks like.
    private bool Take(AdqlKeyword keyword)
    {
        if (!Is(keyword) || !Current.Reserved)
            return false;
        Advance();
        return true;
    }

    /// <summary>From the start of a token to the end of the one before the current one.</summary>
    private AdqlSpan SpanFrom(int token) => AdqlSpan.Between(tokens[token].Start, Math.Max(tokens[token].Start, Previous.End));

    /// <summary>Goes one level down; every call that returns true is matched by a decrement of the depth.</summary>
    private bool Enter() => Fits(1) && ++_depth > 0;

    /// <summary>Grows the tree parsed last by a level.</summary>
    private bool Grow(int height)
    {
        _height = height + 1;
        return Fits(_height);
    }

    private bool Fits(int more)
    {
        if (_depth + more <= AdqlParser.MaximumDepth)
            return true;
        if (!_aborted)
        {
            bag.Error(
                AdqlDiagnosticCode.TooDeep, Current.Span,
                $"The query is nested deeper here than {AdqlParser.MaximumDepth} levels, which is the limit.",
                "Take parentheses out, or split a long chain of operators, joins or set operations with parentheses in its middle.");
        }

        _aborted = true;
        _at = tokens.Length - 1;
        return false;
    }
}
