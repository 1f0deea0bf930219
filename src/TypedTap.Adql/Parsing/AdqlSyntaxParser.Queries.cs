using System.Globalization;
using TypedTap.Adql.Syntax;

namespace TypedTap.Adql;

/// <summary>Queries: WITH, set operations, ORDER BY, OFFSET.</summary>
internal sealed partial class AdqlSyntaxParser
{
    /// <summary>True while the right operand of a set operation is parsed.</summary>
    private bool _isOperand;

    /// <summary>query_specification: the whole text of a query.</summary>
    public AdqlQuery? ParseRoot()
    {
        var start = _at;
        var with = Is(AdqlKeyword.With) ? ParseWith() : ValueList<AdqlCommonTable>.Empty;
        var query = ParseSelectExpression();
        return query is null || with is null ? query : query with { With = with, Span = SpanFrom(start) };
    }

    private ValueList<AdqlCommonTable>? ParseWith()
    {
        var word = Advance();
        Since21(word.Span, "WITH", "Use a subquery in FROM.");
        if (IsWord("RECURSIVE") && Peek().Kind is AdqlTokenKind.Word or AdqlTokenKind.Delimited && !Peek().Reserved)
            Error(AdqlDiagnosticCode.NotAdql, Advance(), "ADQL has no recursive common table expressions.");
        var tables = new List<AdqlCommonTable>();
        do
        {
            if (Is(AdqlKeyword.Select) && tables.Count > 0)
            {
                Error(
                    AdqlDiagnosticCode.UnexpectedToken, Current, "Expected a common table expression after the comma, found SELECT.",
                    "Take the comma out.", new AdqlFix(Previous.Span, ""));
                break;
            }

            if (ParseCommonTable() is { } table)
                tables.Add(table);
            else if (!Is(AdqlKeyword.Select))
                Recover();
        }
        while (Take(AdqlTokenKind.Comma));
        return tables.ToValueList();
    }

    private AdqlCommonTable? ParseCommonTable()
    {
        var start = _at;
        if (ParseName("the name of a common table expression", isNew: true) is not { } name)
            return null;
        if (Is(AdqlTokenKind.LeftParen) && Peek().Keyword != AdqlKeyword.Select)
        {
            Error(
                AdqlDiagnosticCode.NotAdql, Advance(), "ADQL has no column list after the name of a common table expression.",
                "Give the columns their names with AS in its query.");
            RecoverAfterParenthesis();
        }

        if (!Expect(AdqlKeyword.As, "after the name of a common table expression") && !Is(AdqlTokenKind.LeftParen))
            return null;
        if (Is(AdqlKeyword.Select))
        {
            Error(
                AdqlDiagnosticCode.UnexpectedToken, Current, "The query of a common table expression stands in parentheses.",
                "Write name AS (SELECT …).", null, "(");
            ParseSelectExpression();
            return null;
        }

        if (ParseSubquery("after AS") is not { } query)
            return null;
        return new AdqlCommonTable(name, query) { Span = SpanFrom(start) };
    }

    /// <summary>A select_expression in parentheses.</summary>
    private AdqlQuery? ParseSubquery(string where)
    {
        if (!Is(AdqlTokenKind.LeftParen))
        {
            Unexpected("a subquery in parentheses " + where, "(");
            return null;
        }

        Advance();
        return ParseSubqueryBody();
    }

    /// <summary>What follows the opening parenthesis of a subquery, and the closing one.</summary>
    private AdqlQuery? ParseSubqueryBody()
    {
        if (!Enter())
            return null;
        var topPlace = _topPlace;
        var query = ParseSelectExpression();
        _topPlace = topPlace;
        _depth--;
        if (query is not null && Is(AdqlTokenKind.RightParen))
        {
            Advance();
            return query;
        }

        if (query is not null)
            Unexpected("the ')' that closes the subquery", AdqlExpected.AfterSubquery);
        RecoverAfterParenthesis();
        return query;
    }

    /// <summary>select_expression; a first operand may have been parsed already.</summary>
    private AdqlQuery? ParseSelectExpression(AdqlQuery? first = null, int start = -1)
    {
        if (start < 0)
            start = _at;
        if (ParseSetExpression(first, start) is not { } query)
            return null;
        var height = _height;
        var orderBy = Is(AdqlKeyword.Order) ? ParseOrderBy() : ValueList<AdqlOrderItem>.Empty;
        var offset = ParseOffset();
        _height = Math.Max(height, _height);
        if (orderBy.Count == 0 && offset is null)
            return query;
        if (query.OrderBy.Count > 0 || query.Offset is not null
            || (query is AdqlSelect { Top: not null } && query.Span.Start != tokens[start].Start))
        {
            if (!Grow(_height))
                return null;
            query = new AdqlNestedQuery(query);
        }

        return query with { OrderBy = orderBy, Offset = offset, Span = SpanFrom(start) };
    }

    /// <summary>query_set_expression: operands of UNION and EXCEPT, from the left.</summary>
    private AdqlQuery? ParseSetExpression(AdqlQuery? first, int start)
    {
        var left = ParseSetTerm(first, start);
        while (left is not null && (Is(AdqlKeyword.Union) || Is(AdqlKeyword.Except) || IsMinus()))
            left = ParseSetOperation(left, start);
        return left;
    }

    /// <summary>query_set_term: operands of INTERSECT, from the left.</summary>
    private AdqlQuery? ParseSetTerm(AdqlQuery? first, int start)
    {
        var left = first ?? ParseSetPrimary();
        while (left is not null && Is(AdqlKeyword.Intersect))
            left = ParseSetOperation(left, start);
        return left;
    }

