using System.Globalization;
using System.Numerics;
using System.Runtime.CompilerServices;
using TypedTap.Sky;

namespace TypedTap.Data;

/// <content>
/// Values by type. Every test of a type is decided when the code is compiled for that type, so nothing is looked up, and no
/// number is boxed.
/// </content>
public sealed partial class TapDataReader
{
    /// <summary>A value as a type of the caller's choice.</summary>
    /// <typeparam name="T">
    /// bool, byte, short, int, long, float, double, decimal, char, DateTime, DateTimeOffset, DateOnly, Guid, Complex,
    /// SkyPoint, SkyCircle, Interval&lt;double&gt; or the nullable form of one, which is null for null; string, SkyPolygon, SkyRegion;
    /// arrays of bool, byte, short, int, long, float, double, Complex, string, Interval&lt;double&gt;; Stream, TextReader, object.
    /// </typeparam>
    /// <param name="ordinal">The column, counted from 0.</param>
    /// <exception cref="InvalidCastException">
    /// The value is null and <typeparamref name="T"/> is not a nullable value type, or no column is read as <typeparamref name="T"/>.
    /// </exception>
    /// <exception cref="Votable.VoTableException">The value is not what <typeparamref name="T"/> says.</exception>
    public override T GetFieldValue<T>(int ordinal)
    {
        if (!typeof(T).IsValueType)
            return (T)Reference(ordinal, typeof(T));
        if (typeof(T) == typeof(double))
            return As<double, T>(GetDouble(ordinal));
        if (typeof(T) == typeof(double?))
            return As<double?, T>(Row(ordinal).GetDouble(ordinal));
        if (typeof(T) == typeof(float))
            return As<float, T>(GetFloat(ordinal));
        if (typeof(T) == typeof(float?))
            return As<float?, T>(Row(ordinal).GetSingle(ordinal));
        if (typeof(T) == typeof(int))
            return As<int, T>(GetInt32(ordinal));
        if (typeof(T) == typeof(int?))
            return As<int?, T>(Row(ordinal).GetInt32(ordinal));
        if (typeof(T) == typeof(long))
            return As<long, T>(GetInt64(ordinal));
        if (typeof(T) == typeof(long?))
            return As<long?, T>(Row(ordinal).GetInt64(ordinal));
        if (typeof(T) == typeof(short))
            return As<short, T>(GetInt16(ordinal));
        if (typeof(T) == typeof(short?))
            return As<short?, T>(Row(ordinal).GetInt16(ordinal));
        if (typeof(T) == typeof(byte))
            return As<byte, T>(GetByte(ordinal));
        if (typeof(T) == typeof(byte?))
            return As<byte?, T>(Row(ordinal).GetByte(ordinal));
        if (typeof(T) == typeof(bool))
            return As<bool, T>(GetBoolean(ordinal));
        if (typeof(T) == typeof(bool?))
            return As<bool?, T>(Row(ordinal).GetBoolean(ordinal));
        return OtherScalar<T>(ordinal);
    }

    private T OtherScalar<T>(int ordinal)
    {
        if (typeof(T) == typeof(DateTime))
            return As<DateTime, T>(GetDateTime(ordinal));
        if (typeof(T) == typeof(DateTime?))
            return As<DateTime?, T>(Row(ordinal).GetTimestamp(ordinal));
        if (typeof(T) == typeof(DateTimeOffset))
            return As<DateTimeOffset, T>(new DateTimeOffset(GetDateTime(ordinal)));
        if (typeof(T) == typeof(DateTimeOffset?))
            return As<DateTimeOffset?, T>(Row(ordinal).GetTimestamp(ordinal) is { } time ? new DateTimeOffset(time) : null);
        if (typeof(T) == typeof(DateOnly))
            return As<DateOnly, T>(Date(ordinal) ?? throw Null(ordinal));
        if (typeof(T) == typeof(DateOnly?))
            return As<DateOnly?, T>(Date(ordinal));
        if (typeof(T) == typeof(Guid))
            return As<Guid, T>(GetGuid(ordinal));
        if (typeof(T) == typeof(Guid?))
            return As<Guid?, T>(Row(ordinal).GetGuid(ordinal));
        if (typeof(T) == typeof(decimal))
            return As<decimal, T>(GetDecimal(ordinal));
        if (typeof(T) == typeof(decimal?))
            return As<decimal?, T>(IsDBNull(ordinal) ? null : GetDecimal(ordinal));
        if (typeof(T) == typeof(char))
            return As<char, T>(GetChar(ordinal));
        if (typeof(T) == typeof(char?))
            return As<char?, T>(IsDBNull(ordinal) ? null : GetChar(ordinal));
        return Structure<T>(ordinal);
    }

