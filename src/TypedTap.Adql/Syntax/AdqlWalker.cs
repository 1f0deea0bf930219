using System.Runtime.CompilerServices;

namespace TypedTap.Adql.Syntax;

/// <summary>
/// Visits every node of a tree in the order of the text. Override the method of a kind of node to look at it, and call the base
/// method, before or after, for the nodes below it. A visit that gives false ends the whole walk; one that gives true without
/// calling the base method leaves out what is below.
/// </summary>
public abstract class AdqlWalker : AdqlVisitor<bool>
{
    /// <summary>Visits the nodes below a node of any kind, until one visit gives false.</summary>
    /// <returns>True to go on, false if the walk is to end.</returns>
    /// <exception cref="InsufficientExecutionStackException">The tree is nested deeper than the stack allows.</exception>
    public override bool DefaultVisit(AdqlNode node)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        return VisitAll(AdqlChildren.Of(node));
    }

    /// <summary>Visits nodes one after the other, until one visit gives false.</summary>
    /// <returns>True to go on, false if the walk is to end.</returns>
    protected bool VisitAll(IReadOnlyList<AdqlNode> nodes)
    {
        for (var i = 0; i < nodes.Count; i++)
        {
            if (!Visit(nodes[i]))
                return false;
        }

        return true;
    }
}
