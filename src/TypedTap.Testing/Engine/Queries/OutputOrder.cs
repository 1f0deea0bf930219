using TypedTap.Testing.Engine.Expressions;

namespace TypedTap.Testing.Engine.Queries;

/// <summary>What a result is sorted by.</summary>
internal sealed record OutputOrder(Operand Value, bool Descending);
