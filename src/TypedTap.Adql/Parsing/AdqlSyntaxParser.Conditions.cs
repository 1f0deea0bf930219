using TypedTap.Adql.Syntax;

namespace TypedTap.Adql;

/// <summary>
/// Search conditions. A parenthesis may hold a condition or a value, and which of them is known only after it: so a value is
/// taken for a condition where it stands alone in parentheses, and whoever called decides.
/// </summary>
internal sealed partial class AdqlSyntaxParser
{
    public AdqlCondition? ParseCondition()
    {
        var start = _at;
        return ParseOr(valueAllowed: false) switch
        {
            AdqlExpression value => NotACondition(value, start),
            var node => (AdqlCondition?)node,
        };
    }

    private AdqlNode? ParseOr(bool valueAllowed)
    {
        var start = _at;
        if (ParseAnd(valueAllowed) is not { } first)
            return null;
        if (!Is(AdqlKeyword.Or))
            return first;
        var terms = ParseTerms(first, start, AdqlKeyword.Or);
        return terms is null ? null : new AdqlOr(terms) { Span = SpanFrom(start) };
    }

    private AdqlNode? ParseAnd(bool valueAllowed)
    {
        var start = _at;
        if (ParseNot(valueAllowed) is not { } first)
            return null;
        if (!Is(AdqlKeyword.And))
            return first;
        var terms = ParseTerms(first, start, AdqlKeyword.And);
        return terms is null ? null : new AdqlAnd(terms) { Span = SpanFrom(start) };
    }

    private ValueList<AdqlCondition>? ParseTerms(AdqlNode first, int start, AdqlKeyword op)
    {
        var terms = new List<AdqlCondition>();
        var height = _height;
        var term = first;
        while (true)
        {
            terms.Add(term is AdqlExpression value ? NotACondition(value, start) : (AdqlCondition)term);
            height = Math.Max(height, _height);
            if (!Take(op))
                break;
            start = _at;
            if ((op == AdqlKeyword.Or ? ParseAnd(valueAllowed: false) : ParseNot(valueAllowed: false)) is not { } next)
                return null;
            term = next;
        }

        return Grow(height) ? terms.ToValueList() : null;
    }

    private AdqlNode? ParseNot(bool valueAllowed)
    {
        var start = _at;
        if (!Take(AdqlKeyword.Not))
            return ParseBooleanPrimary(valueAllowed);
        if (Is(AdqlKeyword.Not))
        {
            Error(
                AdqlDiagnosticCode.UnexpectedToken, Current, "A condition has one NOT at most.",
                "Leave both out, or put parentheses around the second.");
            return null;
        }

        var operandStart = _at;
        var operand = ParseBooleanPrimary(valueAllowed: false);
        var condition = operand is AdqlExpression value ? NotACondition(value, operandStart) : (AdqlCondition?)operand;
        return condition is not null && Grow(_height) ? new AdqlNot(condition) { Span = SpanFrom(start) } : null;
    }

    private AdqlNode? ParseBooleanPrimary(bool valueAllowed)
    {
        var start = _at;
        if (Take(AdqlKeyword.Exists))
            return ParseSubquery("after EXISTS") is { } query && Grow(_height) ? new AdqlExists(query) { Span = SpanFrom(start) } : null;
        if (!Is(AdqlTokenKind.LeftParen) || IsScalarSubquery())
            return ParseExpression() is { } left ? ParsePredicate(left, start, valueAllowed) : null;

        if (ParseParenthesis() is not { } inside)
            return null;
        if (inside is AdqlCondition)
        {
            if (Current.Kind is not (>= AdqlTokenKind.Equal and <= AdqlTokenKind.GreaterOrEqual))
                return inside;
            Error(
                AdqlDiagnosticCode.WrongKindOfValue, SpanFrom(start), "A condition is not a value in ADQL, so it cannot be compared.",
                "Combine conditions by AND, OR and NOT.");
            return null;
        }

        _parenthesized = true;
        return ParseExpressionFrom((AdqlExpression)inside, start) is { } value ? ParsePredicate(value, start, valueAllowed) : null;
    }

    /// <summary>A condition or a value in parentheses.</summary>
    private AdqlNode? ParseParenthesis()
    {
        if (!Enter())
            return null;
        Advance();
        var inside = ParseOr(valueAllowed: true);
        _depth--;
        if (inside is not null && Take(AdqlTokenKind.RightParen))
            return inside;
        if (inside is AdqlExpression && Is(AdqlTokenKind.Comma))
        {
            Error(
                AdqlDiagnosticCode.NotAdql, Current, "ADQL has no row values: parentheses hold one value or one condition.",
                "Compare the values one by one.");
        }
        else if (inside is not null)
            Unexpected("AND, OR or ')'", ")", "AND", "OR");
        RecoverAfterParenthesis();
        return null;
    }

