using System.Text;

namespace TypedTap.Generators.Emit;

/// <summary>Writes C# text, indented, with LF on every machine.</summary>
internal sealed class IndentedWriter
{
    private readonly StringBuilder _text = new();
    private int _depth;

    /// <summary>Writes a line at the current depth; an empty one stays without spaces.</summary>
    public IndentedWriter Line(string text = "")
    {
        if (text.Length > 0)
            _text.Append(' ', _depth * 4).Append(text);
        _text.Append('\n');
        return this;
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
}
