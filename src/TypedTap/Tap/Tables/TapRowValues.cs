using System.Globalization;
using System.Numerics;
using System.Runtime.CompilerServices;
using TypedTap.Metadata;
using TypedTap.Sky;
using TypedTap.Votable.Cells;

namespace TypedTap.Tap;

/// <summary>
/// Values of a row by type. Every test of a type is decided when the code is compiled for that type, so nothing is looked up, and no
/// number is boxed.
/// </summary>
internal static class TapRowValues
{
    /// <summary>A value as an object of its column's type; null for null.</summary>
    public static object? Boxed(TapRow row, TapColumn column)
    {
        var at = column.Position;
        return column.Type.Kind switch
        {
            TapTypeKind.Boolean or TapTypeKind.Bit => row.GetBoolean(at),
            TapTypeKind.UnsignedByte => row.GetByte(at),
            TapTypeKind.Short => row.GetInt16(at),
            TapTypeKind.Int => row.GetInt32(at),
            TapTypeKind.Long => row.GetInt64(at),
            TapTypeKind.Float => row.GetSingle(at),
            TapTypeKind.Double => row.GetDouble(at),
            TapTypeKind.FloatComplex or TapTypeKind.DoubleComplex => row.GetComplex(at),
            TapTypeKind.Timestamp => row.GetTimestamp(at),
            TapTypeKind.Guid => row.GetGuid(at),
            TapTypeKind.Interval => row.GetInterval(at),
            TapTypeKind.IntervalArray => CellSky.Intervals(row.Cell(at)),
            TapTypeKind.Point => row.GetPoint(at),
            TapTypeKind.Circle => row.GetCircle(at),
            TapTypeKind.Polygon => row.GetPolygon(at),
            TapTypeKind.Region => row.GetRegion(at),
            TapTypeKind.Array => BoxedArray(row.Cell(at), column.Type.Element),
            _ => row.GetString(at),
        };
    }

    /// <summary>A value as the caller wants it.</summary>
    public static T? Get<T>(TapRow row, int at)
    {
        if (!typeof(T).IsValueType)
            return (T?)Reference(row, at, typeof(T));
        if (typeof(T) == typeof(double))
            return As<double, T>(row.GetDouble(at) ?? throw Null(row, at));
        if (typeof(T) == typeof(double?))
            return As<double?, T>(row.GetDouble(at));
        if (typeof(T) == typeof(float))
            return As<float, T>(row.GetSingle(at) ?? throw Null(row, at));
        if (typeof(T) == typeof(float?))
            return As<float?, T>(row.GetSingle(at));
        if (typeof(T) == typeof(int))
            return As<int, T>(row.GetInt32(at) ?? throw Null(row, at));
        if (typeof(T) == typeof(int?))
            return As<int?, T>(row.GetInt32(at));
        if (typeof(T) == typeof(long))
            return As<long, T>(row.GetInt64(at) ?? throw Null(row, at));
        if (typeof(T) == typeof(long?))
            return As<long?, T>(row.GetInt64(at));
        if (typeof(T) == typeof(short))
            return As<short, T>(row.GetInt16(at) ?? throw Null(row, at));
        if (typeof(T) == typeof(short?))
            return As<short?, T>(row.GetInt16(at));
        if (typeof(T) == typeof(byte))
            return As<byte, T>(row.GetByte(at) ?? throw Null(row, at));
        if (typeof(T) == typeof(byte?))
            return As<byte?, T>(row.GetByte(at));
        if (typeof(T) == typeof(bool))
            return As<bool, T>(row.GetBoolean(at) ?? throw Null(row, at));
        if (typeof(T) == typeof(bool?))
            return As<bool?, T>(row.GetBoolean(at));
        return Structure<T>(row, at);
    }

    private static T Structure<T>(TapRow row, int at)
    {
        if (typeof(T) == typeof(DateTime))
            return As<DateTime, T>(row.GetTimestamp(at) ?? throw Null(row, at));
        if (typeof(T) == typeof(DateTime?))
            return As<DateTime?, T>(row.GetTimestamp(at));
        if (typeof(T) == typeof(Guid))
            return As<Guid, T>(row.GetGuid(at) ?? throw Null(row, at));
        if (typeof(T) == typeof(Guid?))
            return As<Guid?, T>(row.GetGuid(at));
        if (typeof(T) == typeof(SkyPoint))
            return As<SkyPoint, T>(row.GetPoint(at) ?? throw Null(row, at));
        if (typeof(T) == typeof(SkyPoint?))
            return As<SkyPoint?, T>(row.GetPoint(at));
        if (typeof(T) == typeof(SkyCircle))
            return As<SkyCircle, T>(row.GetCircle(at) ?? throw Null(row, at));
        if (typeof(T) == typeof(SkyCircle?))
            return As<SkyCircle?, T>(row.GetCircle(at));
        if (typeof(T) == typeof(Interval<double>))
            return As<Interval<double>, T>(row.GetInterval(at) ?? throw Null(row, at));
        if (typeof(T) == typeof(Interval<double>?))
            return As<Interval<double>?, T>(row.GetInterval(at));
        if (typeof(T) == typeof(Complex))
            return As<Complex, T>(row.GetComplex(at) ?? throw Null(row, at));
        if (typeof(T) == typeof(Complex?))
            return As<Complex?, T>(row.GetComplex(at));
        throw NoSuchType(row, at, typeof(T));
    }

