using System.Runtime.CompilerServices;

namespace TypedTap.Adql.Syntax;

/// <summary>
/// Makes a changed copy of a tree. Override the method of a kind of node to put another in its place; the base method rewrites
/// what is below. Where nothing changed the same instances are kept, up to the root; copies keep the spans of their originals.
/// </summary>
public abstract partial class AdqlRewriter : AdqlVisitor<AdqlNode>
{
    /// <summary>A node with nothing below it, as it is.</summary>
    public override AdqlNode DefaultVisit(AdqlNode node) => node;

    /// <summary>Rewrites a node that stands where only nodes of a kind can.</summary>
    /// <typeparam name="T">The kind of node that can stand there.</typeparam>
    /// <exception cref="InvalidOperationException">The visit gave a node of another kind, or none.</exception>
    /// <exception cref="InsufficientExecutionStackException">The tree is nested deeper than the stack allows.</exception>
    protected T Rewrite<T>(T node)
        where T : AdqlNode
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        var result = Visit(node);
        return result as T ?? throw new InvalidOperationException(
            $"{GetType().Name} put {result?.GetType().Name ?? "nothing"} in the place of an {node.GetType().Name}, where only an {typeof(T).Name} can stand: "
            + "return one from the visit, or rewrite the node above.");
    }

    /// <summary>Rewrites the nodes of a list; the same list if none changed.</summary>
    /// <typeparam name="T">The kind of node that can stand in the list.</typeparam>
    /// <exception cref="InvalidOperationException">A visit gave a node of another kind, or none.</exception>
    protected ValueList<T> Rewrite<T>(ValueList<T> nodes)
        where T : AdqlNode
    {
        T[]? changed = null;
        for (var i = 0; i < nodes.Count; i++)
        {
            var node = Rewrite(nodes[i]);
            if (changed is null && !ReferenceEquals(node, nodes[i]))
                changed = [.. nodes];
            if (changed is not null)
                changed[i] = node;
        }

        return changed is null ? nodes : new ValueList<T>(changed);
    }

    private T? RewriteOptional<T>(T? node)
        where T : AdqlNode => node is null ? null : Rewrite(node);
}
