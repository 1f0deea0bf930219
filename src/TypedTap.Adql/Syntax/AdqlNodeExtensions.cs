namespace TypedTap.Adql.Syntax;

/// <summary>Ways through a syntax tree without a visitor.</summary>
public static class AdqlNodeExtensions
{
    /// <summary>The nodes directly below a node, in the order of the text; names, numbers and operators are no nodes.</summary>
    public static IReadOnlyList<AdqlNode> Children(this AdqlNode node) => AdqlChildren.Of(AdqlGuard.NotNull(node, nameof(node)));

    /// <summary>
    /// The node and every node below it, in the order of the text, a node before those below it. Found as they are asked for,
    /// at any depth.
    /// </summary>
    public static IEnumerable<AdqlNode> DescendantsAndSelf(this AdqlNode node) => Below(AdqlGuard.NotNull(node, nameof(node)));

    private static IEnumerable<AdqlNode> Below(AdqlNode node)
    {
        var pending = new Stack<AdqlNode>();
        pending.Push(node);
        while (pending.Count > 0)
        {
            var next = pending.Pop();
            yield return next;
            var children = AdqlChildren.Of(next);
            for (var i = children.Count - 1; i >= 0; i--)
                pending.Push(children[i]);
        }
    }
}
