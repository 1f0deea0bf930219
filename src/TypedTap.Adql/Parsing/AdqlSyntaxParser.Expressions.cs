using System.Text;
using TypedTap.Adql.Syntax;

namespace TypedTap.Adql;

/// <summary>Value expressions, by precedence: sign, <c>* /</c>, <c>+ -</c>, <c>||</c>.</summary>
internal sealed partial class AdqlSyntaxParser
{
    private const int SumLevel = 1;
    private const int ProductLevel = 2;
    private const string AfterOperator = "a value after the operator";

    public AdqlExpression? ParseExpression() => ParseExpression("a value");

    /// <summary>A value expression; says what was expected if there is none.</summary>
    private AdqlExpression? ParseExpression(string expected)
    {
        var start = _at;
        return ParseBinary(SumLevel, null, start, expected) is { } first ? ParseConcatenation(first, start) : null;
    }

    /// <summary>The rest of a value expression whose first primary has been parsed.</summary>
    private AdqlExpression? ParseExpressionFrom(AdqlExpression first, int start) =>
        ParseBinary(SumLevel, first, start, "a value") is { } left ? ParseConcatenation(left, start) : null;

    private AdqlExpression? ParseConcatenation(AdqlExpression first, int start)
    {
        if (!Is(AdqlTokenKind.Concatenate))
            return first;
        var operands = new List<AdqlExpression>();
        var height = _height;
        var operand = first;
        while (true)
        {
            CheckSlot(operand, _parenthesized, AdqlSlot.TextOperand, "||");
            operands.Add(operand);
            height = Math.Max(height, _height);
            if (!Take(AdqlTokenKind.Concatenate))
                break;
            if (ParseBinary(SumLevel, null, _at, AfterOperator) is not { } next)
                return null;
            operand = next;
        }

        _parenthesized = false;
        return Grow(height) ? new AdqlConcatenation(operands.ToValueList()) { Span = SpanFrom(start) } : null;
    }

    private AdqlExpression? ParseBinary(int level, AdqlExpression? first, int start, string expected)
    {
        var left = first ?? ParseSigned(expected);
        while (left is not null)
        {
            var (op, opLevel) = OperatorOf(Current.Kind);
            if (opLevel < level)
                break;
            Advance();
            CheckSlot(left, _parenthesized, opLevel == SumLevel ? AdqlSlot.Numeric : AdqlSlot.Term, AdqlSymbols.Of(op));
            var height = _height;
            var right = opLevel == SumLevel ? ParseBinary(ProductLevel, null, _at, AfterOperator) : ParseSigned(AfterOperator);
            left = right is null ? null : Arithmetic(op, left, right, height, start);
        }

        return left;
    }

    private AdqlArithmetic? Arithmetic(AdqlArithmeticOperator op, AdqlExpression left, AdqlExpression right, int height, int start)
    {
        var isSum = op is AdqlArithmeticOperator.Add or AdqlArithmeticOperator.Subtract;
        CheckSlot(right, _parenthesized, isSum ? AdqlSlot.Term : AdqlSlot.Factor, AdqlSymbols.Of(op));
        _parenthesized = false;
        return Grow(Math.Max(height, _height)) ? new AdqlArithmetic(op, left, right) { Span = SpanFrom(start) } : null;
    }

    private static (AdqlArithmeticOperator Operator, int Level) OperatorOf(AdqlTokenKind kind) => kind switch
    {
        AdqlTokenKind.Plus => (AdqlArithmeticOperator.Add, SumLevel),
        AdqlTokenKind.Minus => (AdqlArithmeticOperator.Subtract, SumLevel),
        AdqlTokenKind.Asterisk => (AdqlArithmeticOperator.Multiply, ProductLevel),
        AdqlTokenKind.Slash => (AdqlArithmeticOperator.Divide, ProductLevel),
        _ => default,
    };

    private AdqlExpression? ParseSigned(string expected)
    {
        if (!Is(AdqlTokenKind.Plus) && !Is(AdqlTokenKind.Minus))
            return ParsePrimary(expected);
        var start = _at;
        var sign = Advance().Kind == AdqlTokenKind.Plus ? AdqlSign.Plus : AdqlSign.Minus;
        if (Is(AdqlTokenKind.Plus) || Is(AdqlTokenKind.Minus))
        {
            Error(
                AdqlDiagnosticCode.UnexpectedToken, Current, "A value has one sign at most.",
                "Put parentheses around the inner one: -(-x).");
            return null;
        }

        if (ParsePrimary("a value after the sign") is not { } operand)
            return null;
        CheckSlot(operand, _parenthesized, AdqlSlot.NumericPrimary, "a sign");
        _parenthesized = false;
        return Grow(_height) ? new AdqlUnary(sign, operand) { Span = SpanFrom(start) } : null;
    }

    private AdqlExpression? ParsePrimary(string expected)
    {
        var start = _at;
        _parenthesized = false;
        _height = 0;
        return Is(AdqlTokenKind.LeftParen) ? ParseValueParenthesis() : ParseNamedOrLiteral(start, expected);
    }

    private AdqlExpression? ParseNamedOrLiteral(int start, string expected)
    {
        var token = Current;
        switch (token.Kind)
        {
            case AdqlTokenKind.Number:
                Advance();
                return new AdqlNumber(TextOf(token)) { Span = token.Span };
            case AdqlTokenKind.String:
                return ParseString();
            case AdqlTokenKind.Word when token.Keyword == AdqlKeyword.Null:
                Advance();
                return new AdqlNull { Span = token.Span };
            case AdqlTokenKind.Word when Peek().Kind == AdqlTokenKind.LeftParen && !(token.Reserved && IsStructural(token.Keyword)):
                return ParseCall();
            case AdqlTokenKind.Word when token.Reserved && IsNoColumn(token):
                return null;
            case AdqlTokenKind.Word when !token.Reserved || !IsStructural(token.Keyword) || IsMisplaced(token):
            case AdqlTokenKind.Delimited:
                return ParseColumn(start);
            default:
                Unexpected(expected);
                return null;
        }
    }

