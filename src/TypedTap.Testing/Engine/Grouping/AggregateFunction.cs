using TypedTap.Adql;
using TypedTap.Testing.Engine.Expressions;

namespace TypedTap.Testing.Engine.Grouping;

/// <summary>A function that is an aggregate.</summary>
/// <param name="Signature">Its declaration, as /capabilities has it.</param>
/// <param name="Create">Makes an aggregator of the arguments of a call.</param>
internal sealed record AggregateFunction(AdqlFunctionSignature Signature, Func<IReadOnlyList<Operand>, AdqlSpan, Aggregator> Create);
