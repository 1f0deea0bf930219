using System.Runtime.CompilerServices;
using TypedTap.Adql.Syntax;

namespace TypedTap.Querying.Lowering;

/// <summary>Puts other values in place of a plan's literals.</summary>
internal static class QueryPlanLiterals
{
    /// <summary>The plan's query with something else in place of its literals.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="other">What stands for which of them.</param>
    public static AdqlQuery Replace(QueryPlan plan, Func<int, AdqlExpression> other)
    {
        if (plan.Literals.Count == 0)
            return plan.Query;
        var nodes = new Dictionary<AdqlNode, AdqlNode>(NodeIdentity.Instance);
        for (var i = 0; i < plan.Literals.Count; i++)
            nodes[plan.Literals[i].Node] = other(i);
        return (AdqlQuery)new Filler(nodes).Visit(plan.Query);
    }

    private sealed class Filler(Dictionary<AdqlNode, AdqlNode> nodes) : AdqlRewriter
    {
        public override AdqlNode Visit(AdqlNode node) => nodes.TryGetValue(node, out var other) ? other : base.Visit(node);
    }

    private sealed class NodeIdentity : IEqualityComparer<AdqlNode>
    {
        public static NodeIdentity Instance { get; } = new();

        public bool Equals(AdqlNode? x, AdqlNode? y) => ReferenceEquals(x, y);

        public int GetHashCode(AdqlNode obj) => RuntimeHelpers.GetHashCode(obj);
    }
}