    private AdqlString ParseString()
    {
        var start = _at;
        var token = Advance();
        if (!Is(AdqlTokenKind.String))
            return new AdqlString(Unquoted(token)) { Span = token.Span };
        var value = new StringBuilder(Unquoted(token));
        while (Is(AdqlTokenKind.String))
        {
            if (version >= AdqlVersion.V2_1)
            {
                Error(
                    AdqlDiagnosticCode.UnexpectedToken, Current,
                    "Two strings stand side by side; that they are joined was SQL-92 and ADQL 2.0.", "Join them by '||'.",
                    new AdqlFix(AdqlSpan.Between(Previous.End, Current.Start), " || "));
            }

            value.Append(Unquoted(Advance()));
        }

        return new AdqlString(value.ToString()) { Span = SpanFrom(start) };
    }

    // The lexer takes a pattern without quotes for the string that was meant, and has said so.
    private string Unquoted(AdqlToken literal) =>
        literal.Length < 2 || text[literal.Start] is '%' or '_' || char.IsLetterOrDigit(text[literal.Start])
            ? TextOf(literal)
            : text.Substring(literal.Start + 1, literal.Length - 2).Replace("''", "'");

    /// <summary>A value in parentheses, where a condition cannot stand.</summary>
    private AdqlExpression? ParseValueParenthesis()
    {
        if (IsScalarSubquery() || !Enter())
            return ScalarSubquery();
        Advance();
        var inside = ParseExpression("a value");
        _depth--;
        _parenthesized = true;
        if (inside is not null && Take(AdqlTokenKind.RightParen))
            return inside;
        return NotAValue(inside);
    }

    private AdqlExpression? ScalarSubquery()
    {
        if (_aborted)
            return null;
        Error(
            AdqlDiagnosticCode.NotAdql, Current, "ADQL has no subquery as a value.",
            "Use IN or EXISTS, or join with the subquery in FROM.");
        Advance();
        RecoverAfterParenthesis();
        return null;
    }

    /// <summary>What is in parentheses is more than a value: a condition, a row, a mistake.</summary>
    private AdqlExpression? NotAValue(AdqlExpression? inside)
    {
        if (inside is not null && (ComparisonOf(Current.Kind) is not null || Current.Keyword is AdqlKeyword.And or AdqlKeyword.Or))
        {
            Error(
                AdqlDiagnosticCode.WrongKindOfValue, Current, "A condition is not a value in ADQL.",
                "Conditions stand after WHERE, HAVING and ON only.");
        }
        else if (inside is not null && Is(AdqlTokenKind.Comma))
            Error(AdqlDiagnosticCode.NotAdql, Current, "ADQL has no row values: parentheses hold one value.");
        else if (inside is not null)
            Unexpected("an operator or ')'", ")");
        RecoverAfterParenthesis();
        return null;
    }

    /// <summary>True at parentheses with a query inside, however many; a run of them is looked through once.</summary>
    private bool IsScalarSubquery()
    {
        _parenthesesEnd = Math.Max(_parenthesesEnd, _at);
        while (tokens[_parenthesesEnd].Kind == AdqlTokenKind.LeftParen)
            _parenthesesEnd++;
        return tokens[_parenthesesEnd].Keyword is AdqlKeyword.Select or AdqlKeyword.With;
    }

    private AdqlColumn? ParseColumn(int start)
    {
        if (ParseQualifiedName("a column", 4) is not { } names)
            return null;
        if (Is(AdqlTokenKind.LeftParen))
        {
            Error(
                AdqlDiagnosticCode.NotAdql, SpanFrom(start),
                names.Count > 1 ? "The name of a function has no qualifier in ADQL." : "The name of a function cannot be in quotes.",
                "Write the function's name alone.");
            return null;
        }

        var name = names[names.Count - 1];
        names.RemoveAt(names.Count - 1);
        return new AdqlColumn(names.Count == 0 ? null : AdqlTableName.Of([.. names]), name) { Span = SpanFrom(start) };
    }

    /// <summary>Reports a value that is not of the kind that the grammar asks for.</summary>
    private void CheckSlot(AdqlExpression value, bool parenthesized, AdqlSlot slot, string place)
    {
        var shape = parenthesized ? AdqlShape.Primary : AdqlGrammar.ShapeOf(value, version);
        if (!AdqlGrammar.Fits(slot, shape, version))
        {
            var fix = shape is AdqlShape.GeometryFunction
                ? "Only CONTAINS, INTERSECTS and the other geometry functions take geometries."
                : "Put it in parentheses.";
            Error(
                AdqlDiagnosticCode.WrongKindOfValue, value.Span,
                $"{AdqlHints.Name(shape)} cannot be an operand of {place}, which takes {AdqlHints.Name(slot)}.", fix);
        }
        else if (shape == AdqlShape.Null && slot != AdqlSlot.Value)
        {
            bag.Warning(
                AdqlDiagnosticCode.LenientForm, value.Span,
                "By the letter of the grammar NULL is a value of its own and no operand; known services take it.",
                "CAST(NULL AS type) is within the grammar.");
        }
    }
}