    private T Structure<T>(int ordinal)
    {
        if (typeof(T) == typeof(SkyPoint))
            return As<SkyPoint, T>(Row(ordinal).GetPoint(ordinal) ?? throw Null(ordinal));
        if (typeof(T) == typeof(SkyPoint?))
            return As<SkyPoint?, T>(Row(ordinal).GetPoint(ordinal));
        if (typeof(T) == typeof(SkyCircle))
            return As<SkyCircle, T>(Row(ordinal).GetCircle(ordinal) ?? throw Null(ordinal));
        if (typeof(T) == typeof(SkyCircle?))
            return As<SkyCircle?, T>(Row(ordinal).GetCircle(ordinal));
        if (typeof(T) == typeof(Interval<double>))
            return As<Interval<double>, T>(Row(ordinal).GetInterval(ordinal) ?? throw Null(ordinal));
        if (typeof(T) == typeof(Interval<double>?))
            return As<Interval<double>?, T>(Row(ordinal).GetInterval(ordinal));
        if (typeof(T) == typeof(Complex))
            return As<Complex, T>(Row(ordinal).GetComplex(ordinal) ?? throw Null(ordinal));
        if (typeof(T) == typeof(Complex?))
            return As<Complex?, T>(Row(ordinal).GetComplex(ordinal));
        throw NoSuchType(ordinal, typeof(T));
    }

    private object Reference(int ordinal, Type type)
    {
        if (type == typeof(string))
            return GetString(ordinal);
        if (type == typeof(object))
            return GetValue(ordinal);
        if (type == typeof(Stream))
            return GetStream(ordinal);
        if (type == typeof(TextReader))
            return GetTextReader(ordinal);
        var row = Row(ordinal);
        object? value = type switch
        {
            _ when type == typeof(double[]) => row.GetDoubleArray(ordinal),
            _ when type == typeof(float[]) => row.GetSingleArray(ordinal),
            _ when type == typeof(long[]) => row.GetInt64Array(ordinal),
            _ when type == typeof(int[]) => row.GetInt32Array(ordinal),
            _ when type == typeof(short[]) => row.GetInt16Array(ordinal),
            _ when type == typeof(byte[]) => row.GetByteArray(ordinal),
            _ when type == typeof(bool[]) => row.GetBooleanArray(ordinal),
            _ when type == typeof(string[]) => row.GetStringArray(ordinal),
            _ when type == typeof(Complex[]) => row.GetComplexArray(ordinal),
            _ when type == typeof(Interval<double>[]) => row.GetIntervalArray(ordinal),
            _ when type == typeof(SkyPolygon) => row.GetPolygon(ordinal),
            _ when type == typeof(SkyRegion) => row.GetRegion(ordinal),
            _ => throw NoSuchType(ordinal, type),
        };
        return value ?? throw Null(ordinal);
    }

    /// <summary>A date; a moment within a day is none, and its time is not dropped silently.</summary>
    private DateOnly? Date(int ordinal)
    {
        if (Row(ordinal).GetTimestamp(ordinal) is not { } time)
            return null;
        return time.TimeOfDay == TimeSpan.Zero
            ? DateOnly.FromDateTime(time)
            : throw NotA(ordinal, time.ToString("O", CultureInfo.InvariantCulture), "a date without a time: read it as DateTime");
    }

    private InvalidCastException NoSuchType(int ordinal, Type type)
    {
        var column = Column(ordinal);
        return new InvalidCastException(
            $"Column '{column.ColumnName}' ({column.DataTypeName}) cannot be read as {type}: it is {column.TypeName}; "
            + "TapDataReader.GetFieldValue lists what else can be asked for.");
    }

    private static TTo As<TFrom, TTo>(TFrom value) => Unsafe.As<TFrom, TTo>(ref value);
}
