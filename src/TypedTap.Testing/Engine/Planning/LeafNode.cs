namespace TypedTap.Testing.Engine.Planning;

/// <summary>One table.</summary>
internal sealed record LeafNode(ScopeSource Source) : JoinNode(Source.Bit);
