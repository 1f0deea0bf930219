using TypedTap.Sky;
using TypedTap.Testing.Engine.Expressions;
using TypedTap.Testing.Engine.Queries;
using TypedTap.Testing.Engine.Values;

namespace TypedTap.Testing.Engine.Operators;

/// <summary>One of the values that make a key of a <see cref="KeyTable"/>. It reads a value, and then answers about that.</summary>
internal abstract class KeyPart
{
    /// <summary>A hash of the value that was read last.</summary>
    public abstract int Hash { get; }

    /// <param name="value">The value of the rows that are stored.</param>
    /// <param name="probe">The value of the rows that are looked for, of the same type; null if they are the same rows.</param>
    public static KeyPart For(Operand value, Operand? probe = null) => value switch
    {
        Operand<bool> typed => Typed(typed, probe),
        Operand<long> typed => Typed(typed, probe),
        Operand<double> typed => Typed(typed, probe),
        Operand<string> typed => Typed(typed, probe),
        Operand<DateTime> typed => Typed(typed, probe),
        Operand<ISkyShape> typed => Typed(typed, probe),
        Operand<Array> typed => Typed(typed, probe),
        _ => new NullKeyPart(),
    };

    /// <summary>Reads the value of a row.</summary>
    /// <returns>False for NULL.</returns>
    public abstract bool Read(RowCursor row);

    /// <summary>Reads the value of a row of the other side.</summary>
    /// <returns>False for NULL.</returns>
    public abstract bool ReadProbe(RowCursor row);

    /// <summary>Whether the value that was read is that of an entry; NULL is NULL.</summary>
    public abstract bool IsAt(int entry);

    /// <summary>Keeps the value that was read as that of the next entry.</summary>
    public abstract void Store();

    public abstract void Clear();

    /// <summary>The values of all entries.</summary>
    public abstract ColumnValues ToValues(EngineType type, QueryContext context);

    private static KeyPart<T> Typed<T>(Operand<T> value, Operand? probe)
        where T : notnull => new(value, (Operand<T>?)probe, ((ValueOrder<T>)ValueOrder.Of(value.Type)).Equality);
}
