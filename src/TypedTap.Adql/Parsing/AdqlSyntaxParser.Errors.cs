using TypedTap.Adql.Syntax;

namespace TypedTap.Adql;

/// <summary>Errors, and where to go on after them.</summary>
internal sealed partial class AdqlSyntaxParser
{
    /// <summary>Takes a token of a kind, or reports what was expected.</summary>
    private bool Expect(AdqlTokenKind kind, string expected)
    {
        if (Take(kind))
            return true;
        Unexpected(expected, kind == AdqlTokenKind.LeftParen ? "(" : ")");
        return false;
    }

    /// <summary>Takes a keyword, or reports that it is missing.</summary>
    private bool Expect(AdqlKeyword keyword, string after)
    {
        if (Take(keyword))
            return true;
        var word = keyword.ToString().ToUpperInvariant();
        if (IsCutShort || Misspelt([word]))
            return Take(keyword);
        var isInsertion = Current.Kind is AdqlTokenKind.Word or AdqlTokenKind.Delimited or AdqlTokenKind.LeftParen
            && (!Current.Reserved || keyword == AdqlKeyword.As);
        Error(
            AdqlDiagnosticCode.UnexpectedToken, Current, $"Expected {word} {after}, found {Describe(Current)}.",
            isInsertion ? $"Put {word} before it." : null,
            isInsertion ? new AdqlFix(new AdqlSpan(Current.Start, 0), word + " ") : null, word);
        return false;
    }

    /// <summary>Reports that the current token is not what had to come.</summary>
    /// <param name="expected">What had to come, in words.</param>
    /// <param name="items">The keywords and signs among that; a word that is nearly one of them is taken for it.</param>
    private void Unexpected(string expected, params string[] items)
    {
        if (_aborted || Is(AdqlTokenKind.Bad) || IsCutShort)
            return;
        var hint = AdqlHints.For(Current, Peek(), text);
        if (hint is null && Misspelt(items))
            return;
        Error(AdqlDiagnosticCode.UnexpectedToken, Current, $"Expected {expected}, found {Describe(Current)}.", hint, null, items);
    }

    /// <summary>True at the end of a text of which a quote without its partner took the rest.</summary>
    private bool IsCutShort => Is(AdqlTokenKind.End) && Previous.Kind == AdqlTokenKind.Bad;

    /// <summary>Reports a word that is nearly one of the keywords expected, and goes on as if it were that.</summary>
    private bool Misspelt(string[] expected)
    {
        var token = Current;
        // DEC is the name of half the columns of this world, and one letter from DESC.
        if (token.Kind != AdqlTokenKind.Word || token.Reserved || token.Keyword != AdqlKeyword.None || IsWord("DEC"))
            return false;
        var found = Shortened(token);
        var isRunTogether = IsWord("GROUPBY") || IsWord("ORDERBY");
        if (isRunTogether && AdqlHints.Has(expected, "ORDER"))
            found = found.Substring(0, 5);
        var keyword = isRunTogether ? found.ToUpperInvariant() : AdqlSpelling.Nearest(found, expected);
        if (keyword is null || !AdqlHints.Has(expected, keyword))
            return false;
        var meant = isRunTogether ? keyword + " BY" : keyword;
        Error(
            AdqlDiagnosticCode.UnexpectedToken, token, $"'{Shortened(token)}' is no keyword, and no name may stand here.",
            $"Did you mean {meant}?",
            new AdqlFix(token.Span, meant), expected);
        _hasBy = isRunTogether;
        if (Enum.TryParse<AdqlKeyword>(keyword, ignoreCase: true, out var value))
            tokens[_at] = token with { Keyword = value, Reserved = true };
        return true;
    }

    /// <summary>True after GROUPBY and ORDERBY, written as one word: BY has been taken with it.</summary>
    private bool _hasBy;

    private void Error(
        AdqlDiagnosticCode code, AdqlToken token, string message, string? suggestion = null, AdqlFix? fix = null, params string[] expected)
    {
        if (!_aborted)
            bag.Error(code, token.Span, message, suggestion, fix, Describe(token), expected);
    }

    private void Error(AdqlDiagnosticCode code, AdqlSpan span, string message, string? suggestion = null, AdqlFix? fix = null)
    {
        if (!_aborted)
            bag.Error(code, span, message, suggestion, fix);
    }

    /// <summary>True for a version that has the construct; otherwise reports it and lets the parser go on as if.</summary>
    private bool Since21(AdqlSpan span, string construct, string suggestion)
    {
        if (version >= AdqlVersion.V2_1)
            return true;
        Error(AdqlDiagnosticCode.NotInVersion, span, $"{construct} came with ADQL 2.1; this query is read as ADQL 2.0.", suggestion);
        return false;
    }

    private string Describe(AdqlToken token) => token.Kind switch
    {
        AdqlTokenKind.End => "the end of the text",
        AdqlTokenKind.Number => "the number " + Shortened(token),
        AdqlTokenKind.String => "the string " + Shortened(token),
        AdqlTokenKind.Word when token.Reserved => "the reserved word " + Shortened(token),
        AdqlTokenKind.Word or AdqlTokenKind.Delimited => "the name " + Shortened(token),
        _ => "'" + Shortened(token) + "'",
    };

    private string Shortened(AdqlToken token) =>
        token.Length <= 40 ? TextOf(token) : $"{text.Substring(token.Start, 37)}...";

    /// <summary>
    /// Skips to a comma, a word that begins a clause, the closing parenthesis that belongs to one opened before, or the end.
    /// </summary>
    /// <param name="commas">False to skip commas too.</param>
    private void Recover(bool commas = true)
    {
        var open = 0;
        while (!Is(AdqlTokenKind.End))
        {
            switch (Current.Kind)
            {
                case AdqlTokenKind.LeftParen:
                    open++;
                    break;
                case AdqlTokenKind.RightParen when open-- == 0:
                case AdqlTokenKind.Comma when open == 0 && commas:
                case AdqlTokenKind.Semicolon when open == 0:
                case AdqlTokenKind.Word when open == 0 && BeginsClause(Current.Keyword):
                    return;
            }

            Advance();
        }
    }

    /// <summary>
    /// Skips to the closing parenthesis of the innermost pair around here, and over it; without one, as far as <see cref="Recover"/>.
    /// </summary>
    private void RecoverAfterParenthesis()
    {
        var closing = (_closing ??= AdqlParentheses.ClosingOf(tokens))[_at];
        if (closing < 0)
        {
            Recover();
            return;
        }

        _at = closing;
        Advance();
    }

    /// <summary>For each token, the parenthesis that closes the innermost pair around it; made when it is first needed.</summary>
    private int[]? _closing;

    private static bool BeginsClause(AdqlKeyword keyword) => keyword is AdqlKeyword.From or AdqlKeyword.Where or AdqlKeyword.Group
        or AdqlKeyword.Having or AdqlKeyword.Order or AdqlKeyword.Union or AdqlKeyword.Except or AdqlKeyword.Intersect
        or AdqlKeyword.Offset;
}
