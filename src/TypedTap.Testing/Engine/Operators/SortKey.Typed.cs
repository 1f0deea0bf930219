using TypedTap.Testing.Engine.Expressions;

namespace TypedTap.Testing.Engine.Operators;

/// <summary>Values of a kind's type that rows are sorted by. NULL is above all, as in PostgreSQL.</summary>
internal sealed class SortKey<T>(Operand<T> operand, IComparer<T> order, bool descending) : SortKey
    where T : notnull
{
    private T?[] _values = new T?[16];
    private bool[] _has = new bool[16];
    private T? _value;
    private bool _hasValue;

    public override void Read(RowCursor row) => _hasValue = operand.TryGet(row, out _value);

    public override void Store(int slot)
    {
        if (slot >= _values.Length)
        {
            Array.Resize(ref _values, _values.Length * 2);
            Array.Resize(ref _has, _has.Length * 2);
        }

        _values[slot] = _value;
        _has[slot] = _hasValue;
    }

    public override int CompareRead(int slot) => Compare(_hasValue, _value, _has[slot], _values[slot]);

    public override int Compare(int slot, int other) => Compare(_has[slot], _values[slot], _has[other], _values[other]);

    private int Compare(bool hasOne, T? one, bool hasOther, T? other)
    {
        var result = hasOne && hasOther ? order.Compare(one, other) : hasOther.CompareTo(hasOne);
        return descending ? -result : result;
    }
}
