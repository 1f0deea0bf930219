namespace TypedTap.Adql;

/// <summary>Names: identifiers, qualified names, aliases.</summary>
internal sealed partial class AdqlSyntaxParser
{
    /// <summary>An identifier as written, quotes included. A reserved word is reported and taken, so that the rest is parsed.</summary>
    /// <param name="what">What is expected, in words.</param>
    /// <param name="isNew">True for a name that the query gives, false for one that the service gave.</param>
    private string? ParseName(string what, bool isNew = false)
    {
        var token = Current;
        if (token.Kind != AdqlTokenKind.Delimited
            && (token.Kind != AdqlTokenKind.Word || (token.Reserved && IsStructural(token.Keyword) && !IsMisplaced(token))))
        {
            Unexpected(what);
            return null;
        }

        Advance();
        return token.Reserved && !ReservedWord(token, isNew) ? null : TextOf(token);
    }

    /// <summary>Reports a reserved word in the place of a name; false if it was not meant as one.</summary>
    private bool ReservedWord(AdqlToken token, bool isNew)
    {
        var word = Shortened(token);
        // Behind FIRST 10 or UNIQUE name the word was no name, and quotes would make it one.
        if (AdqlHints.For(token, Current, text) is { } hint)
        {
            Error(AdqlDiagnosticCode.UnexpectedToken, token, $"{word} is a reserved word, and ADQL has no such clause.", hint);
            return false;
        }

        if (BeginsOperand(Current))
        {
            var isCount = token.Keyword == AdqlKeyword.Count && Is(AdqlTokenKind.Asterisk);
            Error(
                AdqlDiagnosticCode.ReservedWord, token, $"{word} is a reserved word of ADQL and cannot stand here.",
                isCount ? "Write COUNT(*)." : null,
                isCount ? new AdqlFix(AdqlSpan.Between(token.Start, Current.End), "COUNT(*)") : null);
            return false;
        }

        var spelling = isNew ? "or choose another name" : "spelt exactly as the service publishes it";
        Error(
            AdqlDiagnosticCode.ReservedWord, token, $"{word} is a reserved word of ADQL and cannot be a name as it is.",
            $"Put it in double quotes: {AdqlIdentifier.Quote(word)}, {spelling}.", new AdqlFix(token.Span, AdqlIdentifier.Quote(word)));
        return true;
    }

    private static bool BeginsOperand(AdqlToken token) =>
        token.Kind is AdqlTokenKind.Number or AdqlTokenKind.String or AdqlTokenKind.Delimited or AdqlTokenKind.Asterisk
            || token is { Kind: AdqlTokenKind.Word, Reserved: false };

    /// <summary>True at a word of the grammar without the partner that it always has: it was meant as a name.</summary>
    private bool IsMisplaced(AdqlToken token) => token.Keyword switch
    {
        AdqlKeyword.Order or AdqlKeyword.Group => Peek().Keyword != AdqlKeyword.By,
        AdqlKeyword.Offset => Peek().Kind != AdqlTokenKind.Number,
        AdqlKeyword.Ilike => true,
        _ => false,
    };

    /// <summary>Up to a number of names with dots between.</summary>
    private List<string>? ParseQualifiedName(string what, int most)
    {
        if (ParseName(what) is not { } first)
            return null;
        var names = new List<string>(2) { first };
        while (Is(AdqlTokenKind.Dot))
        {
            var dot = Advance();
            if (names.Count == most)
            {
                Error(
                    AdqlDiagnosticCode.UnexpectedToken, dot, $"A name has at most {most} parts here.",
                    "It is catalog.schema.table, and a column's name after that.");
                return null;
            }

            if (Is(AdqlTokenKind.Word) && Peek().Kind == AdqlTokenKind.LeftParen)
            {
                names.Add(TextOf(Advance()));
                return names;
            }

            if (ParseName("a name after the dot") is not { } next)
                return null;
            names.Add(next);
        }

        return names;
    }

    /// <summary>An optional alias, with or without AS; false after an error.</summary>
    private bool TryParseAlias(out string? alias)
    {
        alias = null;
        if (Take(AdqlKeyword.As))
        {
            if (Is(AdqlTokenKind.String))
            {
                var literal = Advance();
                var name = Unquoted(literal);
                Error(
                    AdqlDiagnosticCode.UnexpectedToken, literal, "An alias is a name, not a string.",
                    name.Length == 0 ? "Write a name." : $"Write {AdqlIdentifier.Quote(name)}.",
                    name.Length == 0 ? null : new AdqlFix(literal.Span, AdqlIdentifier.Quote(name)));
                return true;
            }

            alias = ParseName("a name after AS", isNew: true);
            return alias is not null;
        }

        if (Is(AdqlTokenKind.Delimited)
            || (Is(AdqlTokenKind.Word) && !Current.Reserved && !IsClauseOfOthers()
                && (MayFollowAlias(Peek()) || !Misspelt(AdqlExpected.AfterAlias))))
        {
            alias = TextOf(Advance());
        }

        return true;
    }

    /// <summary>True at a word that is no alias but begins a clause of another dialect or version: LIMIT 5, MINUS SELECT.</summary>
    private bool IsClauseOfOthers() => Peek().Kind switch
    {
        AdqlTokenKind.Number => IsWord("LIMIT") || IsWord("OFFSET"),
        AdqlTokenKind.Word when Peek().Keyword == AdqlKeyword.Select => IsWord("MINUS"),
        _ => false,
    };

    /// <summary>True for what can come after an alias; where anything else comes, the alias may be a keyword in a bad spelling.</summary>
    private static bool MayFollowAlias(AdqlToken token) => token.Kind switch
    {
        AdqlTokenKind.Word =>
            token.Keyword is AdqlKeyword.From or AdqlKeyword.Join or AdqlKeyword.Inner or AdqlKeyword.Left or AdqlKeyword.Right
                or AdqlKeyword.Full or AdqlKeyword.Natural or AdqlKeyword.On or AdqlKeyword.Using || BeginsClause(token.Keyword),
        AdqlTokenKind.Delimited or AdqlTokenKind.Number or AdqlTokenKind.String => false,
        _ => true,
    };

    /// <summary>Words that hold a query together: where one of them stands, a name is missing.</summary>
    private static bool IsStructural(AdqlKeyword keyword) =>
        keyword is AdqlKeyword.And or AdqlKeyword.As or AdqlKeyword.Between or AdqlKeyword.By
            or AdqlKeyword.In or AdqlKeyword.Is or AdqlKeyword.Join or AdqlKeyword.Like or AdqlKeyword.Ilike or AdqlKeyword.Not
            or AdqlKeyword.On
            or AdqlKeyword.Or or AdqlKeyword.Select or AdqlKeyword.Using or AdqlKeyword.With or AdqlKeyword.Natural or AdqlKeyword.Inner
            or AdqlKeyword.Distinct || BeginsClause(keyword);
}
