using TypedTap.Adql.Syntax;

namespace TypedTap.Adql;

/// <summary>Table references and joins.</summary>
internal sealed partial class AdqlSyntaxParser
{
    private AdqlTableReference? ParseTableReference()
    {
        var start = _at;
        return ParseTablePrimary() is { } table ? ParseJoins(table, start) : null;
    }

    /// <summary>
    /// Joins from the left. ON and USING belong to the last join that has none yet, as the grammar has it: in
    /// <c>a JOIN b JOIN c ON x ON y</c> the first ON joins b and c.
    /// </summary>
    private AdqlTableReference? ParseJoins(AdqlTableReference first, int start)
    {
        Stack<OpenJoin>? open = null;
        var table = first;
        var tableStart = start;
        while (true)
        {
            var height = _height;
            if (open is { Count: > 0 } && (Is(AdqlKeyword.On) || Is(AdqlKeyword.Using)))
            {
                var join = open.Pop();
                if (ParseJoinSpecification() is not { } specification || !Grow(Math.Max(Math.Max(height, join.Height), _height)))
                    return null;
                table = new AdqlJoin(join.Kind, join.Left, table, specification) { Span = SpanFrom(join.Start) };
                tableStart = join.Start;
                continue;
            }

            var end = Previous.End;
            if (!TryParseJoin(out var kind, out var natural))
                break;
            var rightStart = _at;
            if (ParseTablePrimary() is not { } right)
                return null;
            if (natural is null)
            {
                (open ??= new Stack<OpenJoin>()).Push(new OpenJoin(kind, table, tableStart, end, height));
                (table, tableStart) = (right, rightStart);
                continue;
            }

            if (!Grow(Math.Max(height, _height)))
                return null;
            table = new AdqlJoin(kind, table, right, natural) { Span = SpanFrom(tableStart) };
        }

        return open is { Count: > 0 } ? CloseJoins(open, table) : table;
    }

    /// <summary>Joins that got neither ON nor USING, from the left.</summary>
    private AdqlTableReference? CloseJoins(Stack<OpenJoin> open, AdqlTableReference last)
    {
        var joins = open.ToArray();
        Array.Reverse(joins);
        var table = joins[0].Left;
        var height = Math.Max(_height, joins.Max(join => join.Height));
        for (var i = 0; i < joins.Length; i++)
        {
            var (right, end) = i + 1 < joins.Length ? (joins[i + 1].Left, joins[i + 1].End) : (last, Previous.End);
            bag.Warning(
                AdqlDiagnosticCode.NotPortable, right.Span,
                "This join has neither ON nor USING: it pairs every row with every row, and many services refuse it.",
                "Add ON condition; for all pairs, separate the tables by a comma.");
            if (!Grow(height++))
                return null;
            table = new AdqlJoin(joins[i].Kind, table, right, null) { Span = AdqlSpan.Between(tokens[joins[0].Start].Start, end) };
        }

        return table;
    }

    private bool TryParseJoin(out AdqlJoinKind kind, out AdqlNatural? natural)
    {
        kind = AdqlJoinKind.Inner;
        natural = null;
        var start = _at;
        if (Is(AdqlKeyword.Natural))
        {
            natural = new AdqlNatural { Span = Advance().Span };
        }

        if (IsWord("CROSS") && Peek().Keyword == AdqlKeyword.Join)
        {
            var span = AdqlSpan.Between(Current.Start, Peek().End);
            Error(AdqlDiagnosticCode.NotAdql, span, "ADQL has no CROSS JOIN.", "Separate the tables by a comma.", new AdqlFix(span, ","));
            Advance();
        }

        switch (Current.Keyword)
        {
            case AdqlKeyword.Inner:
                Advance();
                break;
            case AdqlKeyword.Left or AdqlKeyword.Right or AdqlKeyword.Full:
                kind = Advance().Keyword switch { AdqlKeyword.Left =>
                    AdqlJoinKind.Left, AdqlKeyword.Right => AdqlJoinKind.Right, _ => AdqlJoinKind.Full };
                Take(AdqlKeyword.Outer);
                break;
            case AdqlKeyword.Outer:
                Error(
                    AdqlDiagnosticCode.UnexpectedToken, Current, "OUTER needs LEFT, RIGHT or FULL before it.", null, null, "LEFT", "RIGHT",
                    "FULL");
                Advance();
                break;
        }

        return Take(AdqlKeyword.Join) || (_at > start && Expect(AdqlKeyword.Join, "before the other table"));
    }

