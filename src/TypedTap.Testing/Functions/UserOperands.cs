using TypedTap.Adql;
using TypedTap.Sky;
using TypedTap.Testing.Engine.Expressions;
using TypedTap.Testing.Engine.Values;

namespace TypedTap.Testing.Functions;

/// <summary>Calls of a user's function.</summary>
internal static class UserOperands
{
    public static Operand Of(
        AdqlFunctionSignature signature, ValueKind[] kinds, ValueKind result, Func<object?[], object?> function,
        IReadOnlyList<Operand> arguments, AdqlSpan span)
    {
        var call = new UserCall(signature.Name, kinds, function, arguments, span);
        return result.Type.Kind switch
        {
            EngineKind.Boolean => new UserOperand<bool>(call) { Type = result.Type },
            EngineKind.Integer => new UserOperand<long>(call) { Type = result.Type },
            EngineKind.Number => new UserOperand<double>(call) { Type = result.Type },
            EngineKind.Timestamp => new UserOperand<DateTime>(call) { Type = result.Type },
            EngineKind.Shape => new UserOperand<ISkyShape>(call) { Type = result.Type },
            _ => new UserOperand<string>(call) { Type = result.Type },
        };
    }
}
