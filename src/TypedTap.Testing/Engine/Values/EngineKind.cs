namespace TypedTap.Testing.Engine.Values;

/// <summary>What a value is while a query runs; beside each kind the type that holds it.</summary>
internal enum EngineKind
{
    /// <summary>Only of NULL literals: a value of any type that is never there.</summary>
    Null,

    /// <summary><see cref="bool"/></summary>
    Boolean,

    /// <summary><see cref="long"/>: unsignedByte, short, int and long alike; <see cref="EngineType.Datatype"/> keeps the width.</summary>
    Integer,

    /// <summary>
    /// <see cref="double"/>: float and double alike. A float stays a float's value: results of type float are rounded to one.
    /// </summary>
    Number,

    /// <summary><see cref="string"/></summary>
    Text,

    /// <summary><see cref="DateTime"/>, UTC.</summary>
    Timestamp,

    /// <summary><see cref="TypedTap.Sky.ISkyShape"/></summary>
    Shape,

    /// <summary>
    /// <see cref="System.Array"/>: <c>long[]</c>, <c>double[]</c>, <c>bool[]</c>, <c>string[]</c>; bytes are <c>byte[]</c>. Elements have
    /// no nulls but NaN.
    /// </summary>
    Array,
}
