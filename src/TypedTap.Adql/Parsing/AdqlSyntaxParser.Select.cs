using TypedTap.Adql.Syntax;

namespace TypedTap.Adql;

/// <summary>SELECT and its clauses.</summary>
internal sealed partial class AdqlSyntaxParser
{
    private AdqlSelect? ParseSelect()
    {
        if (!Enter())
            return null;
        var start = _at;
        Advance();
        var distinct = Take(AdqlKeyword.Distinct);
        if (!distinct)
            Take(AdqlKeyword.All);
        long? top = null;
        _topPlace = Is(AdqlKeyword.Top) || _isOperand ? -1 : Previous.End;
        if (Is(AdqlKeyword.Top))
        {
            Advance();
            top = ParseRowCount("TOP");
            if (Is(AdqlTokenKind.Comma))
            {
                Error(
                    AdqlDiagnosticCode.UnexpectedToken, Advance(), "No comma comes after TOP n.", "Take it out.",
                    new AdqlFix(Previous.Span, ""));
            }
        }

        if (Is(AdqlKeyword.Distinct) || Is(AdqlKeyword.All))
        {
            var word = Advance();
            Error(
                AdqlDiagnosticCode.UnexpectedToken, word, $"{TextOf(word).ToUpperInvariant()} comes before TOP and only once.",
                "Write SELECT DISTINCT TOP n.");
        }

        var items = ParseSelectItems();
        var height = _height;
        var from = ParseFrom();
        height = Math.Max(height, _height);
        var where = Is(AdqlKeyword.Where) ? ParseConditionClause() : null;
        height = Math.Max(height, _height);
        var groupBy = Is(AdqlKeyword.Group) ? ParseGroupBy() : ValueList<AdqlExpression>.Empty;
        height = Math.Max(height, _height);
        var having = Is(AdqlKeyword.Having) ? ParseConditionClause() : null;
        _depth--;
        if (!Grow(Math.Max(height, _height)))
            return null;
        return new AdqlSelect
        {
            Distinct = distinct,
            Top = top,
            Items = items,
            From = from,
            Where = where,
            GroupBy = groupBy,
            Having = having,
            Span = SpanFrom(start),
        };
    }

    private ValueList<AdqlSelectElement> ParseSelectItems()
    {
        var items = new List<AdqlSelectElement>();
        var height = 0;
        do
        {
            var start = _at;
            if (items.Count > 0 && Is(AdqlKeyword.From))
            {
                var comma = Previous;
                Error(
                    AdqlDiagnosticCode.UnexpectedToken, Current, $"Expected a column after the comma, found {Describe(Current)}.",
                    "Take the comma out.", new AdqlFix(comma.Span, ""));
                break;
            }

            if (ParseSelectElement() is { } item)
                items.Add(item);
            else
                Recover();
            height = Math.Max(height, _height);
            if (Is(AdqlTokenKind.Comma) || Is(AdqlKeyword.From) || Is(AdqlTokenKind.End))
                continue;
            if (_at > start)
                AfterSelectElement();
            Recover();
        }
        while (Take(AdqlTokenKind.Comma));
        _height = height;
        var lone = items.FindIndex(item => item is AdqlWildcard { Table: null });
        if (lone >= 0 && items.Count > 1)
        {
            Error(
                AdqlDiagnosticCode.NotAdql, items[lone].Span, "'*' stands alone in its select list (BNF: select_list).",
                "Write t.* with the name or alias of each table, or list the columns.");
        }

        return items.ToValueList();
    }

    private void AfterSelectElement()
    {
        if (Current.Kind is >= AdqlTokenKind.Equal and <= AdqlTokenKind.GreaterOrEqual
            || Current.Keyword is AdqlKeyword.And or AdqlKeyword.Or or AdqlKeyword.In or AdqlKeyword.Like or AdqlKeyword.Between
                or AdqlKeyword.Is)
        {
            Error(
                AdqlDiagnosticCode.WrongKindOfValue, Current, "A condition is not a value in ADQL, so it cannot be selected.",
                "Select the operands, or put the condition after WHERE.");
            return;
        }

        if (Current is { Reserved: false, Kind: AdqlTokenKind.Word or AdqlTokenKind.Delimited or AdqlTokenKind.Number }
            && Previous.Kind != AdqlTokenKind.Asterisk
            && AdqlHints.For(Current, Peek(), text) is null && !Misspelt(AdqlExpected.AfterItem))
        {
            Error(
                AdqlDiagnosticCode.UnexpectedToken, Current, $"Expected ',', AS or FROM, found {Describe(Current)}.",
                "Is a comma missing before it?", null, AdqlExpected.AfterItem);
        }
        else
        {
            Unexpected("',', AS or FROM", AdqlExpected.AfterItem);
        }
    }

