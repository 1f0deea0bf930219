using TypedTap.Adql;
using TypedTap.Testing.Engine.Values;

namespace TypedTap.Testing.Engine.Expressions;

/// <summary>The range of an integer type.</summary>
internal readonly record struct IntegerWidth(long Min, long Max, string Name)
{
    public static readonly IntegerWidth Short = new(short.MinValue, short.MaxValue, "SMALLINT");
    public static readonly IntegerWidth Int = new(int.MinValue, int.MaxValue, "INTEGER");
    public static readonly IntegerWidth Long = new(long.MinValue, long.MaxValue, "BIGINT");

    // Results on bytes are computed as SMALLINT.
    public static IntegerWidth Of(EngineType type) => type.Datatype switch
    {
        "short" or "unsignedByte" => Short,
        "int" => Int,
        _ => Long,
    };

    public long Check(long value, AdqlSpan span) => value >= Min && value <= Max ? value : throw TooLarge(span);

    public EngineException TooLarge(AdqlSpan span) =>
        new(
            $"The result is out of the range of {Name}; CAST an operand to {(Name == Long.Name ? "DOUBLE PRECISION" : "BIGINT")} first.",
            span);
}
