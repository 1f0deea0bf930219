namespace TypedTap.Testing.Engine.Planning;

/// <summary>Two parts of which rows without a partner are kept.</summary>
/// <param name="Left">The part on the left, all of whose rows are kept.</param>
/// <param name="Right">The other part.</param>
/// <param name="KeepsRight">Whether all rows of that are kept, too.</param>
/// <param name="Terms">What makes partners.</param>
internal sealed record OuterNode(JoinNode Left, JoinNode Right, bool KeepsRight, IReadOnlyList<Term> Terms)
    : JoinNode(Left.Sources | Right.Sources);
