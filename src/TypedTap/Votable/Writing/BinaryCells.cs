using System.Buffers.Binary;
using TypedTap.Votable.Cells;

namespace TypedTap.Votable.Writing;

/// <summary>
/// BINARY and BINARY2: big-endian bytes in base64, in BINARY2 with null flags before each row (VOTable 1.4, sections 5.3 and 5.4). Null
/// cells are present, of NaN, VALUES null or zero, and without elements where the length varies, as the standard recommends; in BINARY
/// nothing else tells of them.
/// </summary>
internal sealed class BinaryCells(int columns, int bufferBytes, bool hasFlags) : CellWriter
{
    private readonly OutputBuffer _bytes = new(bufferBytes);
    private readonly int _flagBytes = hasFlags ? (columns + 7) / 8 : 0;
    private readonly int _threshold = bufferBytes;
    private int _row;
    private int _bits;

    public override bool CarriesControls => true;

    public override void BeginData(OutputBuffer output) => output.Write(
        hasFlags ? "<DATA>\n<BINARY2>\n<STREAM encoding=\"base64\">\n"u8 : "<DATA>\n<BINARY>\n<STREAM encoding=\"base64\">\n"u8);

    public override void EndData(OutputBuffer output)
    {
        Base64Lines.EncodeAll(_bytes, output);
        output.Write(hasFlags ? "</STREAM>\n</BINARY2>\n</DATA>\n"u8 : "</STREAM>\n</BINARY>\n</DATA>\n"u8);
    }

    public override void BeginRow(OutputBuffer output)
    {
        _row = _bytes.Length;
        _bytes.Fill(0, _flagBytes);
    }

    public override void EndRow(OutputBuffer output)
    {
        if (_bytes.Length >= _threshold)
            Base64Lines.EncodeWhole(_bytes, output);
    }

    public override void Null(OutputBuffer output, WriterColumn column)
    {
        if (hasFlags)
            _bytes.At(_row + (column.Ordinal / 8), 1)[0] |= (byte)(0x80 >> (column.Ordinal % 8));
        if (column.Shape.IsVariable)
        {
            Count(0);
            return;
        }

        var count = (int)column.Shape.Count;
        switch (column.Type)
        {
            case VoTableDatatype.Short or VoTableDatatype.Int or VoTableDatatype.Long or VoTableDatatype.UnsignedByte:
                for (var i = 0; i < count; i++)
                    Integer(output, column.Type, column.NullInteger ?? 0);
                break;
            case VoTableDatatype.Float or VoTableDatatype.FloatComplex:
                for (var i = 0; i < (column.Type.IsComplex() ? 2 * count : count); i++)
                    Single(output, float.NaN);
                break;
            case VoTableDatatype.Double or VoTableDatatype.DoubleComplex:
                for (var i = 0; i < (column.Type.IsComplex() ? 2 * count : count); i++)
                    Double(output, double.NaN);
                break;
            case VoTableDatatype.Bit:
                _bytes.Fill(0, (count + 7) / 8);
                break;
            case VoTableDatatype.Boolean:
                _bytes.Fill((byte)'?', count);
                break;
            default:
                _bytes.Fill(0, count * column.Type.ComponentBytes());
                break;
        }
    }

    public override void Begin(OutputBuffer output, WriterColumn column, int count)
    {
        if (column.Shape.IsVariable)
            Count(count);
        _bits = 0;
    }

    public override void End(OutputBuffer output, WriterColumn column)
    {
    }

    public override void Boolean(OutputBuffer output, bool value) => _bytes.Write(value ? (byte)'T' : (byte)'F');

    /// <summary>The first bit of a cell is the highest of its first byte.</summary>
    public override void Bit(OutputBuffer output, bool value)
    {
        if (_bits % 8 == 0)
            _bytes.Write(0);
        if (value)
            _bytes.At(_bytes.Length - 1, 1)[0] |= (byte)(0x80 >> (_bits % 8));
        _bits++;
    }

    public override void Integer(OutputBuffer output, VoTableDatatype type, long value)
    {
        switch (type)
        {
            case VoTableDatatype.UnsignedByte:
                _bytes.Write((byte)value);
                break;
            case VoTableDatatype.Short:
                BinaryPrimitives.WriteInt16BigEndian(_bytes.Reserve(sizeof(short)), (short)value);
                _bytes.Advance(sizeof(short));
                break;
            case VoTableDatatype.Int:
                Count((int)value);
                break;
            default:
                BinaryPrimitives.WriteInt64BigEndian(_bytes.Reserve(sizeof(long)), value);
                _bytes.Advance(sizeof(long));
                break;
        }
    }

    public override void Single(OutputBuffer output, float value)
    {
        BinaryPrimitives.WriteSingleBigEndian(_bytes.Reserve(sizeof(float)), value);
        _bytes.Advance(sizeof(float));
    }

    public override void Double(OutputBuffer output, double value)
    {
        BinaryPrimitives.WriteDoubleBigEndian(_bytes.Reserve(sizeof(double)), value);
        _bytes.Advance(sizeof(double));
    }

    public override void Text(OutputBuffer output, WriterColumn column, ReadOnlySpan<char> text)
    {
        var start = _bytes.Length;
        if (column.Shape.IsVariable)
            Count(0);
        var content = _bytes.Length;
        Characters(column, text);
        var length = _bytes.Length - content;
        if (column.Shape.IsVariable)
            BinaryPrimitives.WriteInt32BigEndian(_bytes.At(start, sizeof(int)), length / column.Type.ComponentBytes());
        else
            _bytes.Fill(0, ((int)column.Shape.Count * column.Type.ComponentBytes()) - length);
    }

    public override void BeginStrings(OutputBuffer output, WriterColumn column, int count)
    {
        if (column.Shape.IsVariable)
            Count(count * column.Shape.First);
    }

    public override void PaddedText(OutputBuffer output, WriterColumn column, ReadOnlySpan<char> text)
    {
        var start = _bytes.Length;
        Characters(column, text);
        _bytes.Fill(0, (column.Shape.First * column.Type.ComponentBytes()) - (_bytes.Length - start));
    }

    public override void EndStrings(OutputBuffer output)
    {
    }

    public override void Dispose()
    {
        _bytes.Dispose();
        base.Dispose();
    }

    private void Characters(WriterColumn column, ReadOnlySpan<char> text)
    {
        if (column.Type != VoTableDatatype.UnicodeChar)
        {
            XmlText.WriteUtf8(_bytes, text);
            return;
        }

        var free = _bytes.Reserve(checked(text.Length * sizeof(char)));
        for (var i = 0; i < text.Length; i++)
            BinaryPrimitives.WriteUInt16BigEndian(free[(i * sizeof(char))..], text[i]);
        _bytes.Advance(text.Length * sizeof(char));
    }

    private void Count(int count)
    {
        BinaryPrimitives.WriteInt32BigEndian(_bytes.Reserve(sizeof(int)), count);
        _bytes.Advance(sizeof(int));
    }
}