    /// <summary>What makes a condition of a value; or the value itself where that may stand alone in parentheses.</summary>
    private AdqlNode? ParsePredicate(AdqlExpression left, int start, bool valueAllowed)
    {
        var height = _height;
        var parenthesized = _parenthesized;
        if (ComparisonOf(Current.Kind) is { } op)
        {
            Advance();
            return ParseComparand() is { } right && Grow(Math.Max(height, _height)) ? Comparison(op, left, right, start) : null;
        }

        var not = Is(AdqlKeyword.Not) && Peek().Keyword is AdqlKeyword.Between or AdqlKeyword.In or AdqlKeyword.Like or AdqlKeyword.Ilike;
        if (not)
            Advance();
        switch (Current.Keyword)
        {
            case AdqlKeyword.Between:
                return ParseBetween(left, start, not, height);
            case AdqlKeyword.In:
                return ParseIn(left, start, not, height);
            case AdqlKeyword.Like or AdqlKeyword.Ilike:
                return ParseLike(left, parenthesized, start, not, height);
            case AdqlKeyword.Is:
                return ParseIsNull(left, parenthesized, start);
        }

        if (valueAllowed && Current.Kind is AdqlTokenKind.RightParen or AdqlTokenKind.Comma)
            return left;
        if (EndsClause || Current.Keyword is AdqlKeyword.And or AdqlKeyword.Or)
            return NotACondition(left, start);
        if (Is(AdqlKeyword.Not) && Peek().Keyword == AdqlKeyword.Null)
        {
            Error(
                AdqlDiagnosticCode.UnexpectedToken, Current, "A null test has the word IS.", "Write IS NOT NULL.",
                new AdqlFix(new AdqlSpan(Current.Start, 0), "IS "), "IS");
        }
        else
            Unexpected("a comparison", "=", "BETWEEN", "IN", "LIKE", "IS", "AND", "OR");
        return null;
    }

    private AdqlComparison? Comparison(AdqlComparisonOperator op, AdqlExpression left, AdqlExpression right, int start)
    {
        if (ComparisonOf(Current.Kind) is null)
        {
            if (left is AdqlNull || right is AdqlNull)
                WarnOfNull(op, left, SpanFrom(start));
            return new AdqlComparison(op, left, right) { Span = SpanFrom(start) };
        }

        Error(
            AdqlDiagnosticCode.UnexpectedToken, Current, "Comparisons cannot be chained.",
            right is AdqlConcatenation
                ? "'||' joins texts; write OR between conditions."
                : "Write two with AND between, or BETWEEN low AND high.");
        return null;
    }

    private void WarnOfNull(AdqlComparisonOperator op, AdqlExpression left, AdqlSpan span)
    {
        var test = op == AdqlComparisonOperator.NotEqual ? "IS NOT NULL" : "IS NULL";
        var isMechanical = left is AdqlColumn && op is AdqlComparisonOperator.Equal or AdqlComparisonOperator.NotEqual;
        bag.Warning(
            AdqlDiagnosticCode.NeverTrue, span, "A comparison with NULL is never true, whatever the other value.",
            $"Write {test} after a column.",
            isMechanical ? new AdqlFix(AdqlSpan.Between(left.Span.End, span.End), " " + test) : null);
    }

    private AdqlExpression? ParseComparand()
    {
        foreach (var quantifier in AdqlHints.Quantifiers)
        {
            if (!IsWord(quantifier))
                continue;
            Error(
                AdqlDiagnosticCode.NotAdql, Current, $"ADQL has no {quantifier} before a subquery.",
                "Use IN or EXISTS, or join with a subquery in FROM.");
            return null;
        }

        return ParseExpression("a value");
    }

    private AdqlBetween? ParseBetween(AdqlExpression left, int start, bool not, int height)
    {
        Advance();
        if (ParseExpression("the lower bound of BETWEEN") is not { } low)
            return null;
        height = Math.Max(height, _height);
        if (!Expect(AdqlKeyword.And, "between the bounds of BETWEEN") || ParseExpression("the upper bound of BETWEEN") is not { } high
            || !Grow(Math.Max(height, _height)))
        {
            return null;
        }

        return new AdqlBetween(left, low, high, not) { Span = SpanFrom(start) };
    }

    private AdqlCondition? ParseIn(AdqlExpression left, int start, bool not, int height)
    {
        Advance();
        if (!Is(AdqlTokenKind.LeftParen))
        {
            Unexpected("a list or a subquery in parentheses after IN", "(");
            return null;
        }

        if (IsScalarSubquery())
        {
            if (ParseSubquery("after IN") is not { } query || !Grow(Math.Max(height, _height)))
                return null;
            return new AdqlInQuery(left, query, not) { Span = SpanFrom(start) };
        }

        Advance();
        if (Is(AdqlTokenKind.RightParen))
        {
            Error(AdqlDiagnosticCode.UnexpectedToken, Current, "The list after IN is empty.", "Give it at least one value.");
            return null;
        }

        var items = ParseList(() => ParseExpression("a value"));
        if (!Expect(AdqlTokenKind.RightParen, "',' or ')'"))
        {
            RecoverAfterParenthesis();
            return null;
        }

        if (items.Count > 0
            && items.All(static item => item is AdqlColumn { Table: null } column && AdqlIdentifier.IsDelimited(column.Name)))
        {
            WarnOfQuotes((AdqlColumn)items[0], "A list after IN");
        }

        return Grow(Math.Max(height, _height)) ? new AdqlIn(left, items, not) { Span = SpanFrom(start) } : null;
    }

