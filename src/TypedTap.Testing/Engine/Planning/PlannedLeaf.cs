namespace TypedTap.Testing.Engine.Planning;

/// <summary>A table whose rows can be looked up in an index instead of scanned.</summary>
/// <param name="Source">The table.</param>
/// <param name="Terms">The conditions on it alone.</param>
internal sealed record PlannedLeaf(ScopeSource Source, IReadOnlyList<Term> Terms);
