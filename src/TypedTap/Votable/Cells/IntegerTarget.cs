using System.Numerics;
using System.Runtime.CompilerServices;

namespace TypedTap.Votable.Cells;

/// <summary>Conversion to the integer types: whole numbers that fit; booleans count as 0 and 1.</summary>
/// <typeparam name="T">The integer type.</typeparam>
internal readonly struct IntegerTarget<T> : IScalarTarget<T>
    where T : struct, IBinaryInteger<T>
{
    public static string Noun => "an integer";

    public static T? NullElement => null;

    public static bool TryConvert(in Scalar value, out T result)
    {
        result = default;
        switch (value.Kind)
        {
            case ScalarKind.Integer or ScalarKind.Boolean:
                return TryNarrow(value.Integer, out result);
            case ScalarKind.Single or ScalarKind.Double:
                // 2^63 itself is not a long, though it is a double.
                return Math.Abs(value.Number) < 9.2233720368547758E18
                    && Math.Truncate(value.Number).Equals(value.Number)
                    && TryNarrow((long)value.Number, out result);
            default:
                return false;
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool TryRead(in CellSlot slot, ColumnPlan column, ReadOnlySpan<byte> bytes, out T result)
    {
        result = default;
        if (!column.IsInteger || slot.Encoding == CellEncoding.Null)
            return false;
        if (slot.Encoding >= CellEncoding.Binary)
        {
            var stored = BinaryScalar.Integer(column.Type, bytes);
            return !column.IsIntegerNull(stored) && TryNarrow(stored, out result);
        }

        return NumberText.TryParseInt64(bytes, out var value)
            && !column.IsIntegerNull(value) && column.Range.Holds(value) && TryNarrow(value, out result);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool TryNarrow(long value, out T result)
    {
        result = T.CreateTruncating(value);
        return long.CreateTruncating(result) == value;
    }
}
