using TypedTap.Testing.Engine.Expressions;
using TypedTap.Testing.Engine.Queries;
using TypedTap.Testing.Engine.Values;

namespace TypedTap.Testing.Engine.Operators;

/// <summary>A value of a kind's type in a key.</summary>
internal sealed class KeyPart<T>(Operand<T> operand, Operand<T>? probe, IEqualityComparer<T> equality) : KeyPart
    where T : notnull
{
    private T?[] _values = new T?[16];
    private bool[]? _nulls;
    private readonly bool _isMadeText = CountedText.IsMade(operand);
    private long _characters;
    private int _count;
    private T? _value;
    private bool _has;

    public override int Hash => _has ? equality.GetHashCode(_value!) : 0;

    public override bool Read(RowCursor row) => _has = operand.TryGet(row, out _value);

    public override bool ReadProbe(RowCursor row) => _has = (probe ?? operand).TryGet(row, out _value);

    public override bool IsAt(int entry)
    {
        var isThere = _nulls is null || !_nulls[entry];
        return _has ? isThere && equality.Equals(_values[entry]!, _value!) : !isThere;
    }

    public override void Store()
    {
        if (_count == _values.Length)
        {
            Array.Resize(ref _values, _count * 2);
            if (_nulls is not null)
                Array.Resize(ref _nulls, _count * 2);
        }

        if (!_has)
            (_nulls ??= new bool[_values.Length])[_count] = true;
        _values[_count++] = _value;
        if (_isMadeText && _value is string text && (_characters += text.Length) > QueryContext.MaximumCharacters)
            throw QueryContext.TooMuchText(QueryContext.MaximumCharacters);
    }

    public override void Clear()
    {
        _count = 0;
        _characters = 0;
        _nulls = null;
    }

    public override ColumnValues ToValues(EngineType type, QueryContext context)
    {
        var builder = (ColumnBuilder<T>)ColumnBuilder.For(type);
        for (var i = 0; i < _count; i++)
        {
            context.Tick();
            if (_nulls is not null && _nulls[i])
                builder.AddNull();
            else
                builder.Add(_values[i]!);
        }

        return builder.ToValues();
    }
}
