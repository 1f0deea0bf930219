using System.Buffers.Binary;
using System.Runtime.CompilerServices;

namespace TypedTap.Votable.Cells;

/// <summary>Conversion to float: every number within its range; digits beyond its precision are rounded.</summary>
internal readonly struct SingleTarget : IScalarTarget<float>
{
    public static string Noun => "a number of single precision";

    public static float? NullElement => float.NaN;

    public static bool TryConvert(in Scalar value, out float result)
    {
        var isNumber = DoubleTarget.TryConvert(value, out var number);
        result = (float)number;
        return isNumber && (float.IsFinite(result) || !double.IsFinite(number));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool TryRead(in CellSlot slot, ColumnPlan column, ReadOnlySpan<byte> bytes, out float result)
    {
        result = 0;
        if (column.Plain != VoTableDatatype.Float || slot.Encoding == CellEncoding.Null)
            return false;
        if (slot.Encoding < CellEncoding.Binary)
            return NumberText.TryParseSingle(bytes, out result);
        result = BinaryPrimitives.ReadSingleBigEndian(bytes);
        return !float.IsNaN(result);
    }
}
