using System.Text;
using TypedTap.Votable;
using TypedTap.Votable.Cells;

namespace TypedTap.Tap;

/// <summary>Arrays of strings of one width.</summary>
internal sealed class TextArrayColumn(ColumnPlan plan) : TableColumn(plan)
{
    private string?[] _texts = [];
    private string[]?[] _values = [];
    private int _count;

    public override void Add(VoTableReader reader, int position)
    {
        Grow(ref _values, _count + 1);
        Grow(ref _texts, _count + 1);
        _values[_count] = reader.GetStringArray(position);

        // The strings as one text, padding included, are what a stream gives for text.
        _texts[_count] = reader.GetString(position);
        _count++;
    }

    public override void Trim(int rows)
    {
        Array.Resize(ref _values, rows);
        Array.Resize(ref _texts, rows);
    }

    public override bool IsNull(int row) => _values[row] is null;

    public override string? GetString(int row) => _texts[row];

    /// <summary>As in TABLEDATA, where the width counts characters: in bytes of UTF-8 a string may be longer than it.</summary>
    protected override byte[] Encode(int row, out int count, out CellEncoding encoding)
    {
        var values = _values[row]!;
        encoding = values.Length == 0 ? CellEncoding.Binary2 : CellEncoding.DecodedText;
        var text = new StringBuilder();
        foreach (var value in values)
            text.Append(value.PadRight(Plan.Shape.First));
        count = text.Length;
        return Encoding.UTF8.GetBytes(text.ToString());
    }
}