    private AdqlJoinSpecification? ParseJoinSpecification()
    {
        var start = _at;
        if (Advance().Keyword == AdqlKeyword.On)
            return ParseCondition() is { } condition ? new AdqlOn(condition) { Span = SpanFrom(start) } : null;
        _height = 0;
        if (!Expect(AdqlTokenKind.LeftParen, "'(' after USING"))
            return null;
        var columns = new List<string>();
        do
        {
            if (ParseName("a column's name") is not { } column)
                return null;
            columns.Add(column);
            if (Is(AdqlTokenKind.Dot))
            {
                Error(
                    AdqlDiagnosticCode.UnexpectedToken, Current, "A column in USING has no qualifier: it is a column of both sides.",
                    "Write its name alone.");
                RecoverAfterParenthesis();
                return null;
            }
        }
        while (Take(AdqlTokenKind.Comma));
        return Expect(AdqlTokenKind.RightParen, "',' or ')'") ? new AdqlUsing(columns.ToValueList()) { Span = SpanFrom(start) } : null;
    }

    private AdqlTableReference? ParseTablePrimary()
    {
        var start = _at;
        _height = 0;
        if (Is(AdqlTokenKind.LeftParen))
        {
            return ParseTableParenthesis() switch
            {
                AdqlQuery query => ParseDerivedTable(query, start),
                AdqlTableReference table => table,
                _ => null,
            };
        }

        if (Is(AdqlKeyword.Select))
        {
            Error(AdqlDiagnosticCode.UnexpectedToken, Current, "A subquery in FROM stands in parentheses.", "Write (SELECT …) AS name.");
            ParseSelectExpression();
            return null;
        }

        if (ParseQualifiedName("a table or a subquery in parentheses", 3) is not { } names)
            return null;
        if (Is(AdqlTokenKind.LeftParen))
        {
            Error(
                AdqlDiagnosticCode.NotAdql, tokens[start],
                IsWord(tokens[start], "LATERAL") ? "ADQL has no LATERAL." : "ADQL has no table functions: no call can stand in FROM.");
            return null;
        }

        if (!TryParseAlias(out var alias))
            return null;
        RefuseColumnList();
        return new AdqlTable(AdqlTableName.Of([.. names]), alias) { Span = SpanFrom(start) };
    }

    private AdqlDerivedTable? ParseDerivedTable(AdqlQuery query, int start)
    {
        if (!TryParseAlias(out var alias))
            return null;
        if (alias is null)
        {
            if (Is(AdqlTokenKind.Bad))
                return null;
            var end = Previous.End;
            Error(
                AdqlDiagnosticCode.UnexpectedToken, tokens[start], "A subquery in FROM needs a name.", "Put AS and a name after its ')'.",
                new AdqlFix(new AdqlSpan(end, 0), " AS q"), "AS");
            alias = "q";
        }

        RefuseColumnList();
        return new AdqlDerivedTable(query, alias) { Span = SpanFrom(start) };
    }

    private void RefuseColumnList()
    {
        if (!Is(AdqlTokenKind.LeftParen))
            return;
        Error(
            AdqlDiagnosticCode.NotAdql, Advance(), "ADQL has no column list and no hint after a table.",
            "Give columns their names with AS in a subquery.");
        RecoverAfterParenthesis();
    }

    /// <summary>A parenthesis in FROM: a query or a join. Which of them is known only once what is inside has been parsed.</summary>
    private AdqlNode? ParseTableParenthesis()
    {
        if (!Enter())
            return null;
        var start = _at;
        var topPlace = _topPlace;
        Advance();
        var inside = Is(AdqlTokenKind.LeftParen) ? ParseInnerParenthesis()
            : Is(AdqlKeyword.Select) || Is(AdqlKeyword.With) ? ParseSelectExpression()
            : (AdqlNode?)ParseTableReference();
        _topPlace = topPlace;
        _depth--;
        if (inside is AdqlTable or AdqlDerivedTable && Is(AdqlTokenKind.RightParen))
        {
            Error(
                AdqlDiagnosticCode.UnexpectedToken, tokens[start], "Parentheses in FROM hold a join or a subquery, not a table alone.",
                "Leave them out.");
        }

        if (inside is not null && Take(AdqlTokenKind.RightParen))
            return inside;
        if (inside is not null)
            Unexpected(inside is AdqlQuery ? "the ')' that closes the subquery" : "a join or ')'", AdqlExpected.AfterSubquery);
        RecoverAfterParenthesis();
        return null;
    }

    private AdqlNode? ParseInnerParenthesis()
    {
        var start = _at;
        var inside = ParseTableParenthesis();
        if (inside is AdqlTableReference table)
            return ParseJoins(table, start);
        if (inside is not AdqlQuery query)
            return null;
        if (Is(AdqlTokenKind.RightParen) || Is(AdqlKeyword.Order) || Is(AdqlKeyword.Offset)
            || Current.Keyword is AdqlKeyword.Union or AdqlKeyword.Except or AdqlKeyword.Intersect)
        {
            Since21(tokens[start].Span, "A query in parentheses", "Leave the parentheses out.");
            return ParseSelectExpression(query, start);
        }

        return ParseDerivedTable(query, start) is { } derived ? ParseJoins(derived, start) : null;
    }

    private sealed record OpenJoin(AdqlJoinKind Kind, AdqlTableReference Left, int Start, int End, int Height);
}
