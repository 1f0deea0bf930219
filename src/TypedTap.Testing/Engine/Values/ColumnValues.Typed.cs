namespace TypedTap.Testing.Engine.Values;

/// <summary>Values of a kind's type (<see cref="EngineKind"/>), however they are stored.</summary>
internal abstract class ColumnValues<T> : ColumnValues
    where T : notnull
{
    /// <summary>The value of a row, counted from 0.</summary>
    /// <returns>False for NULL.</returns>
    public abstract bool TryGet(int row, [System.Diagnostics.CodeAnalysis.MaybeNullWhen(false)] out T value);

    public override bool IsNull(int row) => !TryGet(row, out _);

    public override object? Box(int row) => TryGet(row, out var value) ? value : null;
}
