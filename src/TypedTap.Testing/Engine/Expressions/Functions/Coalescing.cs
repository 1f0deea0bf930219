using TypedTap.Adql;
using TypedTap.Sky;
using TypedTap.Testing.Engine.Values;

namespace TypedTap.Testing.Engine.Expressions;

/// <summary>COALESCE: the first value that is not NULL, in the type that holds all.</summary>
internal static class Coalescing
{
    public static Operand Compile(IReadOnlyList<Operand> alternatives, AdqlSpan span)
    {
        // Text literals take the type of the others.
        var type = Common(alternatives.Where(a => a is not ConstantOperand<string>), EngineType.Null, span);
        if (type.Kind is EngineKind.Null or EngineKind.Text)
            type = Common(alternatives.Where(a => a is ConstantOperand<string>), type, span);
        Operand[] converted = [.. alternatives.Select(a => Convert(TextLiterals.Adapt(a, type, span), type, span))];
        return type.Kind switch
        {
            EngineKind.Boolean => Of<bool>(converted, type),
            EngineKind.Integer => Of<long>(converted, type),
            EngineKind.Number => Of<double>(converted, type),
            EngineKind.Text => Of<string>(converted, type),
            EngineKind.Timestamp => Of<DateTime>(converted, type),
            EngineKind.Shape => Of<ISkyShape>(converted, type),
            EngineKind.Array => Of<Array>(converted, type),
            _ => converted[0],
        };
    }

    private static EngineType Common(IEnumerable<Operand> operands, EngineType type, AdqlSpan span)
    {
        foreach (var operand in operands)
            type = EngineTypes.Common(type, operand.Type) ?? throw Mixed(type, operand.Type, span);
        return type;
    }

    private static Operand Convert(Operand operand, EngineType type, AdqlSpan span) =>
        EngineTypes.Common(operand.Type, type) is null ? throw Mixed(type, operand.Type, span) : Operands.Convert(operand, type);

    private static EngineException Mixed(EngineType one, EngineType other, AdqlSpan span) =>
        new(
            $"COALESCE can't give both {EngineTypeNames.Of(one)} and {EngineTypeNames.Of(other)}; CAST one to the type of the other.",
            span);

    private static CoalesceOperand<T> Of<T>(Operand[] operands, EngineType type)
        where T : notnull => new([.. operands.Cast<Operand<T>>()])
        {
            Type = type,
            Unit = UnitOf(operands),
            IsConstant = Array.TrueForAll(operands, o => o.IsConstant),
        };

    // A literal is in the unit of the others.
    private static string? UnitOf(Operand[] operands)
    {
        var units = operands.Where(o => !o.IsConstant).Select(o => o.Unit).Distinct(StringComparer.Ordinal).ToArray();
        return units.Length == 1 ? units[0] : null;
    }
}
