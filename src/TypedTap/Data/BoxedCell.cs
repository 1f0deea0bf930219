using TypedTap.Metadata;
using TypedTap.Votable;

namespace TypedTap.Data;

/// <summary>A cell as an object of its column's type; null for null.</summary>
internal static class BoxedCell
{
    public static object? Read(VoTableReader row, int ordinal, TapType type) => type.Kind switch
    {
        TapTypeKind.Boolean or TapTypeKind.Bit => row.GetBoolean(ordinal),
        TapTypeKind.UnsignedByte => row.GetByte(ordinal),
        TapTypeKind.Short => row.GetInt16(ordinal),
        TapTypeKind.Int => row.GetInt32(ordinal),
        TapTypeKind.Long => row.GetInt64(ordinal),
        TapTypeKind.Float => row.GetSingle(ordinal),
        TapTypeKind.Double => row.GetDouble(ordinal),
        TapTypeKind.FloatComplex or TapTypeKind.DoubleComplex => row.GetComplex(ordinal),
        TapTypeKind.Timestamp => row.GetTimestamp(ordinal),
        TapTypeKind.Guid => row.GetGuid(ordinal),
        TapTypeKind.Interval => row.GetInterval(ordinal),
        TapTypeKind.IntervalArray => row.GetIntervalArray(ordinal),
        TapTypeKind.Point => row.GetPoint(ordinal),
        TapTypeKind.Circle => row.GetCircle(ordinal),
        TapTypeKind.Polygon => row.GetPolygon(ordinal),
        TapTypeKind.Region => row.GetRegion(ordinal),
        TapTypeKind.Array => ReadArray(row, ordinal, type.Element),
        _ => row.GetString(ordinal),
    };

    private static object? ReadArray(VoTableReader row, int ordinal, TapTypeKind? element) => element switch
    {
        TapTypeKind.Boolean or TapTypeKind.Bit => row.GetBooleanArray(ordinal),
        TapTypeKind.UnsignedByte => row.GetByteArray(ordinal),
        TapTypeKind.Short => row.GetInt16Array(ordinal),
        TapTypeKind.Int => row.GetInt32Array(ordinal),
        TapTypeKind.Long => row.GetInt64Array(ordinal),
        TapTypeKind.Float => row.GetSingleArray(ordinal),
        TapTypeKind.Double => row.GetDoubleArray(ordinal),
        TapTypeKind.FloatComplex or TapTypeKind.DoubleComplex => row.GetComplexArray(ordinal),
        _ => row.GetStringArray(ordinal),
    };
}
