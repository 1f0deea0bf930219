using TypedTap.Adql.Syntax;

namespace TypedTap.Adql;

/// <summary>
/// Writes a syntax tree as text that every known family of TAP servers reads: <c>!=</c> with spaces, <c>LEFT OUTER JOIN</c>,
/// no redundant parentheses, identifiers verbatim unless they need quotes. The text of a tree that the parser made is read
/// back to an equal tree. In any tree, strings, names and numbers are written so that none of them can become syntax. What is not
/// checked is whether built-in functions have the right number and kinds of arguments, and whether the version has a construct:
/// parse the text for that.
/// </summary>
public static class AdqlWriter
{
    /// <summary>The text of a query or of any part of one.</summary>
    /// <param name="node">What is written.</param>
    /// <param name="layout">How it is laid out.</param>
    /// <param name="version">The version of the language that it is written in: it decides which words are reserved.</param>
    /// <exception cref="ArgumentNullException">There is no node.</exception>
    /// <exception cref="ArgumentOutOfRangeException">
    /// The version is not one of the language, or an operator not one of its enumeration.
    /// </exception>
    /// <exception cref="ArgumentException">
    /// The tree holds what the language cannot say: an AND of one condition, a TOP below zero, an empty alias, a function whose
    /// name would need quotes, WITH inside a subquery. The message names the kind of node.
    /// </exception>
    /// <exception cref="InsufficientExecutionStackException">The tree is nested deeper than the stack allows.</exception>
    public static string Write(AdqlNode node, AdqlLayout layout = AdqlLayout.OneLine, AdqlVersion version = AdqlVersion.V2_1)
    {
        AdqlGuard.NotNull(node, nameof(node));
        AdqlGuard.Known(version, nameof(version));
        var output = new AdqlOutput(layout, version);
        node.Accept(new AdqlNodeWriter(output));
        return output.ToString();
    }
}
