using TypedTap.Testing.Engine.Values;

namespace TypedTap.Testing.Tables.Storing;

/// <summary>Takes the values of a column one by one, in the order of the rows, and makes a column of them.</summary>
internal abstract class ColumnStore(EngineType type)
{
    public EngineType Type { get; } = type;

    public abstract int Count { get; }

    public abstract void AddNull();

    /// <summary>Adds a value given as an object of the kind's type, or null. For tables of few rows.</summary>
    public abstract void AddBoxed(object? value);

    /// <summary>Adds all values of a column of the same kind.</summary>
    public abstract void AddAll(ColumnValues values);

    /// <summary>The column. The store takes no more values afterwards.</summary>
    public abstract ColumnValues ToValues();

    /// <summary>A store for a type, which keeps numbers as wide as the datatype says.</summary>
    public static ColumnStore For(EngineType type) => (type.Kind, type.Datatype) switch
    {
        (EngineKind.Boolean, _) => new PlainStore<bool>(type),
        (EngineKind.Integer, "unsignedByte") => new NumberStore<long, byte>(type),
        (EngineKind.Integer, "short") => new NumberStore<long, short>(type),
        (EngineKind.Integer, "int") => new NumberStore<long, int>(type),
        (EngineKind.Integer, _) => new NumberStore<long, long>(type),
        (EngineKind.Number, "float") => new NumberStore<double, float>(type),
        (EngineKind.Number, _) => new NumberStore<double, double>(type),
        (EngineKind.Timestamp, _) => new PlainStore<DateTime>(type),
        (EngineKind.Shape, _) => new PlainStore<TypedTap.Sky.ISkyShape>(type),
        (EngineKind.Array, _) => new PlainStore<Array>(type),
        _ => new PlainStore<string>(type),
    };
}
