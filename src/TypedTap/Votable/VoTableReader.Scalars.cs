using System.Numerics;
using System.Runtime.CompilerServices;
using TypedTap.Votable.Cells;

namespace TypedTap.Votable;

/// <content>Single values of the current row. All are null for null.</content>
public sealed partial class VoTableReader
{
    /// <summary>Whether a cell of the current row is null; see the remarks on <see cref="VoTableReader"/>.</summary>
    /// <param name="ordinal">The column's place in <see cref="Fields"/>, counted from 0.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such column.</exception>
    /// <exception cref="InvalidOperationException">There is no current row.</exception>
    public bool IsNull(int ordinal) => CellNulls.IsNull(Current(ordinal));

    /// <summary>A boolean; also a bit, the integers 0 and 1, or the words of VOTable in a char column.</summary>
    /// <param name="ordinal">The column's place in <see cref="Fields"/>, counted from 0.</param>
    /// <exception cref="VoTableException">The value is none.</exception>
    /// <exception cref="ArgumentOutOfRangeException">There is no such column.</exception>
    /// <exception cref="InvalidOperationException">There is no current row.</exception>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public bool? GetBoolean(int ordinal) => Get<bool, BooleanTarget>(ordinal);

    /// <summary>An integer of 0 to 255, from any numeric column or text.</summary>
    /// <param name="ordinal">The column's place in <see cref="Fields"/>, counted from 0.</param>
    /// <exception cref="VoTableException">The value is not a whole number or does not fit.</exception>
    /// <exception cref="ArgumentOutOfRangeException">There is no such column.</exception>
    /// <exception cref="InvalidOperationException">There is no current row.</exception>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public byte? GetByte(int ordinal) => Get<byte, IntegerTarget<byte>>(ordinal);

    /// <summary>A 16-bit integer, from any numeric column or text.</summary>
    /// <param name="ordinal">The column's place in <see cref="Fields"/>, counted from 0.</param>
    /// <exception cref="VoTableException">The value is not a whole number or does not fit.</exception>
    /// <exception cref="ArgumentOutOfRangeException">There is no such column.</exception>
    /// <exception cref="InvalidOperationException">There is no current row.</exception>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public short? GetInt16(int ordinal) => Get<short, IntegerTarget<short>>(ordinal);

    /// <summary>A 32-bit integer, from any numeric column or text.</summary>
    /// <param name="ordinal">The column's place in <see cref="Fields"/>, counted from 0.</param>
    /// <exception cref="VoTableException">The value is not a whole number or does not fit.</exception>
    /// <exception cref="ArgumentOutOfRangeException">There is no such column.</exception>
    /// <exception cref="InvalidOperationException">There is no current row.</exception>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public int? GetInt32(int ordinal) => Get<int, IntegerTarget<int>>(ordinal);

    /// <summary>A 64-bit integer, from any numeric column or text.</summary>
    /// <param name="ordinal">The column's place in <see cref="Fields"/>, counted from 0.</param>
    /// <exception cref="VoTableException">The value is not a whole number or does not fit.</exception>
    /// <exception cref="ArgumentOutOfRangeException">There is no such column.</exception>
    /// <exception cref="InvalidOperationException">There is no current row.</exception>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public long? GetInt64(int ordinal) => Get<long, IntegerTarget<long>>(ordinal);

    /// <summary>A float, from any numeric column or text; null for NaN. A double is rounded.</summary>
    /// <param name="ordinal">The column's place in <see cref="Fields"/>, counted from 0.</param>
    /// <exception cref="VoTableException">The value is not a number or out of range.</exception>
    /// <exception cref="ArgumentOutOfRangeException">There is no such column.</exception>
    /// <exception cref="InvalidOperationException">There is no current row.</exception>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public float? GetSingle(int ordinal) => Get<float, SingleTarget>(ordinal);