    private AdqlLike? ParseLike(AdqlExpression left, bool parenthesized, int start, bool not, int height)
    {
        var word = Advance();
        var ignoreCase = word.Keyword == AdqlKeyword.Ilike;
        if (ignoreCase)
            Since21(word.Span, "ILIKE", "Use LIKE, which minds case.");
        CheckSlot(left, parenthesized, AdqlSlot.Text, "LIKE");
        if (ParseExpression("a pattern") is not { } pattern || !Grow(Math.Max(height, _height)))
            return null;
        CheckSlot(pattern, _parenthesized, AdqlSlot.Text, "LIKE");
        if (pattern is AdqlColumn { Table: null } column && AdqlIdentifier.IsDelimited(column.Name))
            WarnOfQuotes(column, "A pattern");
        if (IsWord("ESCAPE"))
        {
            Error(
                AdqlDiagnosticCode.NotAdql, Current, "ADQL has no ESCAPE: % and _ in a pattern are always wildcards.",
                "Match with _ and compare exactly afterwards.");
            return null;
        }

        return new AdqlLike(left, pattern, not, ignoreCase) { Span = SpanFrom(start) };
    }

    private AdqlIsNull? ParseIsNull(AdqlExpression left, bool parenthesized, int start)
    {
        Advance();
        var not = Take(AdqlKeyword.Not);
        if (!Is(AdqlKeyword.Null))
        {
            if (IsWord("TRUE") || IsWord("FALSE") || IsWord("UNKNOWN") || Is(AdqlKeyword.Distinct))
            {
                Error(
                    AdqlDiagnosticCode.NotAdql, Current, $"ADQL has no IS {TextOf(Current).ToUpperInvariant()}: it has no boolean values.",
                    "Compare the column with the value that the service stores.");
            }
            else
                Unexpected("NULL or NOT NULL after IS", "NULL", "NOT");
            return null;
        }

        var span = SpanFrom(start);
        Advance();
        if (left is AdqlColumn column && !parenthesized)
            return new AdqlIsNull(column, not) { Span = SpanFrom(start) };
        Error(
            AdqlDiagnosticCode.WrongKindOfValue, span, "IS NULL takes a column, not an expression or parentheses (BNF: null_predicate).",
            left is AdqlColumn ? "Leave the parentheses out." : "Give the expression a name in a subquery in FROM and test that.");
        return null;
    }

    private void WarnOfQuotes(AdqlColumn column, string place)
    {
        var literal = AdqlLiteralText.String(AdqlIdentifier.Unquote(column.Name));
        bag.Warning(
            AdqlDiagnosticCode.ProbablyText, column.Span, $"{place} is seldom a column, and double quotes are for names.",
            $"If it is a text, write {literal}.",
            new AdqlFix(column.Span, literal));
    }

    /// <summary>Reports a value where a condition must stand; gives one, so that the rest of the condition is looked at.</summary>
    private AdqlComparison NotACondition(AdqlExpression value, int start)
    {
        var span = value.Span.Length > 0 ? value.Span : SpanFrom(start);
        if (value is AdqlFunction { Name: "CONTAINS" or "INTERSECTS" } function)
        {
            Error(
                AdqlDiagnosticCode.WrongKindOfValue, span, $"{function.Name} is 1 or 0 in ADQL, which is not a condition.",
                $"Compare it: {function.Name}(…) = 1.",
                new AdqlFix(new AdqlSpan(span.End, 0), " = 1"));
        }
        else
        {
            Error(
                AdqlDiagnosticCode.WrongKindOfValue, span, "A value is not a condition in ADQL, which has no boolean values.",
                "Compare it with something.");
        }

        return new AdqlComparison(AdqlComparisonOperator.Equal, value, value) { Span = span };
    }

    private static AdqlComparisonOperator? ComparisonOf(AdqlTokenKind kind) => kind switch
    {
        AdqlTokenKind.Equal => AdqlComparisonOperator.Equal,
        AdqlTokenKind.NotEqual => AdqlComparisonOperator.NotEqual,
        AdqlTokenKind.Less => AdqlComparisonOperator.Less,
        AdqlTokenKind.LessOrEqual => AdqlComparisonOperator.LessOrEqual,
        AdqlTokenKind.Greater => AdqlComparisonOperator.Greater,
        AdqlTokenKind.GreaterOrEqual => AdqlComparisonOperator.GreaterOrEqual,
        _ => null,
    };
}
