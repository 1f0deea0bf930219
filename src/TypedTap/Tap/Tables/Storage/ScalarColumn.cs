using System.Runtime.CompilerServices;
using TypedTap.Votable;
using TypedTap.Votable.Cells;

namespace TypedTap.Tap;

/// <summary>Single numbers or booleans.</summary>
/// <typeparam name="T">Their type.</typeparam>
internal sealed class ScalarColumn<T>(ColumnPlan plan, Func<VoTableReader, int, T?> read) : TableColumn(plan)
    where T : unmanaged
{
    private readonly NullFlags _nulls = new();
    private T[] _values = [];
    private int _count;

    public override void Add(VoTableReader reader, int position)
    {
        Grow(ref _values, _count + 1);
        if (read(reader, position) is { } value)
            _values[_count] = value;
        else
            _nulls.Set(_count);
        _count++;
    }

    public override void Trim(int rows) => Array.Resize(ref _values, rows);

    public override bool IsNull(int row) => _nulls[row];

    public override bool? GetBoolean(int row) =>
        typeof(T) != typeof(bool) ? base.GetBoolean(row) : _nulls[row] ? null : As<bool>(_values[row]);

    public override int? GetInt32(int row) =>
        typeof(T) != typeof(int) ? base.GetInt32(row) : _nulls[row] ? null : As<int>(_values[row]);

    public override long? GetInt64(int row)
    {
        if (typeof(T) == typeof(long))
            return _nulls[row] ? null : As<long>(_values[row]);
        if (typeof(T) == typeof(int))
            return _nulls[row] ? null : As<int>(_values[row]);
        return base.GetInt64(row);
    }

    public override float? GetSingle(int row) =>
        typeof(T) != typeof(float) ? base.GetSingle(row) : _nulls[row] ? null : As<float>(_values[row]);

    public override double? GetDouble(int row)
    {
        if (typeof(T) == typeof(double))
            return _nulls[row] ? null : As<double>(_values[row]);
        if (typeof(T) == typeof(float))
            return _nulls[row] ? null : As<float>(_values[row]);
        if (typeof(T) == typeof(int))
            return _nulls[row] ? null : As<int>(_values[row]);
        return base.GetDouble(row);
    }

    protected override byte[] Encode(int row, out int count, out CellEncoding encoding)
    {
        encoding = CellEncoding.Binary2;
        count = 1;
        var bytes = new byte[BigEndian.Length(Plan.Type, 1)];
        BigEndian.Write(bytes, Plan.Type, new ReadOnlySpan<T>(in _values[row]));
        return bytes;
    }

    private static TTo As<TTo>(T value) => Unsafe.As<T, TTo>(ref value);
}
