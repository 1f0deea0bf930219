using System.Buffers;
using System.Runtime.CompilerServices;

namespace TypedTap.Generators.Emit;

/// <summary>Writes C# text, indented, with LF on every machine.</summary>
internal sealed class IndentedWriter
{
    private const string LineEnd = "\n";

    // Lent: a file is some hundred kilobytes, and one is written after the other.
    private char[] _text = ArrayPool<char>.Shared.Rent(128 * 1024);
    private int _length;
    private int _depth;

    /// <summary>Writes a line at the current depth; an empty one stays without spaces.</summary>
    public IndentedWriter Line(string text = "") => (text.Length > 0 ? Begin() : this).End(text);

    /// <summary>Writes a line of which no string is made first: a table of a hundred columns has a thousand.</summary>
    public IndentedWriter Line([InterpolatedStringHandlerArgument("")] ref LineHandler line)
    {
        _ = line;
        return Add(LineEnd);
    }

    /// <summary>Begins a line that is written in pieces.</summary>
    public IndentedWriter Begin()
    {
        for (var i = 0; i < _depth; i++)
            Add("    ");
        return this;
    }

    /// <summary>Writes a piece of a line.</summary>
    public IndentedWriter Add(string? text) => Add(text.AsSpan());

    /// <summary>Writes a piece of a line.</summary>
    public IndentedWriter Add(ReadOnlySpan<char> text)
    {
        if (!text.TryCopyTo(_text.AsSpan(_length)))
        {
            Grow(text.Length);
            text.CopyTo(_text.AsSpan(_length));
        }

        _length += text.Length;
        return this;
    }

    /// <summary>Ends a line that was written in pieces.</summary>
    public IndentedWriter End(string text = "") => Add(text).Add(LineEnd);

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
                Begin().Add(text.AsSpan(start, stop - start));
            End();
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

    /// <summary>The text. What is written from then on begins a new one.</summary>
    public string Finish()
    {
        var text = new string(_text, 0, _length);
        ArrayPool<char>.Shared.Return(_text);
        (_text, _length) = ([], 0);
        return text;
    }

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

    private void Grow(int count)
    {
        var larger = ArrayPool<char>.Shared.Rent(Math.Max(2 * _text.Length, _length + count));
        _text.AsSpan(0, _length).CopyTo(larger);
        ArrayPool<char>.Shared.Return(_text);
        _text = larger;
    }

    /// <summary>Takes the pieces of a line as the compiler hands them out.</summary>
    [InterpolatedStringHandler]
    public readonly ref struct LineHandler
    {
        private readonly IndentedWriter _writer;

        public LineHandler(int literalLength, int formattedCount, IndentedWriter writer)
        {
            _ = literalLength + formattedCount;
            _writer = writer.Begin();
        }

        public void AppendLiteral(string text) => _writer.Add(text);

        public void AppendFormatted(string? text) => _writer.Add(text);
    }
}
