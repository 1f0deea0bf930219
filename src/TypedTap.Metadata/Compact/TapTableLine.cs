using System.Text;

namespace TypedTap.Metadata;

/// <summary>Writes lines of fields with tabs between them; those that are null at the end of a line leave no trace.</summary>
internal sealed class TapTableLine(StringBuilder text)
{
    private int _tabs;

    public TapTableLine Field(string? value)
    {
        if (value is not null)
        {
            text.Append('\t', _tabs).Append(TapTableFields.Escape(value));
            _tabs = 0;
        }

        _tabs++;
        return this;
    }

    public void Next()
    {
        text.Append('\n');
        _tabs = 0;
    }

    public override string ToString() => text.ToString();
}
