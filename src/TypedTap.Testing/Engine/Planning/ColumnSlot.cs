using TypedTap.Sky;
using TypedTap.Testing.Engine.Expressions;
using TypedTap.Testing.Engine.Values;

namespace TypedTap.Testing.Engine.Planning;

/// <summary>
/// Values that expressions are compiled for before they are there: of groups, or of a subquery that is run again for each row.
/// </summary>
internal abstract class ColumnSlot
{
    /// <summary>The values that are there now.</summary>
    public abstract ColumnValues Current { get; }

    public abstract void Set(ColumnValues values);

    /// <summary>The column as an operand; the parameters are those of <see cref="Operands.Column"/>.</summary>
    public abstract Operand ToOperand(EngineColumn column, int source, int depth);

    public static ColumnSlot For(EngineType type) => type.Kind switch
    {
        EngineKind.Null => new NullSlot(),
        EngineKind.Boolean => new ColumnSlot<bool>(),
        EngineKind.Integer => new ColumnSlot<long>(),
        EngineKind.Number => new ColumnSlot<double>(),
        EngineKind.Text => new ColumnSlot<string>(),
        EngineKind.Timestamp => new ColumnSlot<DateTime>(),
        EngineKind.Shape => new ColumnSlot<ISkyShape>(),
        EngineKind.Array => new ColumnSlot<Array>(),
        _ => throw new ArgumentOutOfRangeException(nameof(type), type.Kind, "A kind that no column holds."),
    };
}
