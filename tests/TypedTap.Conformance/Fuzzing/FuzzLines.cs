namespace TypedTap.Conformance.Fuzzing;

/// <summary>Lines and columns, counted in the simplest way and independently of the library; LF, CR and CR LF end a line.</summary>
internal sealed class FuzzLines(string text)
{
    private int _at;
    private int _line = 1;
    private int _column = 1;

    /// <summary>Line and column of an offset, from 1. Cheap if offsets come in order.</summary>
    public (int Line, int Column) At(int offset)
    {
        if (offset < _at)
            (_at, _line, _column) = (0, 1, 1);
        for (; _at < offset; _at++)
        {
            var ends = text[_at] == '\n' || (text[_at] == '\r' && (_at + 1 == text.Length || text[_at + 1] != '\n'));
            (_line, _column) = ends ? (_line + 1, 1) : (_line, _column + 1);
        }

        return (_line, _column);
    }
}
