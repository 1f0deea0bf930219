using TypedTap.Adql.Syntax;

namespace TypedTap.Adql;

/// <summary>Calls: aggregates, CAST, built-in and user-defined functions.</summary>
internal sealed partial class AdqlSyntaxParser
{
    private const string AnArgument = "an argument";

    private AdqlExpression? ParseCall()
    {
        if (!Enter())
            return null;
        var start = _at;
        var name = Advance();
        Advance();
        AdqlExpression? call = name.Keyword switch
        {
            AdqlKeyword.Count or AdqlKeyword.Sum or AdqlKeyword.Avg or AdqlKeyword.Min or AdqlKeyword.Max => ParseAggregate(name, start),
            AdqlKeyword.Cast => ParseCast(start),
            _ => ParseFunction(name, start),
        };
        _depth--;
        _parenthesized = false;
        if (call is null)
        {
            RecoverAfterParenthesis();
            return null;
        }

        if (IsWord("OVER") && Peek().Kind == AdqlTokenKind.LeftParen)
        {
            Error(AdqlDiagnosticCode.NotAdql, Current, "ADQL has no window functions (OVER).", "Join with a grouped subquery in FROM.");
            return null;
        }

        return Grow(_height) ? call : null;
    }

    /// <summary>What follows the opening parenthesis of a set function, with the closing one; null before that.</summary>
    private AdqlExpression? ParseAggregate(AdqlToken name, int start)
    {
        _height = 0;
        if (name.Keyword == AdqlKeyword.Count && Take(AdqlTokenKind.Asterisk))
            return Expect(AdqlTokenKind.RightParen, "')' after COUNT(*") ? new AdqlCountAll { Span = SpanFrom(start) } : null;
        var function = name.Keyword switch
        {
            AdqlKeyword.Count => AdqlAggregateFunction.Count,
            AdqlKeyword.Sum => AdqlAggregateFunction.Sum,
            AdqlKeyword.Avg => AdqlAggregateFunction.Avg,
            AdqlKeyword.Min => AdqlAggregateFunction.Min,
            _ => AdqlAggregateFunction.Max,
        };
        var distinct = Take(AdqlKeyword.Distinct);
        if (!distinct)
            Take(AdqlKeyword.All);
        var word = AdqlSymbols.Of(function);
        var argument = Is(AdqlTokenKind.RightParen) ? null : ParseExpression(AnArgument);
        if (argument is null && !Is(AdqlTokenKind.RightParen))
            return null;
        if (argument is null || Is(AdqlTokenKind.Comma))
        {
            Error(
                AdqlDiagnosticCode.WrongArguments, Current, $"{word} takes one argument.",
                argument is null ? null : "Aggregate the values one by one.");
            return null;
        }

        return Expect(AdqlTokenKind.RightParen, $"the ')' of {word}")
            ? new AdqlAggregate(function, argument, distinct) { Span = SpanFrom(start) }
            : null;
    }

    private AdqlCast? ParseCast(int start)
    {
        Since21(tokens[start].Span, "CAST", "Select the value as it is.");
        if (ParseExpression(AnArgument) is not { } operand || !Expect(AdqlKeyword.As, "after the argument of CAST"))
            return null;
        var token = Current;
        if (token.Kind != AdqlTokenKind.Word)
        {
            Unexpected("a type after AS", AdqlCastTypes.Names);
            return null;
        }

        if (AdqlCastTypes.Find(TextOf(token)) is not { } type)
        {
            var (suggestion, by) = AdqlCastTypes.Instead(TextOf(token));
            Advance();
            var end = token.End;
            if (Take(AdqlTokenKind.LeftParen))
            {
                // NUMERIC(10, 2): the digits go with the type.
                RecoverAfterParenthesis();
                end = Previous.End;
            }

            Error(
                AdqlDiagnosticCode.NotAdql, token, $"CAST knows no type {Shortened(token)}.", suggestion,
                by is null ? null : new AdqlFix(AdqlSpan.Between(token.Start, end), by), AdqlCastTypes.Names);
            return null;
        }

        Advance();
        if (type == AdqlCastType.DoublePrecision)
        {
            if (!IsWord("PRECISION"))
            {
                Error(
                    AdqlDiagnosticCode.UnexpectedToken, token, "The type is called DOUBLE PRECISION.", "Write both words.",
                    new AdqlFix(token.Span, "DOUBLE PRECISION"), "PRECISION");
                return null;
            }

            Advance();
        }

        long? length = null;
        if (type is AdqlCastType.Char or AdqlCastType.VarChar && Take(AdqlTokenKind.LeftParen))
        {
            length = ParseRowCount("The length of a type");
            if (!Take(AdqlTokenKind.RightParen))
                RecoverAfterParenthesis();
        }

        return Expect(AdqlTokenKind.RightParen, "the ')' of CAST") ? new AdqlCast(operand, type, length) { Span = SpanFrom(start) } : null;
    }

