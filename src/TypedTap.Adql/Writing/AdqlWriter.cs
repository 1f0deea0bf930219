using TypedTap.Adql.Syntax;

namespace TypedTap.Adql;

/// <summary>
/// Writes a syntax tree as text that every known family of TAP servers reads: <c>!=</c> with spaces, <c>LEFT OUTER JOIN</c>,
/// no redundant parentheses, identifiers verbatim unless they need quotes. The text of a tree that the parser made is read
/// back to an equal tree.
/// </summary>
public static class AdqlWriter
{
    /// <summary>The text of a query or of any part of one.</summary>
    /// <param name="node">What is written.</param>
    /// <param name="layout">How it is laid out.</param>
    /// <param name="version">The version of the language that it is written in: it decides which words are reserved.</param>
    /// <exception cref="ArgumentException">
    /// The tree holds what the language cannot say: an AND of one condition, a TOP below zero, an empty alias, a function whose
    /// name would need quotes, WITH inside a subquery. The message names the kind of node.
    /// </exception>
    /// <exception cref="InsufficientExecutionStackException">The tree is nested deeper than the stack allows.</exception>
    public static string Write(AdqlNode node, AdqlLayout layout = AdqlLayout.OneLine, AdqlVersion version = AdqlVersion.V2_1)
    {
        var output = new AdqlOutput(layout, version);
        node.Accept(new AdqlNodeWriter(output));
        return output.ToString();
    }
}
