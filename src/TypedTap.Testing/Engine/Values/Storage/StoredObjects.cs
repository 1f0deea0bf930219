using System.Diagnostics.CodeAnalysis;

namespace TypedTap.Testing.Engine.Values;

/// <summary>Texts, shapes or arrays; null is NULL.</summary>
internal sealed class StoredObjects<T>(T?[] values) : ColumnValues<T>
    where T : class
{
    public override int Count => values.Length;

    public override bool IsNull(int row) => values[row] is null;

    public override bool TryGet(int row, [MaybeNullWhen(false)] out T value)
    {
        value = values[row];
        return value is not null;
    }
}
