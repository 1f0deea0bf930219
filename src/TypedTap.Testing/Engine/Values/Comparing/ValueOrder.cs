using TypedTap.Sky;

namespace TypedTap.Testing.Engine.Values;

/// <summary>
/// PostgreSQL's order and equality of the values of a kind, under collation C: text by code point, NaN equal to itself and above all
/// numbers, false before true. NULL is equal to NULL and above every value, so that it comes last ascending and first descending; a join
/// looks for NULLs itself, since they have no partners. Whole numbers and others are one order only after a conversion to a common type.
/// </summary>
internal abstract class ValueOrder
{
    public static ValueOrder Of(EngineType type) => type.Kind switch
    {
        EngineKind.Boolean => new ValueOrder<bool>(Comparer<bool>.Default, EqualityComparer<bool>.Default),
        EngineKind.Integer => new ValueOrder<long>(Comparer<long>.Default, EqualityComparer<long>.Default),
        EngineKind.Number => new ValueOrder<double>(NumberOrder.Instance, NumberOrder.Instance),
        EngineKind.Text => new ValueOrder<string>(TextOrder.Instance, StringComparer.Ordinal),
        EngineKind.Timestamp => new ValueOrder<DateTime>(Comparer<DateTime>.Default, EqualityComparer<DateTime>.Default),
        EngineKind.Shape => new ValueOrder<ISkyShape>(ShapeOrder.Instance, ShapeOrder.Instance),
        EngineKind.Array => new ValueOrder<Array>(ArrayOrder.Instance, ArrayOrder.Instance),
        _ => new NullOrder(),
    };

    /// <summary>Compares the values of two rows of columns of the kind.</summary>
    /// <exception cref="EngineException">The values have no order (<see cref="EngineTypes.HasOrder"/>).</exception>
    public abstract int Compare(ColumnValues left, int leftRow, ColumnValues right, int rightRow);

    /// <summary>Whether the values of two rows are the same, or both NULL.</summary>
    public abstract bool Equals(ColumnValues left, int leftRow, ColumnValues right, int rightRow);

    /// <summary>A hash that fits <see cref="Equals(ColumnValues, int, ColumnValues, int)"/>.</summary>
    public abstract int Hash(ColumnValues values, int row);
}
