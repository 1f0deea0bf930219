using TypedTap.Adql;
using TypedTap.Testing.Engine.Expressions;

namespace TypedTap.Testing.Engine;

/// <summary>A user-defined function of a service.</summary>
/// <param name="Signature">Its declaration, as /capabilities has it.</param>
/// <param name="Compile">Makes a call of its compiled arguments.</param>
internal sealed record EngineFunction(AdqlFunctionSignature Signature, Func<IReadOnlyList<Operand>, AdqlSpan, Operand> Compile);
