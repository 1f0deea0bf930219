using System.Runtime.CompilerServices;
using TypedTap.Adql.Syntax;
using TypedTap.Querying.Dialects;
using TypedTap.Querying.Model;

namespace TypedTap.Querying.Lowering;

/// <summary>Puts other values in place of a plan's literals.</summary>
public static class QueryPlanLiterals
{
    /// <summary>The plan's query with other values.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="dialect">How the service reads literals.</param>
    /// <param name="valueOf">The value of a parameter, of the type that it had when the plan was made.</param>
    /// <exception cref="TapQueryNotSupportedException">A value has no literal that is safe.</exception>
    public static AdqlQuery Fill(QueryPlan plan, QueryDialect dialect, Func<IQueryParameter, object> valueOf)
    {
        if (plan.Literals.Count == 0)
            return plan.Query;
        var literals = new LiteralLowering(dialect);
        var nodes = new Dictionary<AdqlNode, AdqlNode>(NodeIdentity.Instance);
        foreach (var literal in plan.Literals)
            nodes[literal.Node] = literals.Lower(valueOf(literal.Parameter));
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