    private AdqlSetOperation? ParseSetOperation(AdqlQuery left, int start)
    {
        var height = _height;
        var word = Advance();
        var op = word.Keyword switch
        {
            AdqlKeyword.Union => AdqlSetOperator.Union,
            AdqlKeyword.Intersect => AdqlSetOperator.Intersect,
            _ => AdqlSetOperator.Except,
        };
        if (word.Keyword == AdqlKeyword.None)
            Error(AdqlDiagnosticCode.NotAdql, word, "ADQL has no MINUS.", "Write EXCEPT.", new AdqlFix(word.Span, "EXCEPT"));
        else
            Since21(word.Span, AdqlSymbols.Of(op), "Run the queries one by one.");
        var all = Take(AdqlKeyword.All);
        if (Is(AdqlKeyword.Distinct))
        {
            var distinct = Advance();
            Error(
                AdqlDiagnosticCode.NotAdql, distinct, "A set operator is followed by ALL or nothing: distinct rows are the default.",
                "Leave DISTINCT out.", new AdqlFix(distinct.Span, ""));
        }

        _isOperand = true;
        var operand = op == AdqlSetOperator.Intersect ? ParseSetPrimary() : ParseSetTerm(null, _at);
        _isOperand = false;
        if (operand is not { } right || !Grow(Math.Max(height, _height)))
            return null;
        return new AdqlSetOperation(op, all, left, right) { Span = SpanFrom(start) };
    }

    /// <summary>A SELECT, or a select_expression in parentheses (from ADQL 2.1 on).</summary>
    private AdqlQuery? ParseSetPrimary()
    {
        if (Is(AdqlKeyword.Select))
            return ParseSelect();
        if (Is(AdqlTokenKind.LeftParen))
        {
            Since21(Current.Span, "A query in parentheses", "Leave the parentheses out.");
            Advance();
            return ParseSubqueryBody();
        }

        if (Is(AdqlKeyword.With))
        {
            Error(
                AdqlDiagnosticCode.NotAdql, Current, "WITH may only stand before the outermost query (BNF: with_clause).",
                "Define the table there, or use a subquery in FROM.");
            ParseWith();
            return Is(AdqlKeyword.Select) ? ParseSelect() : null;
        }

        Unexpected("SELECT", "SELECT");
        return Is(AdqlKeyword.Select) ? ParseSelect() : null;
    }

    private ValueList<AdqlOrderItem> ParseOrderBy()
    {
        Advance();
        ExpectBy("after ORDER");
        var keys = ParseList(ParseOrderItem);
        EndClause(
            "',', ASC, DESC or the end of the query", AdqlExpected.AfterSortKey,
            Is(AdqlTokenKind.Word) && !Current.Reserved ? "Is a comma missing before it?" : null);
        return keys;
    }

    private void ExpectBy(string after)
    {
        if (!_hasBy)
            Expect(AdqlKeyword.By, after);
        _hasBy = false;
    }

    private AdqlOrderItem? ParseOrderItem()
    {
        var start = _at;
        if (ParseExpression("a sort key") is not { } key)
            return null;
        if (key is not (AdqlColumn { Table: null } or AdqlNumber { IsInteger: true }) || _parenthesized)
        {
            Since21(
                SpanFrom(start), "Sorting by an expression or a qualified column",
                "Give the column an alias and sort by that, or by its position.");
        }

        var descending = Take(AdqlKeyword.Desc);
        if (!descending)
            Take(AdqlKeyword.Asc);
        return new AdqlOrderItem(key, descending) { Span = SpanFrom(start) };
    }

    private long? ParseOffset()
    {
        if (!Is(AdqlKeyword.Offset) || (!Current.Reserved && Peek().Kind != AdqlTokenKind.Number))
            return null;
        var word = Advance();
        Since21(word.Span, "OFFSET", "Ask for the rows by a condition instead.");
        return ParseRowCount("OFFSET");
    }

    /// <summary>The unsigned integer of TOP and OFFSET; 0 after an error.</summary>
    private long ParseRowCount(string clause)
    {
        var token = Current;
        if (token.Kind == AdqlTokenKind.Number)
        {
            Advance();
            var digits = TextOf(token);
            if (!digits.All(char.IsDigit))
                Error(AdqlDiagnosticCode.InvalidNumber, token, $"{clause} takes a whole number of rows, not {digits}.");
            else if (!long.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var count))
                Error(AdqlDiagnosticCode.InvalidNumber, token, $"{clause} takes a number of rows up to {long.MaxValue}.");
            else
                return count;
            return 0;
        }

        var suggestion = token.Kind == AdqlTokenKind.LeftParen ? "Leave the parentheses out." : null;
        Error(
            AdqlDiagnosticCode.UnexpectedToken, token, $"{clause} takes an unsigned integer literal, found {Describe(token)}.", suggestion,
            null, "an unsigned integer");
        while (Is(AdqlTokenKind.LeftParen) || Is(AdqlTokenKind.Minus) || Is(AdqlTokenKind.Plus))
            Advance();
        if (Take(AdqlTokenKind.Number))
            Take(AdqlTokenKind.RightParen);
        return 0;
    }

    private bool IsMinus() => IsWord("MINUS") && Peek().Keyword == AdqlKeyword.Select;

    /// <summary>Entries with commas between; one that fails is skipped, and the others are still looked at.</summary>
    private ValueList<T> ParseList<T>(Func<T?> parse)
        where T : AdqlNode
    {
        var items = new List<T>();
        var height = 0;
        do
        {
            if (parse() is { } item)
                items.Add(item);
            else
                Recover();
            height = Math.Max(height, _height);
        }
        while (Take(AdqlTokenKind.Comma));
        _height = height;
        return items.ToValueList();
    }
}
