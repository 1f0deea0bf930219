using System.Globalization;
using TypedTap.Votable;
using TypedTap.Votable.Cells;

namespace TypedTap.Tap;

/// <summary>Arrays of numbers or booleans, one behind the other.</summary>
/// <typeparam name="T">Their elements; booleans that may be null are the bytes of BINARY2.</typeparam>
internal sealed class ArrayColumn<T>(ColumnPlan plan, Func<VoTableReader, int, T[]?> read) : TableColumn(plan)
    where T : unmanaged
{
    private readonly NullFlags _nulls = new();
    private T[] _elements = [];
    private int[] _ends = [];
    private int _used;
    private int _count;

    public override void Add(VoTableReader reader, int position)
    {
        if (read(reader, position) is { } values)
        {
            if ((long)_used + values.Length > Array.MaxLength)
                throw TooLarge();
            Grow(ref _elements, _used + values.Length);
            values.CopyTo(_elements, _used);
            _used += values.Length;
        }
        else
        {
            _nulls.Set(_count);
        }

        Grow(ref _ends, _count + 1);
        _ends[_count++] = _used;
    }

    public override void Trim(int rows)
    {
        Array.Resize(ref _elements, _used);
        Array.Resize(ref _ends, rows);
    }

    public override bool IsNull(int row) => _nulls[row];

    protected override byte[] Encode(int row, out int count, out CellEncoding encoding)
    {
        encoding = CellEncoding.Binary2;
        var start = row == 0 ? 0 : _ends[row - 1];
        count = _ends[row] - start;
        var bytes = new byte[BigEndian.Length(Plan.Type, count)];
        BigEndian.Write(bytes, Plan.Type, _elements.AsSpan(start, count));
        return bytes;
    }

    private VoTableException TooLarge() => new(
        VoTableErrorKind.LimitExceeded,
        string.Create(
            CultureInfo.InvariantCulture,
            $"Column '{Plan.Field.Name}' has more than {Array.MaxLength} elements in the first {_count + 1} rows, ")
        + "which is more than a table in memory takes: read the rows as a stream.");
}
