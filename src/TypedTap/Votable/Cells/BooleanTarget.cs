using System.Runtime.CompilerServices;

namespace TypedTap.Votable.Cells;

/// <summary>Conversion to bool: booleans, bits, and the integers 0 and 1.</summary>
internal readonly struct BooleanTarget : IScalarTarget<bool>
{
    public static string Noun => "a boolean";

    public static bool? NullElement => null;

    public static bool TryConvert(in Scalar value, out bool result)
    {
        result = value.Integer == 1;
        return value.Kind == ScalarKind.Boolean || (value.Kind == ScalarKind.Integer && value.Integer is 0 or 1);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool TryRead(in CellSlot slot, ColumnPlan column, ReadOnlySpan<byte> bytes, out bool result)
    {
        result = false;
        if (column.Plain != VoTableDatatype.Boolean || slot.Encoding == CellEncoding.Null || bytes.Length != 1)
            return false;
        result = bytes[0] is (byte)'T' or (byte)'t' or (byte)'1';
        return result || bytes[0] is (byte)'F' or (byte)'f' or (byte)'0';
    }
}
