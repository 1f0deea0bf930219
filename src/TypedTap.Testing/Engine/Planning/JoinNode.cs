namespace TypedTap.Testing.Engine.Planning;

/// <summary>A part of a FROM clause.</summary>
/// <param name="Sources">The tables in it, a bit each.</param>
internal abstract record JoinNode(ulong Sources);
