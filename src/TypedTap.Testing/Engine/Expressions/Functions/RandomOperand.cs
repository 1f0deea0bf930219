using TypedTap.Adql;
using TypedTap.Testing.Engine.Values;

namespace TypedTap.Testing.Engine.Expressions;

/// <summary>
/// RAND: a number from 0 to below 1, another at each row. With a seed the same sequence each time the query is run, on every machine
/// (splitmix64).
/// </summary>
internal sealed class RandomOperand : Operand<double>
{
    private ulong _state;

    private RandomOperand(ulong seed) => _state = seed;

    public static RandomOperand Of(IReadOnlyList<Operand> arguments, AdqlSpan span)
    {
        if (arguments.Count == 0)
            return new((ulong)Random.Shared.NextInt64()) { Type = EngineType.Double };
        var seed = Numbers.RequireInteger(arguments[0], "RAND", span);
        if (!seed.IsConstant || !seed.TryGet(ConstantFolding.NoRows, out var value))
            throw new EngineException("The seed of RAND is a constant whole number.", span);
        return new((ulong)value) { Type = EngineType.Double };
    }

    public override bool TryGet(RowCursor row, out double value)
    {
        _state += 0x9E3779B97F4A7C15;
        var mixed = (_state ^ (_state >> 30)) * 0xBF58476D1CE4E5B9;
        mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EB;
        mixed ^= mixed >> 31;
        value = (mixed >> 11) * (1.0 / (1UL << 53));
        return true;
    }
}
