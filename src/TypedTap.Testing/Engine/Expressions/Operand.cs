using TypedTap.Testing.Engine.Values;

namespace TypedTap.Testing.Engine.Expressions;

/// <summary>A compiled expression. It is an <see cref="Operand{T}"/> of its kind's type; only of kind Null it is none.</summary>
internal abstract class Operand
{
    public required EngineType Type { get; init; }

    /// <summary>The unit of the value where it is known, as for columns that are passed on.</summary>
    public string? Unit { get; init; }

    public string? Ucd { get; init; }

    public string? Utype { get; init; }

    public string? Description { get; init; }

    /// <summary>Whether it is the same for every row, so that it may be evaluated once.</summary>
    public bool IsConstant { get; init; }

    /// <summary>
    /// Whether a database would compute it in decimal: a literal with a point, or arithmetic of such ones and whole numbers. It is a double
    /// here, but a half is rounded away from zero.
    /// </summary>
    public bool IsDecimal { get; init; }

    public abstract bool IsNull(RowCursor row);
}
