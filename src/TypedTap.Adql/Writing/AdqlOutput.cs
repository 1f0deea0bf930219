using System.Text;

namespace TypedTap.Adql;

/// <summary>Text in the making, with its layout.</summary>
internal sealed class AdqlOutput(AdqlLayout layout, AdqlVersion version)
{
    /// <summary>How much further right the parts of something begin.</summary>
    public const int Step = 4;

    private readonly StringBuilder _text = new(256);
    private int _indent;

    public AdqlVersion Version => version;

    public AdqlOutput Add(string text)
    {
        _text.Append(text);
        return this;
    }

    /// <summary>Goes on with the next clause: on a new line unless everything is on one.</summary>
    public AdqlOutput NextClause() => layout == AdqlLayout.OneLine ? Add(" ") : NewLine();

    /// <summary>Goes on with the next entry of a list or a chain: on a new line only in the indented layout.</summary>
    public AdqlOutput NextEntry() => layout == AdqlLayout.Indented ? NewLine() : Add(" ");

    /// <summary>Lets further lines, in the indented layout, begin further right; a negative step takes that back.</summary>
    public AdqlOutput Shift(int step)
    {
        _indent += layout == AdqlLayout.Indented ? step : 0;
        return this;
    }

    /// <summary>Begins something in parentheses that has clauses of its own.</summary>
    public AdqlOutput Open()
    {
        Add("(").Shift(Step);
        return layout == AdqlLayout.Indented ? NewLine() : this;
    }

    /// <summary>Ends what <see cref="Open"/> began.</summary>
    public AdqlOutput Close()
    {
        Shift(-Step);
        return (layout == AdqlLayout.Indented ? NewLine() : this).Add(")");
    }

    public override string ToString() => _text.ToString();

    private AdqlOutput NewLine()
    {
        _text.Append('\n').Append(' ', _indent);
        return this;
    }
}
