using TypedTap.Testing.Engine.Values;

namespace TypedTap.Testing.Engine;

/// <summary>The rows that a query gives.</summary>
/// <param name="Table">The rows, at most as many as were asked for.</param>
/// <param name="IsOverflow">Whether there were more.</param>
internal sealed record EngineResult(EngineTable Table, bool IsOverflow);
