using System.Numerics;
using TypedTap.Votable.Cells;

namespace TypedTap.Votable;

/// <content>Arrays of the current row. The first dimension varies fastest; all are null for null.</content>
public sealed partial class VoTableReader
{
    /// <summary>The elements, flat, as booleans; bits are such too.</summary>
    /// <param name="ordinal">The column's place in <see cref="Fields"/>, counted from 0.</param>
    /// <exception cref="VoTableException">An element is none, or is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException">There is no such column.</exception>
    /// <exception cref="InvalidOperationException">There is no current row.</exception>
    public bool[]? GetBooleanArray(int ordinal) => CellArrays.Get<bool, BooleanTarget>(Current(ordinal));

    /// <summary>The elements, flat, as integers of 0 to 255.</summary>
    /// <param name="ordinal">The column's place in <see cref="Fields"/>, counted from 0.</param>
    /// <exception cref="VoTableException">An element is not a whole number or does not fit.</exception>
    /// <exception cref="ArgumentOutOfRangeException">There is no such column.</exception>
    /// <exception cref="InvalidOperationException">There is no current row.</exception>
    public byte[]? GetByteArray(int ordinal) => CellArrays.Get<byte, IntegerTarget<byte>>(Current(ordinal));

    /// <summary>The elements, flat, as 16-bit integers; a null among them keeps the column's null value.</summary>
    /// <param name="ordinal">The column's place in <see cref="Fields"/>, counted from 0.</param>
    /// <exception cref="VoTableException">An element is not a whole number or does not fit.</exception>
    /// <exception cref="ArgumentOutOfRangeException">There is no such column.</exception>
    /// <exception cref="InvalidOperationException">There is no current row.</exception>
    public short[]? GetInt16Array(int ordinal) => CellArrays.Get<short, IntegerTarget<short>>(Current(ordinal));

    /// <summary>The elements, flat, as 32-bit integers; a null among them keeps the column's null value.</summary>
    /// <param name="ordinal">The column's place in <see cref="Fields"/>, counted from 0.</param>
    /// <exception cref="VoTableException">An element is not a whole number or does not fit.</exception>
    /// <exception cref="ArgumentOutOfRangeException">There is no such column.</exception>
    /// <exception cref="InvalidOperationException">There is no current row.</exception>
    public int[]? GetInt32Array(int ordinal) => CellArrays.Get<int, IntegerTarget<int>>(Current(ordinal));

    /// <summary>The elements, flat, as 64-bit integers; a null among them keeps the column's null value.</summary>
    /// <param name="ordinal">The column's place in <see cref="Fields"/>, counted from 0.</param>
    /// <exception cref="VoTableException">An element is not a whole number or does not fit.</exception>
    /// <exception cref="ArgumentOutOfRangeException">There is no such column.</exception>
    /// <exception cref="InvalidOperationException">There is no current row.</exception>
    public long[]? GetInt64Array(int ordinal) => CellArrays.Get<long, IntegerTarget<long>>(Current(ordinal));

    /// <summary>The elements, flat, as floats; NaN stays NaN, and a null among them is NaN.</summary>
    /// <param name="ordinal">The column's place in <see cref="Fields"/>, counted from 0.</param>
    /// <exception cref="VoTableException">An element is not a number or out of range.</exception>
    /// <exception cref="ArgumentOutOfRangeException">There is no such column.</exception>
    /// <exception cref="InvalidOperationException">There is no current row.</exception>
    public float[]? GetSingleArray(int ordinal) => CellArrays.Get<float, SingleTarget>(Current(ordinal));

    /// <summary>The elements, flat, as doubles; NaN stays NaN, and a null among them is NaN.</summary>
    /// <param name="ordinal">The column's place in <see cref="Fields"/>, counted from 0.</param>
    /// <exception cref="VoTableException">An element is not a number.</exception>
    /// <exception cref="ArgumentOutOfRangeException">There is no such column.</exception>
    /// <exception cref="InvalidOperationException">There is no current row.</exception>
    public double[]? GetDoubleArray(int ordinal) => CellArrays.Get<double, DoubleTarget>(Current(ordinal));

