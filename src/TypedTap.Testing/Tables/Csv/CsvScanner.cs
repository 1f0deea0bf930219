using System.Globalization;
using System.Text;

namespace TypedTap.Testing.Tables.Csv;

/// <summary>Takes CSV apart (RFC 4180): commas, values in double quotes with quotes doubled, lines that end in LF or CRLF. Empty lines are
/// passed over, or records of one value that is not there.</summary>
internal sealed class CsvScanner(string text)
{
    private readonly StringBuilder _value = new();
    private int _at;
    private int _line = 1;
    private int _lineStart;

    private int Column => _at - _lineStart + 1;

    /// <summary>The next record; null at the end.</summary>
    /// <param name="emptyLinesCount">Whether an empty line is a record: in a file of one column, a row that has nothing in it.</param>
    /// <exception cref="EmbeddedTableException">A quote is not closed, or something stands behind one.</exception>
    public CsvRecord? Next(bool emptyLinesCount = false)
    {
        while (!emptyLinesCount && _at < text.Length && text[_at] is '\r' or '\n')
            Break();
        if (_at >= text.Length)
            return null;
        var line = _line;
        var fields = new List<CsvField>();
        while (true)
        {
            var column = Column;
            fields.Add(new CsvField(_at < text.Length && text[_at] == '"' ? Quoted() : Plain(), column));
            if (_at < text.Length && text[_at] == ',')
            {
                _at++;
                continue;
            }

            EndLine();
            return new CsvRecord(line, fields);
        }
    }

    private string? Plain()
    {
        var length = text.AsSpan(_at).IndexOfAny(",\r\n");
        var end = length < 0 ? text.Length : _at + length;
        var value = text[_at..end];
        _at = end;
        return value.Length == 0 ? null : value;
    }

    private string Quoted()
    {
        var (line, column) = (_line, Column);
        _value.Clear();
        _at++;
        while (_at < text.Length)
        {
            var c = text[_at];
            if (c == '"' && _at + 1 < text.Length && text[_at + 1] == '"')
            {
                _value.Append('"');
                _at += 2;
            }
            else if (c == '"')
            {
                _at++;
                if (_at < text.Length && text[_at] is not (',' or '\r' or '\n'))
                {
                    throw Error(
                        _line, Column, "something stands between a closing quote and the next comma; write a quote inside a value twice");
                }

                return _value.ToString();
            }
            else
            {
                _value.Append(c);
                if (c == '\n')
                    Break();
                else
                    _at++;
            }
        }

        throw Error(line, column, "a quote is opened and not closed before the end of the file");
    }

    private void EndLine()
    {
        if (_at < text.Length && text[_at] == '\r')
            Break();
        if (_at < text.Length && text[_at] == '\n')
            Break();
    }

    private void Break()
    {
        if (text[_at] == '\n')
        {
            _line++;
            _lineStart = _at + 1;
        }

        _at++;
    }

    private static EmbeddedTableException Error(int line, int column, string what) =>
        new(string.Create(CultureInfo.InvariantCulture, $"in line {line}, character {column}, {what}."));
}
