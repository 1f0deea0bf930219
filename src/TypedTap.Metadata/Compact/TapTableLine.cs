namespace TypedTap.Metadata;

/// <summary>Writes lines of fields with tabs between them; those that are null at the end of a line leave no trace.</summary>
internal sealed class TapTableLine(TextWriter output)
{
    private int _tabs;

    public TapTableLine Field(string? value)
    {
        if (value is not null)
        {
            for (; _tabs > 0; _tabs--)
                output.Write('\t');
            output.Write(TapTableFields.Escape(value));
        }

        _tabs++;
        return this;
    }

    public void Next()
    {
        output.Write('\n');
        _tabs = 0;
    }
}