    /// <summary>The elements, flat, as complex numbers.</summary>
    /// <param name="ordinal">The column's place in <see cref="Fields"/>, counted from 0.</param>
    /// <exception cref="VoTableException">An element is not a number.</exception>
    /// <exception cref="ArgumentOutOfRangeException">There is no such column.</exception>
    /// <exception cref="InvalidOperationException">There is no current row.</exception>
    public Complex[]? GetComplexArray(int ordinal) =>
        Current(ordinal) is var cell && CellNulls.IsNull(cell) ? null : CellNumbers.Complexes(cell);

    /// <summary>The elements, flat, as booleans; null for <c>?</c>, and in a lenient reading for what is none.</summary>
    /// <param name="ordinal">The column's place in <see cref="Fields"/>, counted from 0.</param>
    /// <exception cref="VoTableException">An element is none, or does not fit.</exception>
    /// <exception cref="ArgumentOutOfRangeException">There is no such column.</exception>
    /// <exception cref="InvalidOperationException">There is no current row.</exception>
    public bool?[]? GetNullableBooleanArray(int ordinal) => CellArrays.GetNullable<bool, BooleanTarget>(Current(ordinal));

    /// <summary>
    /// The elements, flat, as integers of 0 to 255; null for the column's null value, and in a lenient reading for what is none.
    /// </summary>
    /// <param name="ordinal">The column's place in <see cref="Fields"/>, counted from 0.</param>
    /// <exception cref="VoTableException">An element is none, or does not fit.</exception>
    /// <exception cref="ArgumentOutOfRangeException">There is no such column.</exception>
    /// <exception cref="InvalidOperationException">There is no current row.</exception>
    public byte?[]? GetNullableByteArray(int ordinal) => CellArrays.GetNullable<byte, IntegerTarget<byte>>(Current(ordinal));

    /// <summary>
    /// The elements, flat, as 16-bit integers; null for the column's null value, and in a lenient reading for what is none.
    /// </summary>
    /// <param name="ordinal">The column's place in <see cref="Fields"/>, counted from 0.</param>
    /// <exception cref="VoTableException">An element is none, or does not fit.</exception>
    /// <exception cref="ArgumentOutOfRangeException">There is no such column.</exception>
    /// <exception cref="InvalidOperationException">There is no current row.</exception>
    public short?[]? GetNullableInt16Array(int ordinal) => CellArrays.GetNullable<short, IntegerTarget<short>>(Current(ordinal));

    /// <summary>
    /// The elements, flat, as 32-bit integers; null for the column's null value, and in a lenient reading for what is none.
    /// </summary>
    /// <param name="ordinal">The column's place in <see cref="Fields"/>, counted from 0.</param>
    /// <exception cref="VoTableException">An element is none, or does not fit.</exception>
    /// <exception cref="ArgumentOutOfRangeException">There is no such column.</exception>
    /// <exception cref="InvalidOperationException">There is no current row.</exception>
    public int?[]? GetNullableInt32Array(int ordinal) => CellArrays.GetNullable<int, IntegerTarget<int>>(Current(ordinal));

    /// <summary>
    /// The elements, flat, as 64-bit integers; null for the column's null value, and in a lenient reading for what is none.
    /// </summary>
    /// <param name="ordinal">The column's place in <see cref="Fields"/>, counted from 0.</param>
    /// <exception cref="VoTableException">An element is none, or does not fit.</exception>
    /// <exception cref="ArgumentOutOfRangeException">There is no such column.</exception>
    /// <exception cref="InvalidOperationException">There is no current row.</exception>
    public long?[]? GetNullableInt64Array(int ordinal) => CellArrays.GetNullable<long, IntegerTarget<long>>(Current(ordinal));

    /// <summary>The elements as texts. For char columns these are the strings of an array such as <c>10x*</c>, without their
    /// padding; a plain string is an array of one.</summary>
    /// <param name="ordinal">The column's place in <see cref="Fields"/>, counted from 0.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such column.</exception>
    /// <exception cref="InvalidOperationException">There is no current row.</exception>
    public string[]? GetStringArray(int ordinal) =>
        Current(ordinal) is var cell && CellNulls.IsNull(cell) ? null : CellFormat.Texts(cell);
}