    private static object? Reference(TapRow row, int at, Type type)
    {
        if (type == typeof(string))
            return row.GetString(at);
        if (type == typeof(object))
            return row[at];
        var cell = row.Cell(at);
        return type switch
        {
            _ when type == typeof(double[]) => CellArrays.Get<double, DoubleTarget>(cell),
            _ when type == typeof(double?[]) => CellArrays.GetNullable<double, DoubleTarget>(cell),
            _ when type == typeof(float[]) => CellArrays.Get<float, SingleTarget>(cell),
            _ when type == typeof(float?[]) => CellArrays.GetNullable<float, SingleTarget>(cell),
            _ when type == typeof(long[]) => CellArrays.Get<long, IntegerTarget<long>>(cell),
            _ when type == typeof(long?[]) => CellArrays.GetNullable<long, IntegerTarget<long>>(cell),
            _ when type == typeof(int[]) => CellArrays.Get<int, IntegerTarget<int>>(cell),
            _ when type == typeof(int?[]) => CellArrays.GetNullable<int, IntegerTarget<int>>(cell),
            _ when type == typeof(short[]) => CellArrays.Get<short, IntegerTarget<short>>(cell),
            _ when type == typeof(short?[]) => CellArrays.GetNullable<short, IntegerTarget<short>>(cell),
            _ when type == typeof(byte[]) => CellArrays.Get<byte, IntegerTarget<byte>>(cell),
            _ when type == typeof(byte?[]) => CellArrays.GetNullable<byte, IntegerTarget<byte>>(cell),
            _ when type == typeof(bool[]) => CellArrays.Get<bool, BooleanTarget>(cell),
            _ when type == typeof(bool?[]) => CellArrays.GetNullable<bool, BooleanTarget>(cell),
            _ when type == typeof(string[]) => CellNulls.IsNull(cell) ? null : CellFormat.Texts(cell),
            _ when type == typeof(Complex[]) => CellNulls.IsNull(cell) ? null : CellNumbers.Complexes(cell),
            _ when type == typeof(Interval<double>[]) => CellSky.Intervals(cell),
            _ when type == typeof(SkyPolygon) => row.GetPolygon(at),
            _ when type == typeof(SkyRegion) => row.GetRegion(at),
            _ => throw NoSuchType(row, at, type),
        };
    }

    private static object? BoxedArray(in Cell cell, TapTypeKind? element) => element switch
    {
        TapTypeKind.Boolean or TapTypeKind.Bit => CellArrays.Get<bool, BooleanTarget>(cell),
        TapTypeKind.UnsignedByte => CellArrays.Get<byte, IntegerTarget<byte>>(cell),
        TapTypeKind.Short => CellArrays.Get<short, IntegerTarget<short>>(cell),
        TapTypeKind.Int => CellArrays.Get<int, IntegerTarget<int>>(cell),
        TapTypeKind.Long => CellArrays.Get<long, IntegerTarget<long>>(cell),
        TapTypeKind.Float => CellArrays.Get<float, SingleTarget>(cell),
        TapTypeKind.Double => CellArrays.Get<double, DoubleTarget>(cell),
        _ when CellNulls.IsNull(cell) => null,
        TapTypeKind.FloatComplex or TapTypeKind.DoubleComplex => CellNumbers.Complexes(cell),
        _ => CellFormat.Texts(cell),
    };

    private static InvalidCastException Null(TapRow row, int at)
    {
        var column = row.Columns[at];
        return new InvalidCastException(string.Create(
            CultureInfo.InvariantCulture,
            $"Column '{column.Name}' ({column.Field.TypeText}) is null in row {row.Number}: ask for the nullable type, or IsNull first."));
    }

    private static InvalidCastException NoSuchType(TapRow row, int at, Type type)
    {
        var column = row.Columns[at];
        return new InvalidCastException(
            $"Column '{column.Name}' ({column.Field.TypeText}) cannot be read as {type}: it is {column.ValueType}; TapRow.Get lists what else can "
            + "be asked for.");
    }

    private static TTo As<TFrom, TTo>(TFrom value) => Unsafe.As<TFrom, TTo>(ref value);
}
