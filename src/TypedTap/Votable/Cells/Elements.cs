namespace TypedTap.Votable.Cells;

/// <summary>
/// Goes through the elements of a cell: tokens in text (blanks or commas between them; bits need none), fixed-size
/// values in BINARY. A complex number counts as two elements.
/// </summary>
internal ref struct Elements
{
    private readonly ColumnPlan _column;
    private readonly bool _isBinary;
    private readonly int _bits;
    private ReadOnlySpan<byte> _rest;
    private int _bit;

    public Elements(in Cell cell)
    {
        _column = cell.Column;
        _isBinary = cell.IsBinary && !_column.IsText;
        _rest = _column.IsText ? CellText.Utf8(cell) : cell.Bytes;
        _bits = cell.Count;
    }

    /// <summary>The current element.</summary>
    public Scalar Current { get; private set; }

    /// <summary>The text of the current element in TABLEDATA.</summary>
    public ReadOnlySpan<byte> Token { get; private set; }

    /// <summary>How elements so far are written, if not as the standard has it: a bad value, or else the first breach.</summary>
    public VoTableWarningCode? Breach { get; private set; }

    /// <summary>Whether commas stood between elements of TABLEDATA.</summary>
    public bool HasCommas { get; private set; }

    /// <summary>How many elements there are in all.</summary>
    public static int Count(in Cell cell)
    {
        if (cell.IsBinary && !cell.Column.IsText)
            return cell.Column.Type.IsComplex() ? cell.Count * 2 : cell.Count;
        var elements = new Elements(cell);
        var count = 0;
        while (elements.NextToken())
            count++;
        return count;
    }

    public bool MoveNext()
    {
        if (!_isBinary)
        {
            if (!NextToken())
                return false;
            VoTableWarningCode? breach = null;
            Current = _column.Type == VoTableDatatype.Bit ? Bit(Token) : TextScalar.Decode(_column, Token, out breach);
            if (breach == VoTableWarningCode.BadValue || Breach is null)
                Breach = breach;
            return true;
        }

        if (_column.Type == VoTableDatatype.Bit)
        {
            if (_bit >= _bits)
                return false;
            Current = Scalar.Of((_rest[_bit >> 3] & (0x80 >> (_bit & 7))) != 0);
            _bit++;
            return true;
        }

        var size = _column.Type.ComponentBytes();
        if (_rest.Length < size)
            return false;
        Current = BinaryScalar.Decode(_column.Type, _rest);
        _rest = _rest[size..];
        return true;
    }

    private static Scalar Bit(ReadOnlySpan<byte> token) => token[0] switch
    {
        (byte)'0' => Scalar.Of(false),
        (byte)'1' => Scalar.Of(true),
        _ => Scalar.Malformed,
    };

    private bool NextToken()
    {
        var trimmed = _rest.TrimStart(" \t\r\n,"u8);
        HasCommas |= _rest[..^trimmed.Length].Contains((byte)',');
        _rest = trimmed;
        if (_rest.IsEmpty)
            return false;
        var end = _column.Type == VoTableDatatype.Bit ? 1 : _rest.IndexOfAny(" \t\r\n,"u8);
        if (end < 0)
            end = _rest.Length;
        Token = _rest[..end];
        _rest = _rest[end..];
        return true;
    }
}
