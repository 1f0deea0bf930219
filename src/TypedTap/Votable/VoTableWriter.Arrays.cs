using System.Numerics;
using TypedTap.Sky;
using TypedTap.Votable.Writing;

namespace TypedTap.Votable;

/// <content>Arrays. Each call writes the next cell of the row, all elements flat, the first dimension fastest.</content>
public sealed partial class VoTableWriter
{
    /// <summary>Writes an array of booleans, or of bits.</summary>
    /// <param name="values">The elements; their number must fit the column's arraysize.</param>
    /// <exception cref="VoTableException">The column cannot hold an element, or not so many.</exception>
    /// <exception cref="InvalidOperationException">No table has been begun, or the row has all its cells.</exception>
    public void WriteBooleanArray(ReadOnlySpan<bool> values) => Booleans(values);

    /// <summary>Writes an array of booleans, or of bits, or a null.</summary>
    /// <param name="values">The elements; null for a null. No elements are such only in BINARY2, and are null in TABLEDATA.</param>
    /// <exception cref="VoTableException">The column cannot hold an element, or not so many.</exception>
    /// <exception cref="InvalidOperationException">No table has been begun, or the row has all its cells.</exception>
    public void WriteBooleanArray(bool[]? values)
    {
        if (values is null)
            WriteNull();
        else
            Booleans(values);
    }

    /// <summary>Writes an array of integers.</summary>
    /// <param name="values">The elements; their number must fit the column's arraysize.</param>
    /// <exception cref="VoTableException">The column cannot hold an element, or not so many.</exception>
    /// <exception cref="InvalidOperationException">No table has been begun, or the row has all its cells.</exception>
    public void WriteByteArray(ReadOnlySpan<byte> values) => Integers(values);

    /// <summary>Writes an array of integers, or a null.</summary>
    /// <param name="values">The elements; null for a null. No elements are such only in BINARY2, and are null in TABLEDATA.</param>
    /// <exception cref="VoTableException">The column cannot hold an element, or not so many.</exception>
    /// <exception cref="InvalidOperationException">No table has been begun, or the row has all its cells.</exception>
    public void WriteByteArray(byte[]? values)
    {
        if (values is null)
            WriteNull();
        else
            Integers(values);
    }

    /// <summary>Writes an array of integers.</summary>
    /// <param name="values">The elements; their number must fit the column's arraysize.</param>
    /// <exception cref="VoTableException">The column cannot hold an element, or not so many.</exception>
    /// <exception cref="InvalidOperationException">No table has been begun, or the row has all its cells.</exception>
    public void WriteInt16Array(ReadOnlySpan<short> values) => Integers(values);

    /// <summary>Writes an array of integers, or a null.</summary>
    /// <param name="values">The elements; null for a null. No elements are such only in BINARY2, and are null in TABLEDATA.</param>
    /// <exception cref="VoTableException">The column cannot hold an element, or not so many.</exception>
    /// <exception cref="InvalidOperationException">No table has been begun, or the row has all its cells.</exception>
    public void WriteInt16Array(short[]? values)
    {
        if (values is null)
            WriteNull();
        else
            Integers(values);
    }

    /// <summary>Writes an array of integers.</summary>
    /// <param name="values">The elements; their number must fit the column's arraysize.</param>
    /// <exception cref="VoTableException">The column cannot hold an element, or not so many.</exception>
    /// <exception cref="InvalidOperationException">No table has been begun, or the row has all its cells.</exception>
    public void WriteInt32Array(ReadOnlySpan<int> values) => Integers(values);

    /// <summary>Writes an array of integers, or a null.</summary>
    /// <param name="values">The elements; null for a null. No elements are such only in BINARY2, and are null in TABLEDATA.</param>
    /// <exception cref="VoTableException">The column cannot hold an element, or not so many.</exception>
    /// <exception cref="InvalidOperationException">No table has been begun, or the row has all its cells.</exception>
    public void WriteInt32Array(int[]? values)
    {
        if (values is null)
            WriteNull();
        else
            Integers(values);
    }

    /// <summary>Writes an array of integers.</summary>
    /// <param name="values">The elements; their number must fit the column's arraysize.</param>
    /// <exception cref="VoTableException">The column cannot hold an element, or not so many.</exception>
    /// <exception cref="InvalidOperationException">No table has been begun, or the row has all its cells.</exception>
    public void WriteInt64Array(ReadOnlySpan<long> values) => Integers(values);

