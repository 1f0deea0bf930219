namespace TypedTap.Adql;

/// <summary>Finds which parentheses belong together.</summary>
internal static class AdqlParentheses
{
    /// <summary>
    /// For each token, the index of the parenthesis that closes the innermost pair around it, or -1. A parenthesis is not inside itself.
    /// </summary>
    public static int[] ClosingOf(AdqlToken[] tokens)
    {
        var closing = new int[tokens.Length];
        var open = new Stack<int>();
        // From the end: a closing parenthesis opens the stretch to its left.
        for (var i = tokens.Length - 1; i >= 0; i--)
        {
            var kind = tokens[i].Kind;
            if (kind == AdqlTokenKind.LeftParen && open.Count > 0)
                open.Pop();
            if (kind == AdqlTokenKind.RightParen)
                open.Push(i);
            closing[i] = open.Count > 0 ? open.Peek() : -1;
        }

        return closing;
    }
}
