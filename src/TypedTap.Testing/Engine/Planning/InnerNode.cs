namespace TypedTap.Testing.Engine.Planning;

/// <summary>Parts of which all pairs are taken for which conditions hold; the order in which they are joined is free.</summary>
internal sealed record InnerNode(IReadOnlyList<JoinNode> Parts, IReadOnlyList<Term> Terms)
    : JoinNode(Parts.Aggregate(0UL, static (sources, part) => sources | part.Sources));