    private AdqlFunction? ParseFunction(AdqlToken name, int start)
    {
        var written = TextOf(name);
        var builtIn = AdqlGrammar.BuiltIn(written, version);
        if (builtIn is null && name.Reserved)
        {
            Error(
                AdqlDiagnosticCode.NotAdql, name, $"ADQL has no function {written.ToUpperInvariant()}, and the word is reserved.",
                AdqlHints.InsteadOf(written));
            return null;
        }

        if (builtIn?.Since > version)
            Since21(name.Span, builtIn.Name, "Older services have no function for this, or a user-defined one.");
        if (ParseArguments(written, out var parentheses) is not { } arguments)
            return null;
        var call = new AdqlFunction(builtIn?.Name ?? written, arguments) { Span = SpanFrom(start) };
        if (builtIn is not null)
            CheckArguments(builtIn, call, parentheses);
        return call;
    }

    private ValueList<AdqlExpression>? ParseArguments(string function, out Parentheses parentheses)
    {
        List<int>? parenthesized = null;
        parentheses = default;
        var arguments = new List<AdqlExpression>();
        var height = 0;
        _height = 0;
        if (Take(AdqlTokenKind.RightParen))
            return ValueList<AdqlExpression>.Empty;
        if (Is(AdqlKeyword.Distinct) || Is(AdqlKeyword.All))
        {
            Error(
                AdqlDiagnosticCode.NotAdql, Current, $"{TextOf(Current).ToUpperInvariant()} stands in COUNT, SUM, AVG, MIN and MAX only.",
                "Leave it out.", new AdqlFix(Current.Span, ""));
            return null;
        }

        do
        {
            if (ParseExpression(AnArgument) is not { } argument)
                return null;
            if (_parenthesized)
                (parenthesized ??= []).Add(arguments.Count);
            arguments.Add(argument);
            height = Math.Max(height, _height);
        }
        while (Take(AdqlTokenKind.Comma));
        if (!Take(AdqlTokenKind.RightParen))
        {
            if (ComparisonOf(Current.Kind) is not null)
                Error(AdqlDiagnosticCode.WrongKindOfValue, Current, "A condition is not a value in ADQL, so it cannot be an argument.");
            else
                Unexpected($"',' or the ')' of {function}", ",", ")");
            return null;
        }

        _height = height;
        parentheses = new Parentheses(parenthesized);
        return arguments.ToValueList();
    }

    /// <summary>Reports a reserved word that is no column for a reason of its own: CASE, TRUE, CURRENT_TIMESTAMP.</summary>
    private bool IsNoColumn(AdqlToken token)
    {
        var word = TextOf(token);
        if (Peek().Kind == AdqlTokenKind.Dot)
            return false;
        if (AdqlHints.NoColumn(word, Peek().Kind) is { } hint)
        {
            Error(AdqlDiagnosticCode.NotAdql, token, hint.Message, hint.Suggestion);
            return true;
        }

        // A column after all, of which no more is said.
        if (AdqlFunctions.Find(word) is { } function)
        {
            Error(
                AdqlDiagnosticCode.ReservedWord, token, $"{function.Name} is a function of ADQL and cannot be a name as it is.",
                $"Call it as {function.UsageIn(version)}; for a column of that name write {AdqlIdentifier.Quote(word)}.",
                new AdqlFix(token.Span, AdqlIdentifier.Quote(word)));
        }

        return false;
    }
}
