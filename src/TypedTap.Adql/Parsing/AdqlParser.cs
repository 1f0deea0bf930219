using TypedTap.Adql.Syntax;

namespace TypedTap.Adql;

/// <summary>
/// Reads ADQL: hand-written recursive descent in one pass, time linear in the length of the text. It goes on after an error
/// to find more, and never throws for what a text holds. Names and types are for the semantic checker.
/// </summary>
public static class AdqlParser
{
    /// <summary>
    /// How deep a query may be nested: parentheses, subqueries, functions, and chains of <c>+ - * /</c>, joins and set
    /// operations, which nest to the left. AND, OR, <c>||</c> and lists may be of any length. Deeper nesting is an error with code
    /// <see cref="AdqlDiagnosticCode.TooDeep"/>, so that neither the parser nor anything that walks a tree it made runs out of stack
    /// (1 MiB is enough).
    /// </summary>
    public const int MaximumDepth = 300;

    /// <summary>The most errors that are reported of one text; one more then says that there are others.</summary>
    public const int MaximumErrors = AdqlDiagnosticBag.MaximumErrors;

    /// <summary>Parses a query. A semicolon after it is taken with a warning, as VOLLT-based services take it.</summary>
    /// <param name="text">The query.</param>
    /// <param name="version">The version of the language that it is to be.</param>
    /// <exception cref="ArgumentNullException">There is no text.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The version is not one of the language.</exception>
    public static AdqlParseResult<AdqlQuery> Parse(string text, AdqlVersion version = AdqlVersion.V2_1) =>
        Parse(text, version, static parser => parser.ParseRoot());

    /// <summary>Parses a search condition, as it would stand after WHERE.</summary>
    /// <param name="text">The condition.</param>
    /// <param name="version">The version of the language that it is to be.</param>
    /// <exception cref="ArgumentNullException">There is no text.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The version is not one of the language.</exception>
    public static AdqlParseResult<AdqlCondition> ParseCondition(string text, AdqlVersion version = AdqlVersion.V2_1) =>
        Parse(text, version, static parser => parser.ParseCondition());

    /// <summary>Parses a value expression, as it would stand in a select list.</summary>
    /// <param name="text">The expression.</param>
    /// <param name="version">The version of the language that it is to be.</param>
    /// <exception cref="ArgumentNullException">There is no text.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The version is not one of the language.</exception>
    public static AdqlParseResult<AdqlExpression> ParseExpression(string text, AdqlVersion version = AdqlVersion.V2_1) =>
        Parse(text, version, static parser => parser.ParseExpression());

    private static AdqlParseResult<TNode> Parse<TNode>(string text, AdqlVersion version, Func<AdqlSyntaxParser, TNode?> parse)
        where TNode : AdqlNode
    {
        AdqlGuard.NotNull(text, nameof(text));
        AdqlGuard.Known(version, nameof(version));
        var bag = new AdqlDiagnosticBag(text);
        var parser = new AdqlSyntaxParser(text, version, AdqlLexer.Tokenize(text, version, bag), bag);
        var node = parse(parser);
        parser.ExpectEnd(node);
        return new AdqlParseResult<TNode>(text, version, bag.HasErrors ? null : node, bag.ToList());
    }
}