    /// <summary>Writes an array of integers, or a null.</summary>
    /// <param name="values">The elements; null for a null. No elements are such only in BINARY2, and are null in TABLEDATA.</param>
    /// <exception cref="VoTableException">The column cannot hold an element, or not so many.</exception>
    /// <exception cref="InvalidOperationException">No table has been begun, or the row has all its cells.</exception>
    public void WriteInt64Array(long[]? values)
    {
        if (values is null)
            WriteNull();
        else
            Integers(values);
    }

    /// <summary>Writes an array of floats; NaN stays an element.</summary>
    /// <param name="values">The elements; their number must fit the column's arraysize.</param>
    /// <exception cref="VoTableException">The column cannot hold an element, or not so many.</exception>
    /// <exception cref="InvalidOperationException">No table has been begun, or the row has all its cells.</exception>
    public void WriteSingleArray(ReadOnlySpan<float> values) => Singles(values);

    /// <summary>Writes an array of floats; NaN stays an element, or a null.</summary>
    /// <param name="values">The elements; null for a null. No elements are such only in BINARY2, and are null in TABLEDATA.</param>
    /// <exception cref="VoTableException">The column cannot hold an element, or not so many.</exception>
    /// <exception cref="InvalidOperationException">No table has been begun, or the row has all its cells.</exception>
    public void WriteSingleArray(float[]? values)
    {
        if (values is null)
            WriteNull();
        else
            Singles(values);
    }

    /// <summary>Writes an array of doubles; NaN stays an element.</summary>
    /// <param name="values">The elements; their number must fit the column's arraysize.</param>
    /// <exception cref="VoTableException">The column cannot hold an element, or not so many.</exception>
    /// <exception cref="InvalidOperationException">No table has been begun, or the row has all its cells.</exception>
    public void WriteDoubleArray(ReadOnlySpan<double> values) => Doubles(values);

    /// <summary>Writes an array of doubles; NaN stays an element, or a null.</summary>
    /// <param name="values">The elements; null for a null. No elements are such only in BINARY2, and are null in TABLEDATA.</param>
    /// <exception cref="VoTableException">The column cannot hold an element, or not so many.</exception>
    /// <exception cref="InvalidOperationException">No table has been begun, or the row has all its cells.</exception>
    public void WriteDoubleArray(double[]? values)
    {
        if (values is null)
            WriteNull();
        else
            Doubles(values);
    }

    /// <summary>Writes an array of complex numbers.</summary>
    /// <param name="values">The elements; their number must fit the column's arraysize.</param>
    /// <exception cref="VoTableException">The column cannot hold an element, or not so many.</exception>
    /// <exception cref="InvalidOperationException">No table has been begun, or the row has all its cells.</exception>
    public void WriteComplexArray(ReadOnlySpan<Complex> values) => Complexes(values);

    /// <summary>Writes an array of complex numbers, or a null.</summary>
    /// <param name="values">The elements; null for a null. No elements are such only in BINARY2, and are null in TABLEDATA.</param>
    /// <exception cref="VoTableException">The column cannot hold an element, or not so many.</exception>
    /// <exception cref="InvalidOperationException">No table has been begun, or the row has all its cells.</exception>
    public void WriteComplexArray(Complex[]? values)
    {
        if (values is null)
            WriteNull();
        else
            Complexes(values);
    }

    /// <summary>
    /// Writes an array of strings, into a column of text of two dimensions, such as <c>10x*</c>: strings of at most 10 characters. A null
    /// among them is an empty one; blanks at their ends are lost, since shorter ones are padded.
    /// </summary>
    /// <param name="values">The strings; null for a null.</param>
    /// <exception cref="VoTableException">The column cannot hold a string, or not so many.</exception>
    /// <exception cref="InvalidOperationException">No table has been begun, or the row has all its cells.</exception>
    public void WriteStringArray(string?[]? values)
    {
        if (values is null)
            WriteNull();
        else
            Strings(values);
    }

    /// <summary>Writes intervals, as pairs of numbers (xtype multiinterval).</summary>
    /// <param name="values">The intervals; null for a null.</param>
    /// <exception cref="VoTableException">The column cannot hold a bound, or not so many.</exception>
    /// <exception cref="InvalidOperationException">No table has been begun, or the row has all its cells.</exception>
    public void WriteIntervalArray(Interval<double>[]? values)
    {
        if (values is null)
        {
            WriteNull();
            return;
        }

        var numbers = new double[2 * values.Length];
        for (var i = 0; i < values.Length; i++)
            (numbers[2 * i], numbers[(2 * i) + 1]) = values[i];
        Doubles(numbers);
    }
}
