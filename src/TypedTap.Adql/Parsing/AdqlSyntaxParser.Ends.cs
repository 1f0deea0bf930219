using TypedTap.Adql.Syntax;

namespace TypedTap.Adql;

/// <summary>Ends of clauses and of the text: what comes there that should not is reported, and the rest is still read.</summary>
internal sealed partial class AdqlSyntaxParser
{
    /// <summary>Where the text behind SELECT [DISTINCT] begins, for LIMIT to become TOP; -1 where that would change the meaning.</summary>
    private int _topPlace = -1;

    private bool EndsClause => Current.Kind is AdqlTokenKind.End or AdqlTokenKind.RightParen or AdqlTokenKind.Semicolon or AdqlTokenKind.Bad
        || Is(AdqlKeyword.Select) || BeginsClause(Current.Keyword) || IsMinus();

    /// <summary>Reports what no clause begins with, and goes on where the next one does.</summary>
    private void EndClause(string expected, string[] items, string? otherwise = null)
    {
        if (EndsClause || TakeLimit() || _aborted)
            return;
        var place = _at;
        if (AdqlHints.For(Current, Peek(), text) is null && Misspelt(items))
        {
            if (!EndsClause)
                Recover(commas: false);
            return;
        }

        if (Previous.Kind == AdqlTokenKind.String && Previous.End == Current.Start)
            otherwise = "A ' inside a string is written twice: 'it''s'.";
        var hint = AdqlHints.For(Current, Peek(), text) ?? otherwise;
        Error(AdqlDiagnosticCode.UnexpectedToken, Current, $"Expected {expected}, found {Describe(Current)}.", hint, null, items);
        Recover(commas: false);
        if (_at == place)
            Advance();
    }

    /// <summary>LIMIT n of other dialects, and LIMIT m, n of one.</summary>
    private bool TakeLimit()
    {
        if (!IsWord("LIMIT") || Peek().Kind != AdqlTokenKind.Number)
            return false;
        var word = Advance();
        var count = Advance();
        var offset = "";
        if (Is(AdqlTokenKind.Comma) && Peek().Kind == AdqlTokenKind.Number)
        {
            offset = " OFFSET " + Shortened(count);
            Advance();
            count = Advance();
        }

        var top = "TOP " + Shortened(count);
        var middle = _topPlace < 0 ? "" : text.Substring(_topPlace, word.Start - _topPlace).TrimEnd();
        var fix = _topPlace < 0 || middle.Length > 2000
            ? null
            : new AdqlFix(AdqlSpan.Between(_topPlace, count.End), $" {top}{middle}{offset}");
        Error(
            AdqlDiagnosticCode.NotAdql, word, "ADQL has no LIMIT.",
            offset.Length > 0 ? $"Write SELECT {top} and, from ADQL 2.1 on,{offset} at the end." : $"Write SELECT {top}.", fix);
        if (!Is(AdqlKeyword.Offset) || !Current.Reserved)
            EndClause("the end of the query", AdqlExpected.AfterTable);
        return true;
    }

    /// <summary>Reports what comes after the end of something that was parsed whole, and looks for errors in it.</summary>
    public void ExpectEnd(AdqlNode? parsed)
    {
        if (parsed is AdqlQuery && Is(AdqlTokenKind.Semicolon) && Peek().Kind == AdqlTokenKind.End)
        {
            bag.Warning(
                AdqlDiagnosticCode.LenientForm, Current.Span, "The semicolon is not part of ADQL; some services refuse it.",
                "Leave it out.", new AdqlFix(Current.Span, ""));
            return;
        }

        if (parsed is null || _aborted)
            return;
        for (var isFirst = true; !Is(AdqlTokenKind.End); isFirst = false)
        {
            if (isFirst)
                Surplus(parsed);
            if (parsed is not AdqlQuery || Is(AdqlTokenKind.Semicolon) || !ParseLateClause())
                return;
        }
    }

    private void Surplus(AdqlNode parsed)
    {
        if (parsed is AdqlSelect { Where: not null } && Is(AdqlKeyword.Where))
        {
            Error(
                AdqlDiagnosticCode.UnexpectedToken, Current, "A query has one WHERE.", "Join the conditions by AND.",
                new AdqlFix(Current.Span, "AND"));
        }
        else if (parsed is AdqlQuery && BeginsClause(Current.Keyword))
        {
            Error(
                AdqlDiagnosticCode.UnexpectedToken, Current, $"{TextOf(Current).ToUpperInvariant()} comes too late here.",
                "The order of clauses is SELECT, FROM, WHERE, GROUP BY, HAVING, set operations, ORDER BY, OFFSET; put an ordered operand of a set operation in parentheses.");
        }
        else if (Is(AdqlTokenKind.RightParen))
        {
            Error(
                AdqlDiagnosticCode.UnexpectedToken, Current, "This ')' closes nothing.", "Take it out, or open it before.",
                new AdqlFix(Current.Span, ""));
            Advance();
        }
        else if (parsed is AdqlQuery && !EndsClause)
        {
            EndClause("the end of the query", AdqlExpected.Clauses);
        }
        else
        {
            Unexpected(parsed is AdqlQuery ? "the end of the query" : "the end of the text");
        }
    }

    /// <summary>Reads a clause after the end of its query, for the errors in it; false if there is none.</summary>
    private bool ParseLateClause()
    {
        var start = _at;
        switch (Current.Keyword)
        {
            case AdqlKeyword.Where or AdqlKeyword.Having:
                ParseConditionClause();
                break;
            case AdqlKeyword.Group:
                ParseGroupBy();
                break;
            case AdqlKeyword.Order:
                ParseOrderBy();
                break;
            case AdqlKeyword.Offset when Current.Reserved:
                ParseOffset();
                break;
            case AdqlKeyword.From:
                ParseFrom();
                break;
            case AdqlKeyword.Union or AdqlKeyword.Except or AdqlKeyword.Intersect:
                Advance();
                Take(AdqlKeyword.All);
                ParseSelectExpression();
                break;
            case AdqlKeyword.And or AdqlKeyword.Or:
                Advance();
                ParseCondition();
                break;
            default:
                return false;
        }

        return _at > start;
    }
}
