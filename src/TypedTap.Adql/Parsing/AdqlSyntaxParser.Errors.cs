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
        Unexpected(expected, expected);
        return false;
    }

    private bool Expect(AdqlKeyword keyword, string after)
    {
        if (Take(keyword))
            return true;
        var word = keyword.ToString().ToUpperInvariant();
        Unexpected($"{word} {after}", word);
        return false;
    }

    /// <summary>Reports that the current token is not what had to come.</summary>
    /// <param name="expected">What had to come, in words.</param>
    /// <param name="items">The same as a list; keywords among them are compared with what was found.</param>
    private void Unexpected(string expected, params string[] items)
    {
        if (_aborted || Is(AdqlTokenKind.Bad) || IsCutShort || Misspelt(items))
            return;
        var token = Current;
        var (suggestion, fix) = AdqlHints.For(token, Peek(), text);
        Error(AdqlDiagnosticCode.UnexpectedToken, token, $"Expected {expected}, found {Describe(token)}.", suggestion, fix, items);
    }

    /// <summary>True at the end of a text of which a quote without its partner took the rest.</summary>
    private bool IsCutShort => Is(AdqlTokenKind.End) && Previous.Kind == AdqlTokenKind.Bad;

    /// <summary>Reports a word that is nearly one of the keywords expected, and goes on as if it were that.</summary>
    private bool Misspelt(string[] expected)
    {
        var token = Current;
        if (token.Kind != AdqlTokenKind.Word || token.Reserved || token.Keyword != AdqlKeyword.None)
            return false;
        var found = TextOf(token);
        if (AdqlSpelling.Nearest(found, expected) is not { } keyword)
            return false;
        Error(
            AdqlDiagnosticCode.UnexpectedToken, token, $"'{found}' is no keyword, and no name may stand here.", $"Did you mean {keyword}?",
            new AdqlFix(token.Span, keyword), expected);
        if (Enum.TryParse<AdqlKeyword>(keyword, ignoreCase: true, out var meant))
            tokens[_at] = token with { Keyword = meant, Reserved = true };
        return true;
    }

    private void Error(AdqlDiagnosticCode code, AdqlToken token, string message, string? suggestion = null, AdqlFix? fix = null, params string[] expected)
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

    /// <summary>Skips to the closing parenthesis that belongs to one opened before, and over it.</summary>
    private void RecoverAfterParenthesis()
    {
        var open = 0;
        while (!Is(AdqlTokenKind.End))
        {
            var kind = Advance().Kind;
            if (kind == AdqlTokenKind.LeftParen)
                open++;
            else if (kind == AdqlTokenKind.RightParen && open-- == 0)
                return;
        }
    }

    private static bool BeginsClause(AdqlKeyword keyword) => keyword is AdqlKeyword.From or AdqlKeyword.Where or AdqlKeyword.Group
        or AdqlKeyword.Having or AdqlKeyword.Order or AdqlKeyword.Union or AdqlKeyword.Except or AdqlKeyword.Intersect or AdqlKeyword.Offset;

    /// <summary>Reports what comes after the end of something that was parsed whole.</summary>
    public void ExpectEnd(AdqlNode? parsed)
    {
        if (parsed is AdqlQuery && Is(AdqlTokenKind.Semicolon) && Peek().Kind == AdqlTokenKind.End)
        {
            bag.Warning(
                AdqlDiagnosticCode.LenientForm, Current.Span, "The semicolon is not part of ADQL; some services refuse it.", "Leave it out.", new AdqlFix(Current.Span, ""));
            return;
        }

        if (parsed is null || Is(AdqlTokenKind.End))
            return;
        var token = Current;
        if (parsed is AdqlQuery && BeginsClause(token.Keyword))
        {
            Error(
                AdqlDiagnosticCode.UnexpectedToken, token, $"{TextOf(token).ToUpperInvariant()} comes too late here.",
                "The order of clauses is SELECT, FROM, WHERE, GROUP BY, HAVING, set operations, ORDER BY, OFFSET; put an ordered operand of a set operation in parentheses.");
            return;
        }

        if (Misspelt(AdqlExpected.AfterTable))
            return;
        if (Previous.Kind == AdqlTokenKind.String && Previous.End == token.Start)
            Error(AdqlDiagnosticCode.UnexpectedToken, token, $"Expected the end of the text after the string, found {Describe(token)}.", "A ' inside a string is written twice: 'it''s'.");
        else if (Is(AdqlTokenKind.Word) && !token.Reserved && parsed is AdqlCondition or AdqlSelect { Where: not null, GroupBy.Count: 0, OrderBy.Count: 0 })
            Error(AdqlDiagnosticCode.UnexpectedToken, token, $"Expected AND, OR or the end of the condition, found {Describe(token)}.", AdqlHints.For(token, Peek(), text).Suggestion ?? "Is AND missing before it?", null, AdqlExpected.AfterTable);
        else
            Unexpected("the end of the " + (parsed is AdqlQuery ? "query" : "text"), AdqlExpected.AfterTable);
    }
}
