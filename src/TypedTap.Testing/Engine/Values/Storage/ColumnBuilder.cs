using TypedTap.Sky;
using TypedTap.Testing.Engine.Expressions;

namespace TypedTap.Testing.Engine.Values;

/// <summary>Collects the values of a column.</summary>
internal abstract class ColumnBuilder
{
    public abstract int Count { get; }

    /// <summary>A builder for values of a type, stored in the width of its datatype.</summary>
    public static ColumnBuilder For(EngineType type) => type.Kind switch
    {
        EngineKind.Null => new NullColumnBuilder(),
        EngineKind.Boolean => new StructColumnBuilder<bool>(),
        EngineKind.Integer => type.Datatype switch
        {
            "unsignedByte" => new IntegerColumnBuilder<byte>(),
            "short" => new IntegerColumnBuilder<short>(),
            "int" => new IntegerColumnBuilder<int>(),
            _ => new IntegerColumnBuilder<long>(),
        },
        EngineKind.Number => type.Datatype == "float" ? new NumberColumnBuilder<float>() : new NumberColumnBuilder<double>(),
        EngineKind.Text => new ObjectColumnBuilder<string>(),
        EngineKind.Timestamp => new StructColumnBuilder<DateTime>(),
        EngineKind.Shape => new ObjectColumnBuilder<ISkyShape>(),
        EngineKind.Array => new ObjectColumnBuilder<Array>(),
        _ => throw new ArgumentOutOfRangeException(nameof(type), type.Kind, "A kind that no column holds."),
    };

    /// <summary>Adds the value that an expression of this column's kind has at a row; a NULL of any kind.</summary>
    public abstract void Add(Operand operand, RowCursor row);

    /// <summary>Adds a value of a column of this column's kind.</summary>
    public abstract void Add(ColumnValues values, int row);

    /// <summary>Adds an object of the kind's type, or NULL for null.</summary>
    public abstract void AddBoxed(object? value);

    public abstract void AddNull();

    /// <summary>The values so far; the builder is spent.</summary>
    public abstract ColumnValues ToValues();
}
