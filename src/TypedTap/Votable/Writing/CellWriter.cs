using TypedTap.Votable.Cells;

namespace TypedTap.Votable.Writing;

/// <summary>
/// Writes the cells of rows in one serialisation. Values have been converted to the column's datatype, and counted, before they
/// come here; text has been checked.
/// </summary>
internal abstract class CellWriter : IDisposable
{
    /// <summary>What stands before the first row.</summary>
    public abstract void BeginData(OutputBuffer output);

    /// <summary>What stands behind the last row.</summary>
    public abstract void EndData(OutputBuffer output);

    public abstract void BeginRow(OutputBuffer output);

    /// <summary>Ends a row; the output has grown by it, at once or later.</summary>
    public abstract void EndRow(OutputBuffer output);

    /// <summary>Writes a cell without a value.</summary>
    public abstract void Null(OutputBuffer output, WriterColumn column);

    /// <summary>Begins a cell of so many elements; a complex number is one element.</summary>
    public abstract void Begin(OutputBuffer output, WriterColumn column, int count);

    /// <summary>Ends a cell.</summary>
    public abstract void End(OutputBuffer output, WriterColumn column);

    /// <summary>An element of a boolean column.</summary>
    public abstract void Boolean(OutputBuffer output, bool value);

    /// <summary>An element of a bit column.</summary>
    public abstract void Bit(OutputBuffer output, bool value);

    /// <summary>An element of an integer column, within the range of its datatype.</summary>
    public abstract void Integer(OutputBuffer output, VoTableDatatype type, long value);

    /// <summary>An element of a float column, or half of one of floatComplex.</summary>
    public abstract void Single(OutputBuffer output, float value);

    /// <summary>An element of a double column, or half of one of doubleComplex.</summary>
    public abstract void Double(OutputBuffer output, double value);

    /// <summary>Whether text may hold control characters.</summary>
    public abstract bool CarriesControls { get; }

    /// <summary>Writes a whole text cell; see <see cref="TextCheck"/> for what the text must not hold.</summary>
    public abstract void Text(OutputBuffer output, WriterColumn column, ReadOnlySpan<char> text);

    /// <summary>Begins a cell of so many strings of the column's width.</summary>
    public abstract void BeginStrings(OutputBuffer output, WriterColumn column, int count);

    /// <summary>Writes one string of an array, padded to the column's width.</summary>
    public abstract void PaddedText(OutputBuffer output, WriterColumn column, ReadOnlySpan<char> text);

    /// <summary>Ends a cell of strings.</summary>
    public abstract void EndStrings(OutputBuffer output);

    public virtual void Dispose()
    {
    }
}
