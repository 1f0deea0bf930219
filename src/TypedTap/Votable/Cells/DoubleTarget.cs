using System.Buffers.Binary;
using System.Runtime.CompilerServices;

namespace TypedTap.Votable.Cells;

/// <summary>Conversion to double: every number.</summary>
internal readonly struct DoubleTarget : IScalarTarget<double>
{
    public static string Noun => "a number";

    public static double? NullElement => double.NaN;

    public static bool TryConvert(in Scalar value, out double result)
    {
        result = value.Kind is ScalarKind.Single or ScalarKind.Double ? value.Number : value.Integer;
        return value.Kind is ScalarKind.Integer or ScalarKind.Single or ScalarKind.Double;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool TryRead(in CellSlot slot, ColumnPlan column, ReadOnlySpan<byte> bytes, out double result)
    {
        result = 0;
        if (column.Plain != VoTableDatatype.Double || slot.Encoding == CellEncoding.Null)
            return false;
        if (slot.Encoding < CellEncoding.Binary)
            return NumberText.TryParseDouble(bytes, out result);
        result = BinaryPrimitives.ReadDoubleBigEndian(bytes);
        return !double.IsNaN(result);
    }
}
