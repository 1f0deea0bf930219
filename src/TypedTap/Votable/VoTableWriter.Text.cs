using System.Globalization;
using TypedTap.Votable.Cells;
using TypedTap.Votable.Writing;

namespace TypedTap.Votable;

/// <content>Cells of text.</content>
public sealed partial class VoTableWriter
{
    private void Text(ReadOnlySpan<char> text, string what)
    {
        var column = NextColumn();
        if (!column.IsText)
        {
            throw Refused(
                column, what == "a string" ? WriterErrors.Quoted(text.ToString()) : what,
                $"{what} goes into a column of datatype char or unicodeChar");
        }

        if (column.IsStringArray)
            throw Refused(column, WriterErrors.Quoted(text.ToString()), "the column is of arrays of strings; write an array");
        text = Carried(column, text);
        if (column.NullText is { } nullText && text.SequenceEqual(nullText))
            throw Refused(column, WriterErrors.Quoted(nullText), "it is the column's VALUES null, and would be read as a null");
        var isLimited = column.Shape.Count >= 0;
        if (isLimited && TextLength.Of(column, text) is var length && length > column.Shape.Count)
            throw TooLong(column, text, length, column.Shape.Count);
        _cells!.Text(_output, column, text);
    }

    private void Strings(ReadOnlySpan<string?> values)
    {
        var column = NextColumn();
        if (!column.IsStringArray)
            throw Refused(column, "an array of strings", "it goes into a column of text of two dimensions, such as arraysize '10x*'");
        var width = column.Shape.First;
        if (!column.Shape.Accepts(checked(values.Length * width)))
        {
            throw Refused(
                column, string.Create(CultureInfo.InvariantCulture, $"an array of {values.Length} strings"),
                "so many do not fit the arraysize");
        }

        if (values.IsEmpty)
        {
            WriteEmpty(column);
            return;
        }

        _cells!.BeginStrings(_output, column, values.Length);
        foreach (var value in values)
        {
            var text = Carried(column, value);
            if (TextLength.Of(column, text) is var length && length > width)
                throw TooLong(column, text, length, width);
            _cells.PaddedText(_output, column, text);
        }

        _cells.EndStrings(_output);
    }

    private void WriteEmpty(WriterColumn column)
    {
        _cells!.Begin(_output, column, 0);
        _cells.End(_output, column);
    }

    /// <summary>The text as the document can carry it.</summary>
    private ReadOnlySpan<char> Carried(WriterColumn column, ReadOnlySpan<char> text)
    {
        var at = TextCheck.Find(text, _cells!.CarriesControls);
        if (at < 0)
            return text;
        if (_options.ReplaceInvalidCharacters)
            return TextCheck.Replace(text.ToString(), _cells.CarriesControls);
        var what = char.IsSurrogate(text[at])
            ? "half of a surrogate pair"
            : _cells.CarriesControls ? "NUL, which ends strings" : "a character that XML cannot carry";
        throw Refused(
            column,
            string.Create(CultureInfo.InvariantCulture, $"the character U+{(int)text[at]:X4} at place {at} of a string"),
            $"it is {what}; remove it, or let the options replace it ({nameof(VoTableWriterOptions.ReplaceInvalidCharacters)})");
    }

    private VoTableException TooLong(WriterColumn column, ReadOnlySpan<char> text, int length, long limit) => Refused(
        column,
        WriterErrors.Quoted(text.ToString()),
        string.Create(
            CultureInfo.InvariantCulture,
            $"it has {length} {(column.Type == VoTableDatatype.UnicodeChar ? "characters" : "bytes")}, and the arraysize allows {limit}; "
            + $"declare the column '*', for example by the option {nameof(VoTableWriterOptions.VariableLengthStrings)}"));
}
