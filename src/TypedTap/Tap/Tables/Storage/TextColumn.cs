using System.Text;
using TypedTap.Votable;
using TypedTap.Votable.Cells;

namespace TypedTap.Tap;

/// <summary>Strings.</summary>
internal sealed class TextColumn(ColumnPlan plan) : TableColumn(plan)
{
    private string?[] _values = [];
    private int _count;

    public override void Add(VoTableReader reader, int position)
    {
        Grow(ref _values, _count + 1);
        _values[_count++] = reader.GetString(position);
    }

    public override void Trim(int rows) => Array.Resize(ref _values, rows);

    public override bool IsNull(int row) => _values[row] is null;

    public override string? GetString(int row) => _values[row];

    protected override byte[] Encode(int row, out int count, out CellEncoding encoding)
    {
        encoding = CellEncoding.Binary2;
        var characters = Plan.Type == VoTableDatatype.UnicodeChar ? Encoding.BigEndianUnicode : Encoding.UTF8;
        var bytes = characters.GetBytes(_values[row]!);
        count = bytes.Length / Plan.Type.ComponentBytes();
        return bytes;
    }
}
