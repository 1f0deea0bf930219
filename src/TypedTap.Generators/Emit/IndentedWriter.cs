using System.Runtime.CompilerServices;
using System.Text;

namespace TypedTap.Generators.Emit;

/// <summary>Writes C# text, indented, with LF on every machine.</summary>
internal sealed class IndentedWriter
{
    private readonly StringBuilder _text = new(16 * 1024);
    private int _depth;

    /// <summary>Writes a line at the current depth; an empty one stays without spaces.</summary>
    public IndentedWriter Line(string text = "")
    {
        if (text.Length > 0)
            _text.Append(' ', _depth * 4).Append(text);
        _text.Append('\n');
        return this;
    }

    /// <summary>Writes a line of which no string is made first: a table of a hundred columns has a thousand.</summary>
    public IndentedWriter Line([InterpolatedStringHandlerArgument("")] ref LineHandler line)
    {
        _ = line;
        _text.Append('\n');
        return this;
    }

    /// <summary>Begins a line that is written in pieces.</summary>
    public IndentedWriter Begin()
    {
        _text.Append(' ', _depth * 4);
        return this;
    }

    /// <summary>Writes a piece of a line.</summary>
    public IndentedWriter Add(string? text)
    {
        _text.Append(text);
        return this;
    }

    /// <summary>Ends a line that was written in pieces.</summary>
    public IndentedWriter End(string text = "")
    {
        _text.Append(text).Append('\n');
        return this;
    }

    /// <summary>Writes a text of several lines as a raw string literal, one line deeper than what it belongs to.</summary>
    /// <param name="text">The text, without control characters but line feeds and tabs.</param>
    /// <param name="end">What follows the literal.</param>
    public IndentedWriter Text(string text, string end)
    {
        var quotes = new string('"', Math.Max(3, LongestRun(text, '"') + 1));
        Line(quotes);
        for (var start = 0; start <= text.Length;)
        {
            var stop = text.IndexOf('\n', start);
            if (stop < 0)
                stop = text.Length;
            if (stop > start)
                _text.Append(' ', _depth * 4).Append(text, start, stop - start);
            _text.Append('\n');
            start = stop + 1;
        }

        return Line(quotes + end);
    }

    public IndentedWriter Indent()
    {
        _depth++;
        return this;
    }

    public IndentedWriter Unindent()
    {
        _depth--;
        return this;
    }

    public IndentedWriter Open() => Line("{").Indent();

    public IndentedWriter Close(string brace = "}") => Unindent().Line(brace);

    public override string ToString() => _text.ToString();

    private static int LongestRun(string text, char c)
    {
        if (text.IndexOf("\"\"\"", StringComparison.Ordinal) < 0)
            return 0;
        var (longest, run) = (0, 0);
        foreach (var one in text)
        {
            run = one == c ? run + 1 : 0;
            longest = Math.Max(longest, run);
        }

        return longest;
    }

    /// <summary>Takes the pieces of a line as the compiler hands them out.</summary>
    [InterpolatedStringHandler]
    public readonly ref struct LineHandler
    {
        private readonly StringBuilder _text;

        public LineHandler(int literalLength, int formattedCount, IndentedWriter writer)
        {
            _ = literalLength + formattedCount;
            _text = writer._text.Append(' ', writer._depth * 4);
        }

        public void AppendLiteral(string text) => _text.Append(text);

        public void AppendFormatted(string? text) => _text.Append(text);
    }
}