    private AdqlSelectElement? ParseSelectElement()
    {
        var start = _at;
        _height = 0;
        if (Take(AdqlTokenKind.Asterisk))
            return new AdqlWildcard { Span = SpanFrom(start) };
        if (WildcardLength() is var length and > 0)
        {
            var names = ParseQualifiedNameOf(length);
            return new AdqlWildcard(AdqlTableName.Of([.. names])) { Span = SpanFrom(start) };
        }

        if (ParseExpression("a column or a value") is not { } expression || !TryParseAlias(out var alias))
            return null;
        return new AdqlSelectItem(expression, alias) { Span = SpanFrom(start) };
    }

    /// <summary>How many names come before <c>.*</c>, or 0 if this is something else.</summary>
    private int WildcardLength()
    {
        for (var names = 1; names <= 3; names++)
        {
            var name = Peek((2 * names) - 2);
            if (name.Kind is not (AdqlTokenKind.Word or AdqlTokenKind.Delimited) || Peek((2 * names) - 1).Kind != AdqlTokenKind.Dot)
                return 0;
            if (Peek(2 * names).Kind == AdqlTokenKind.Asterisk)
                return names;
        }

        return 0;
    }

    private List<string> ParseQualifiedNameOf(int length)
    {
        var names = new List<string>(length);
        for (var i = 0; i < length; i++)
        {
            var token = Advance();
            if (token.Reserved)
                ReservedWord(token, isNew: false);
            names.Add(TextOf(token));
            Advance();
        }

        Advance();
        return names;
    }

    private ValueList<AdqlTableReference> ParseFrom()
    {
        if (!Is(AdqlKeyword.From))
        {
            if ((Is(AdqlTokenKind.End) && !IsCutShort) || Is(AdqlTokenKind.RightParen))
            {
                Error(
                    AdqlDiagnosticCode.UnexpectedToken, Current,
                    $"Expected FROM, found {Describe(Current)}: ADQL has no query without a table.", null, null, "FROM");
            }
            else
                Unexpected("FROM", "FROM");
            if (!Is(AdqlKeyword.From))
                return ValueList<AdqlTableReference>.Empty;
        }

        Advance();
        var tables = ParseList(ParseTableReference);
        if (Current.Kind is AdqlTokenKind.Slash or AdqlTokenKind.Plus or AdqlTokenKind.Minus && Previous.End == Current.Start)
            ForeignTableName();
        EndClause("a join, a clause or the end of the query", AdqlExpected.AfterTable);
        return tables;
    }

    /// <summary>A table's name such as J/A+A/416/1117, which needs quotes.</summary>
    private void ForeignTableName()
    {
        var first = _at;
        while (first > 0 && tokens[first - 1].End == tokens[first].Start
            && tokens[first - 1].Kind is not (AdqlTokenKind.Comma or AdqlTokenKind.LeftParen))
        {
            first--;
        }

        while (!Is(AdqlTokenKind.End) && Peek().Start == Current.End
            && Peek().Kind is not (AdqlTokenKind.Comma or AdqlTokenKind.RightParen or AdqlTokenKind.End))
        {
            Advance();
        }

        var span = AdqlSpan.Between(tokens[first].Start, Current.End);
        Advance();
        var name = AdqlIdentifier.Quote(text.Substring(span.Start, Math.Min(span.Length, 100)));
        Error(
            AdqlDiagnosticCode.UnexpectedToken, span,
            "This is no regular identifier: it has characters other than letters, digits and underscores.", $"Write {name}.",
            new AdqlFix(span, name));
    }

    /// <summary>WHERE or HAVING.</summary>
    private AdqlCondition? ParseConditionClause()
    {
        Advance();
        var condition = ParseCondition();
        if (condition is null)
        {
            Recover(commas: false);
        }
        else if (!EndsClause)
        {
            EndClause(
                "AND, OR or the end of the condition", AdqlExpected.AfterCondition,
                Is(AdqlTokenKind.Word) && !Current.Reserved ? "Is AND missing before it?" : null);
        }

        while (Is(AdqlKeyword.And) || Is(AdqlKeyword.Or))
        {
            Advance();
            ParseCondition();
            EndClause("AND, OR or the end of the condition", AdqlExpected.AfterCondition);
        }

        return condition;
    }

    private ValueList<AdqlExpression> ParseGroupBy()
    {
        Advance();
        ExpectBy("after GROUP");
        var keys = ParseList(ParseGroupKey);
        EndClause("',', a clause or the end of the query", AdqlExpected.Clauses);
        return keys;
    }

    private AdqlExpression? ParseGroupKey()
    {
        var start = _at;
        var key = ParseExpression("a column to group by");
        if (key is not null && (key is not AdqlColumn || _parenthesized))
            Since21(SpanFrom(start), "Grouping by an expression", "Give it an alias in a subquery in FROM and group by that.");
        return key;
    }
}
