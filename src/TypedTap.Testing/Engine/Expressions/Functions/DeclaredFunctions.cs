using TypedTap.Adql;
using TypedTap.Adql.Syntax;
using TypedTap.Tap;
using TypedTap.Testing.Engine.Values;

namespace TypedTap.Testing.Engine.Expressions;

/// <summary>
/// Calls of functions that the language has not: those of the service, and the standard ones that every embedded service has.
/// </summary>
internal static class DeclaredFunctions
{
    public static Operand Compile(EngineDatabase database, AdqlFunction call, IReadOnlyList<Operand> arguments)
    {
        var own = database.FindFunctions(call.Name);
        IReadOnlyList<EngineFunction> overloads = own.Count > 0 ? own : StandardFunctions.Find(call.Name);
        if (overloads.Count == 0)
            throw Unknown(call);
        var fitting = overloads.FirstOrDefault(f => Fits(f.Signature, arguments));
        return fitting is null
            ? throw Misfit(call, overloads.Select(f => f.Signature), arguments)
            : fitting.Compile(Adapt(fitting.Signature, arguments, call.Span), call.Span);
    }

    /// <summary>The arguments of a call as values of the types that a function is declared with.</summary>
    /// <exception cref="EngineException">They are not.</exception>
    public static IReadOnlyList<Operand> Arguments(AdqlFunctionSignature signature, AdqlFunction call, IReadOnlyList<Operand> arguments) =>
        Fits(signature, arguments) ? Adapt(signature, arguments, call.Span) : throw Misfit(call, [signature], arguments);

    private static bool Fits(AdqlFunctionSignature signature, IReadOnlyList<Operand> arguments)
    {
        if (signature.Parameters is not { } parameters)
            return true;
        if (parameters.Count != arguments.Count)
            return false;
        for (var i = 0; i < arguments.Count; i++)
        {
            if (!Fits(parameters[i].Type, arguments[i]))
                return false;
        }

        return true;
    }

    private static bool Fits(AdqlType parameter, Operand argument) => argument.Type.Kind switch
    {
        EngineKind.Null => true,
        EngineKind.Integer => parameter.IsUnknown || parameter.IsNumeric,
        EngineKind.Number => parameter.IsUnknown || parameter.Kind is AdqlTypeKind.Real or AdqlTypeKind.Double,
        EngineKind.Text =>
            parameter.IsUnknown || parameter.IsText || (parameter.Kind == AdqlTypeKind.Timestamp && argument is ConstantOperand<string>),
        EngineKind.Timestamp => parameter.IsUnknown || parameter.Kind == AdqlTypeKind.Timestamp,
        EngineKind.Boolean => parameter.IsUnknown || parameter.Kind == AdqlTypeKind.Boolean,
        EngineKind.Shape => parameter.IsUnknown || parameter.IsGeometry,
        _ => parameter.IsUnknown || parameter.Kind is AdqlTypeKind.Array or AdqlTypeKind.Interval or AdqlTypeKind.Binary,
    };

    // Whole numbers widen, texts of times are times, and NULL has the type of the parameter.
    private static IReadOnlyList<Operand> Adapt(AdqlFunctionSignature signature, IReadOnlyList<Operand> arguments, AdqlSpan span)
    {
        if (signature.Parameters is not { } parameters)
            return arguments;
        var adapted = new Operand[arguments.Count];
        for (var i = 0; i < adapted.Length; i++)
        {
            var type = TypeOf(parameters[i].Type);
            var argument = type is null ? arguments[i] : TextLiterals.Adapt(arguments[i], type, span);
            adapted[i] = type is not null
                && (argument is NullOperand || (argument.Type.Kind == EngineKind.Integer && type.Kind == EngineKind.Number))
                ? Operands.Convert(argument, type)
                : argument;
        }

        return adapted;
    }

    private static EngineType? TypeOf(AdqlType type) => type.Kind switch
    {
        AdqlTypeKind.Boolean => EngineType.Boolean,
        AdqlTypeKind.SmallInt => EngineType.Short,
        AdqlTypeKind.Integer => EngineType.Int,
        AdqlTypeKind.BigInt => EngineType.Long,
        AdqlTypeKind.Real or AdqlTypeKind.Double => EngineType.Double,
        AdqlTypeKind.Text => EngineType.Text,
        AdqlTypeKind.UnicodeText => EngineType.UnicodeText,
        AdqlTypeKind.Timestamp => EngineType.Timestamp,
        AdqlTypeKind.Point => EngineType.Point,
        AdqlTypeKind.Circle => EngineType.Circle,
        AdqlTypeKind.Polygon => EngineType.Polygon,
        AdqlTypeKind.Region => EngineType.Region,
        _ => null,
    };

    private static EngineException Unknown(AdqlFunction call)
    {
        var near = NearestName.Find(
            call.Name, AdqlFunctions.All.Select(f => f.Name).Concat(StandardFunctions.Signatures.Select(signature => signature.Name)));
        return new EngineException(
            $"There is no function {call.Name}"
                + (near is null ? "; the service's capabilities list those that there are." : $"; did you mean {near}?"), call.Span);
    }

    private static EngineException Misfit(
        AdqlFunction call, IEnumerable<AdqlFunctionSignature> overloads, IReadOnlyList<Operand> arguments) =>
        new(
            $"{call.Name} doesn't take {(arguments.Count == 0 ? "no arguments" : string.Join(", ", arguments.Select(a => EngineTypeNames.Of(a.Type))))}; "
            + $"it is declared as {string.Join(" and ", overloads.Select(signature => signature.Text))}.",
            call.Span);
}