    /// <summary>A double, from any numeric column or text; null for NaN. A float is widened.</summary>
    /// <param name="ordinal">The column's place in <see cref="Fields"/>, counted from 0.</param>
    /// <exception cref="VoTableException">The value is not a number.</exception>
    /// <exception cref="ArgumentOutOfRangeException">There is no such column.</exception>
    /// <exception cref="InvalidOperationException">There is no current row.</exception>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public double? GetDouble(int ordinal) => Get<double, DoubleTarget>(ordinal);

    /// <summary>A complex number, or a real one with imaginary part 0; null when both parts are NaN.</summary>
    /// <param name="ordinal">The column's place in <see cref="Fields"/>, counted from 0.</param>
    /// <exception cref="VoTableException">The value is not a number.</exception>
    /// <exception cref="ArgumentOutOfRangeException">There is no such column.</exception>
    /// <exception cref="InvalidOperationException">There is no current row.</exception>
    public Complex? GetComplex(int ordinal) => CellNumbers.Complex(Current(ordinal));

    /// <summary>Any column as text. A text column's own text: strings of fixed size end at a NUL and lose their padding blanks,
    /// others are verbatim; a cell that is not UTF-8 is read as ISO-8859-1. Other columns in invariant notation, the elements of
    /// arrays with blanks between them.</summary>
    /// <param name="ordinal">The column's place in <see cref="Fields"/>, counted from 0.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such column.</exception>
    /// <exception cref="InvalidOperationException">There is no current row.</exception>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public string? GetString(int ordinal) =>
        _current is { } rows && (uint)ordinal < (uint)rows.Slots.Length
            && CellText.TryRead(rows.Slots[ordinal], rows.Columns[ordinal], rows.Bytes(rows.Slots[ordinal]), out var text)
                ? text
                : GetStringSlowly(ordinal);

    /// <summary>A moment in UTC, from text: <c>YYYY-MM-DD</c>, with a T or a blank <c>hh:mm:ss</c>, a fraction, Z or an offset
    /// (DALI 1.1, section 3.3.3). Digits beyond 100 ns are cut; 24:00:00 and a leap second count as the moment after.</summary>
    /// <param name="ordinal">The column's place in <see cref="Fields"/>, counted from 0.</param>
    /// <exception cref="VoTableException">The text is no timestamp, or the column is not text.</exception>
    /// <exception cref="ArgumentOutOfRangeException">There is no such column.</exception>
    /// <exception cref="InvalidOperationException">There is no current row.</exception>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public DateTime? GetTimestamp(int ordinal) => CellSpecials.Timestamp(Current(ordinal));

    /// <summary>A UUID, from text.</summary>
    /// <param name="ordinal">The column's place in <see cref="Fields"/>, counted from 0.</param>
    /// <exception cref="VoTableException">The text is no UUID, or the column is not text.</exception>
    /// <exception cref="ArgumentOutOfRangeException">There is no such column.</exception>
    /// <exception cref="InvalidOperationException">There is no current row.</exception>
    public Guid? GetGuid(int ordinal) => CellSpecials.Guid(Current(ordinal));

    /// <summary>Most cells are what their column promises: then nothing more than the value is looked at.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private T? Get<T, TTarget>(int ordinal)
        where T : struct
        where TTarget : struct, IScalarTarget<T>
    {
        var rows = _current;
        if (rows is not null && (uint)ordinal < (uint)rows.Slots.Length)
        {
            ref readonly var slot = ref rows.Slots[ordinal];
            if (TTarget.TryRead(slot, rows.Columns[ordinal], rows.Bytes(slot), out var value))
                return value;
        }

        return GetSlowly<T, TTarget>(ordinal);
    }

    private T? GetSlowly<T, TTarget>(int ordinal)
        where T : struct
        where TTarget : struct, IScalarTarget<T> => CellScalars.Get<T, TTarget>(Current(ordinal));

    private string? GetStringSlowly(int ordinal) => Current(ordinal) is var cell && CellNulls.IsNull(cell) ? null : CellFormat.Text(cell);
}
