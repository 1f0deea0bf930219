using System.Runtime.CompilerServices;

namespace TypedTap.Generators.Emit;

/// <summary>Writes C# text, indented, with LF on every machine.</summary>
internal sealed class IndentedWriter : IDisposable
{
    private const string LineEnd = "\n";
    private const int Step = 4;

    // Deeper than code gets, unless types are nested by the dozen.
    private const string Blanks = "                                ";

    private readonly LentText _text = new();
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
        var left = _depth * Step;
        for (; left > Blanks.Length; left -= Blanks.Length)
            Add(Blanks);
        return Add(Blanks.AsSpan(0, left));
    }

    /// <summary>Writes a piece of a line.</summary>
    public IndentedWriter Add(string? text) => Add(text.AsSpan());

    /// <summary>Writes a piece of a line.</summary>
    public IndentedWriter Add(ReadOnlySpan<char> text)
    {
        _text.Append(text);
        return this;
    }

    /// <summary>Ends a line that was written in pieces.</summary>
    public IndentedWriter End(string text = "") => Add(text).Add(LineEnd);

    /// <summary>Writes a text of several lines as a raw string literal.</summary>
    /// <param name="text">The text, without control characters but line feeds and tabs.</param>
    /// <param name="end">What follows the literal.</param>
    public IndentedWriter Text(ReadOnlySpan<char> text, string end)
    {
        var quotes = new string('"', Math.Max(3, LongestRunOfQuotes(text) + 1));
        Line(quotes);
        for (var left = text; ;)
        {
            var length = left.IndexOf('\n');
            var line = length < 0 ? left : left.Slice(0, length);
            if (!line.IsEmpty)
                Begin().Add(line);
            End();
            if (length < 0)
                return Line(quotes + end);
            left = left.Slice(length + 1);
        }
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

    /// <summary>What was written.</summary>
    public override string ToString() => _text.ToString();

    public void Dispose() => _text.Dispose();

    private static int LongestRunOfQuotes(ReadOnlySpan<char> text)
    {
        var longest = 0;
        for (var at = text.IndexOf('"'); at >= 0; at = text.IndexOf('"'))
        {
            text = text.Slice(at);
            var run = 1;
            while (run < text.Length && text[run] == '"')
                run++;
            longest = Math.Max(longest, run);
            text = text.Slice(run);
        }

        return longest;
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
