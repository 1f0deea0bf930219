using System.Globalization;
using TypedTap.Votable.Cells;

namespace TypedTap.Votable.Writing;

/// <summary>TABLEDATA: cells as text in XML (VOTable 1.4, section 5.1). A null is an empty TD.</summary>
internal sealed class TableDataCells : CellWriter
{
    // The longest number: a double such as -2.2250738585072014E-308 has 24 characters.
    private const int NumberLength = 40;

    private bool _isFirst;

    // XML 1.0 has no way to write them, not even as references.
    public override bool CarriesControls => false;

    public override void BeginData(OutputBuffer output) => output.Write("<DATA>\n<TABLEDATA>\n"u8);

    public override void EndData(OutputBuffer output) => output.Write("</TABLEDATA>\n</DATA>\n"u8);

    public override void BeginRow(OutputBuffer output) => output.Write("<TR>"u8);

    public override void EndRow(OutputBuffer output) => output.Write("</TR>\n"u8);

    public override void Null(OutputBuffer output, WriterColumn column) => output.Write("<TD/>"u8);

    public override void Begin(OutputBuffer output, WriterColumn column, int count)
    {
        output.Write("<TD>"u8);
        _isFirst = true;
    }

    public override void End(OutputBuffer output, WriterColumn column) => output.Write("</TD>"u8);

    public override void Boolean(OutputBuffer output, bool value)
    {
        Separate(output);
        output.Write(value ? (byte)'T' : (byte)'F');
    }

    // The standard writes bits without blanks between them.
    public override void Bit(OutputBuffer output, bool value) => output.Write(value ? (byte)'1' : (byte)'0');

    public override void Integer(OutputBuffer output, VoTableDatatype type, long value)
    {
        Separate(output);
        value.TryFormat(output.Reserve(NumberLength), out var written, default, CultureInfo.InvariantCulture);
        output.Advance(written);
    }

    public override void Single(OutputBuffer output, float value)
    {
        Separate(output);
        if (!float.IsFinite(value))
        {
            output.Write(Special(value));
            return;
        }

        value.TryFormat(output.Reserve(NumberLength), out var written, default, CultureInfo.InvariantCulture);
        output.Advance(written);
    }

    public override void Double(OutputBuffer output, double value)
    {
        Separate(output);
        if (!double.IsFinite(value))
        {
            output.Write(Special(value));
            return;
        }

        value.TryFormat(output.Reserve(NumberLength), out var written, default, CultureInfo.InvariantCulture);
        output.Advance(written);
    }

    public override void Text(OutputBuffer output, WriterColumn column, ReadOnlySpan<char> text)
    {
        if (text.IsEmpty)
        {
            output.Write("<TD/>"u8);
            return;
        }

        output.Write("<TD>"u8);
        XmlText.WriteContent(output, text);
        output.Write("</TD>"u8);
    }

    public override void BeginStrings(OutputBuffer output, WriterColumn column, int count) => output.Write("<TD>"u8);

    public override void PaddedText(OutputBuffer output, WriterColumn column, ReadOnlySpan<char> text)
    {
        XmlText.WriteContent(output, text);
        output.Fill((byte)' ', column.Shape.First - TextLength.Of(column, text));
    }

    public override void EndStrings(OutputBuffer output) => output.Write("</TD>"u8);

    private static ReadOnlySpan<byte> Special(double value) => value switch
    {
        double.PositiveInfinity => "+Inf"u8,
        double.NegativeInfinity => "-Inf"u8,
        _ => "NaN"u8,
    };

    private void Separate(OutputBuffer output)
    {
        if (!_isFirst)
            output.Write((byte)' ');
        _isFirst = false;
    }
}
