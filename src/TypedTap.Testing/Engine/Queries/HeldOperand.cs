using System.Diagnostics.CodeAnalysis;
using TypedTap.Testing.Engine.Expressions;

namespace TypedTap.Testing.Engine.Queries;

/// <summary>
/// A computed value of a result, which DISTINCT, ORDER BY and the result itself ask for. It is computed once for each row: RAND and
/// functions with a state would give the result another value than the one that it is sorted by.
/// </summary>
internal sealed class HeldOperand<T>(Operand<T> operand) : Operand<T>, IHeldValue
    where T : notnull
{
    private (bool IsKept, bool HasValue, T? Value)[] _kept = [];
    private bool _isHeld;
    private bool _hasValue;
    private T? _value;

    public override bool TryGet(RowCursor row, [MaybeNullWhen(false)] out T value)
    {
        if (!_isHeld)
        {
            _hasValue = operand.TryGet(row, out _value);
            _isHeld = true;
        }

        value = _value;
        return _hasValue;
    }

    public void Forget() => _isHeld = false;

    public void Keep(int slot)
    {
        // What no key asks for takes no room.
        if (!_isHeld && slot >= _kept.Length)
            return;
        if (slot >= _kept.Length)
            Array.Resize(ref _kept, Math.Max(16, Math.Max(slot + 1, _kept.Length * 2)));
        _kept[slot] = (_isHeld, _hasValue, _value);
    }

    public void Restore(int slot)
    {
        if (slot < _kept.Length)
            (_isHeld, _hasValue, _value) = _kept[slot];
        else
            _isHeld = false;
    }
}
