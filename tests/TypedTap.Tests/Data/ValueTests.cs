using System.Numerics;
using TypedTap.Sky;
using TypedTap.Tests.Votable.Support;
using TypedTap.Votable;

namespace TypedTap.Tests.Data;

public sealed class ValueTests
{
    private static readonly DateTime Moment = new(2020, 1, 2, 3, 4, 5, DateTimeKind.Utc);

    [Fact]
    public async Task Scalars_come_as_what_was_asked_for()
    {
        await ExpectAsync("1", "boolean", r => r.GetBoolean(0), true);
        await ExpectAsync("200", "unsignedByte", r => r.GetByte(0), (byte)200);
        await ExpectAsync("-300", "short", r => r.GetInt16(0), (short)-300);
        await ExpectAsync("70000", "int", r => r.GetInt32(0), 70000);
        await ExpectAsync("9007199254740993", "long", r => r.GetInt64(0), 9007199254740993L);
        await ExpectAsync("0.1", "float", r => r.GetFloat(0), 0.1f);
        await ExpectAsync("0.1", "double", r => r.GetDouble(0), 0.1);
        await ExpectAsync("0.1", "double", r => r.GetDecimal(0), 0.1m, isOwnType: false);
        await ExpectAsync("9007199254740993", "long", r => r.GetDecimal(0), 9007199254740993m, isOwnType: false);
        await ExpectAsync("(1 2)", "char", r => r.GetString(0), "(1 2)", "*");
        await ExpectAsync("x", "char", r => r.GetChar(0), 'x', isOwnType: false);
        await ExpectAsync("1 2", "doubleComplex", r => r.GetFieldValue<Complex>(0), new Complex(1, 2));
    }

    [Fact]
    public async Task Extended_types_come_as_what_they_mean()
    {
        var id = new Guid("00000000-0000-0001-0000-000000000002");
        await ExpectAsync("2020-01-02T03:04:05", "char", r => r.GetDateTime(0), Moment, "*", "timestamp");
        await ExpectAsync(
            "2020-01-02T03:04:05", "char", r => r.GetFieldValue<DateTimeOffset>(0), new DateTimeOffset(Moment), "*", "timestamp",
            isOwnType: false);
        await ExpectAsync(
            "2020-01-02", "char", r => r.GetFieldValue<DateOnly>(0), new DateOnly(2020, 1, 2), "*", "timestamp", isOwnType: false);
        await ExpectAsync(id.ToString(), "char", r => r.GetGuid(0), id, "36", "uuid");
        await ExpectAsync("1 2", "double", r => r.GetFieldValue<Interval<double>>(0), new Interval<double>(1, 2), "2", "interval");
        await ExpectAsync("1 2", "double", r => r.GetFieldValue<SkyPoint>(0), new SkyPoint(1, 2), "2", "point");
        await ExpectAsync(
            "1 2 3", "double", r => r.GetFieldValue<SkyCircle>(0), new SkyCircle(new SkyPoint(1, 2), Angle.Degrees(3)), "3", "circle");
        await ExpectAsync(
            "1 2 3 4 5 6", "double", r => r.GetFieldValue<SkyPolygon>(0), new SkyPolygon([new(1, 2), new(3, 4), new(5, 6)]), "*",
            "polygon");
        await ExpectAsync(
            "Circle ICRS 1 2 3", "char", r => r.GetFieldValue<SkyRegion>(0), SkyRegion.Parse("Circle ICRS 1 2 3"), "*", "adql:REGION");
        Assert.Equal(DateTimeKind.Utc, (await DataReaders.CellAsync("2020-01-02", "char", "*", "timestamp")).GetDateTime(0).Kind);
    }

    [Fact]
    public async Task Arrays_come_flat()
    {
        await ExpectAsync("1 0 1", "boolean", r => r.GetFieldValue<bool[]>(0), [true, false, true], "*");
        await ExpectAsync("1 255", "unsignedByte", r => r.GetFieldValue<byte[]>(0), [1, 255], "2");
        await ExpectAsync("1 -2", "short", r => r.GetFieldValue<short[]>(0), [1, -2], "*");
        await ExpectAsync("1 2 3 4", "int", r => r.GetFieldValue<int[]>(0), [1, 2, 3, 4], "2x2");
        await ExpectAsync("1 2", "long", r => r.GetFieldValue<long[]>(0), [1, 2], "*");
        await ExpectAsync("1 NaN", "float", r => r.GetFieldValue<float[]>(0), [1, float.NaN], "*");
        await ExpectAsync("1 NaN", "double", r => r.GetFieldValue<double[]>(0), [1, double.NaN], "*");
        await ExpectAsync("1 2 3 4", "floatComplex", r => r.GetFieldValue<Complex[]>(0), [new(1, 2), new(3, 4)], "*");
        await ExpectAsync("ab cd ", "char", r => r.GetFieldValue<string[]>(0), ["ab", "cd"], "3x*");
        await ExpectAsync("1 2 3 4", "double", r => r.GetFieldValue<Interval<double>[]>(0), [new(1, 2), new(3, 4)], "2x*", "multiinterval");
    }

    [Fact]
    public async Task Null_is_DBNull_and_null_where_a_type_has_room_for_it()
    {
        await using var reader = await DataReaders.CellAsync("", "int");
        Assert.True(reader.IsDBNull(0));
        Assert.True(await reader.IsDBNullAsync(0));
        Assert.Same(DBNull.Value, reader.GetValue(0));
        Assert.Same(DBNull.Value, reader["x"]);
        Assert.Same(DBNull.Value, reader.GetFieldValue<object>(0));
        Assert.Null(reader.GetFieldValue<int?>(0));
        Assert.Null(reader.GetFieldValue<double?>(0));
        Assert.Null(reader.GetFieldValue<float?>(0));
        Assert.Null(reader.GetFieldValue<long?>(0));
        Assert.Null(reader.GetFieldValue<short?>(0));
        Assert.Null(reader.GetFieldValue<byte?>(0));
        Assert.Null(reader.GetFieldValue<bool?>(0));
        Assert.Null(reader.GetFieldValue<decimal?>(0));
        Assert.Null(reader.GetFieldValue<char?>(0));
        Assert.Null(reader.GetFieldValue<DateTime?>(0));
        Assert.Null(reader.GetFieldValue<DateTimeOffset?>(0));
        Assert.Null(reader.GetFieldValue<DateOnly?>(0));
        Assert.Null(reader.GetFieldValue<Guid?>(0));
        Assert.Null(reader.GetFieldValue<Complex?>(0));
        Assert.Null(reader.GetFieldValue<SkyPoint?>(0));
        Assert.Null(reader.GetFieldValue<SkyCircle?>(0));
        Assert.Null(reader.GetFieldValue<Interval<double>?>(0));
        Assert.Null(await reader.GetFieldValueAsync<int?>(0));
    }

    [Fact]
    public async Task Null_as_a_value_names_column_row_and_cure()
    {
        await using var reader = await DataReaders.OverAsync(
            Documents.TableData(Documents.Field("mag", "double"), Documents.Row("1") + Documents.Row("NaN")));
        Assert.True(reader.Read() && reader.Read());
        foreach (var read in (Action[])[() => reader.GetDouble(0), () => reader.GetFieldValue<double>(0), () => reader.GetDecimal(0)])
        {
            Assert.Equal(
                "Column 'mag' is null in row 2: ask IsDBNull first, or ask GetFieldValue for a nullable type such as double?.",
                Assert.Throws<InvalidCastException>(read).Message);
        }

        await using var text = await DataReaders.CellAsync("", "char", "*");
        Assert.Equal(
            "Column 'x' is null in row 1: ask IsDBNull first.", Assert.Throws<InvalidCastException>(() => text.GetString(0)).Message);
        Assert.Throws<InvalidCastException>(() => text.GetFieldValue<double[]>(0));
        Assert.Throws<InvalidCastException>(() => text.GetStream(0));
    }

    [Fact]
    public async Task What_cannot_be_read_as_asked_says_why()
    {
        await using var reader = await DataReaders.CellAsync("2020-01-02T03:04:05", "char", "*", "timestamp");
        Assert.Contains(
            "it is System.DateTime", Assert.Throws<InvalidCastException>(() => reader.GetFieldValue<Uri>(0)).Message,
            StringComparison.Ordinal);
        Assert.Contains(
            "cannot be read as System.UInt32", Assert.Throws<InvalidCastException>(() => reader.GetFieldValue<uint>(0)).Message,
            StringComparison.Ordinal);
        Assert.Contains(
            "not a date without a time", Assert.Throws<InvalidCastException>(() => reader.GetFieldValue<DateOnly>(0)).Message,
            StringComparison.Ordinal);
        Assert.Contains(
            "is not a decimal", Assert.Throws<InvalidCastException>(() => reader.GetDecimal(0)).Message, StringComparison.Ordinal);
        Assert.Contains(
            "is not a single character", Assert.Throws<InvalidCastException>(() => reader.GetChar(0)).Message, StringComparison.Ordinal);
        Assert.Equal(VoTableErrorKind.BadValue, Assert.Throws<VoTableException>(() => reader.GetDouble(0)).Kind);
    }

    [Fact]
    public async Task GetValues_fills_what_there_is_room_for()
    {
        await using var reader = await DataReaders.OverAsync(DataReaders.Numbers("7"));
        Assert.True(reader.Read());
        var one = new object[1];
        var three = new object[3];
        Assert.Equal((1, 2), (reader.GetValues(one), reader.GetValues(three)));
        Assert.Equal([7], one);
        Assert.Equal([7, "row 7", null!], three);
    }

    [Fact]
    public async Task Numbers_are_not_boxed()
    {
        await using var reader = await DataReaders.CellAsync("7", "int");
        var sum = 0.0;
        for (var warm = 0; warm < 2; warm++)
        {
            var before = GC.GetAllocatedBytesForCurrentThread();
            for (var i = 0; i < 1000; i++)
            {
                sum += reader.GetFieldValue<double>(0) + reader.GetFieldValue<int>(0) + reader.GetFieldValue<long?>(0) ?? 0;
                sum += reader.GetFieldValue<float?>(0) ?? 0;
                sum += reader.IsDBNull(0) ? 1 : 0;
            }

            if (warm == 1)
                Assert.Equal(before, GC.GetAllocatedBytesForCurrentThread());
        }

        Assert.Equal(2 * 1000 * 28.0, sum);
    }

    private static async Task ExpectAsync<T>(
        string cell, string datatype, Func<TypedTap.Data.TapDataReader, T> read, T expected, string? arraysize = null, string? xtype = null,
        bool isOwnType = true)
        where T : notnull
    {
        await using var reader = await DataReaders.CellAsync(cell, datatype, arraysize, xtype);
        Assert.Equal(expected, read(reader));
        Assert.Equal(expected, reader.GetFieldValue<T>(0));
        Assert.Equal(expected, await reader.GetFieldValueAsync<T>(0));
        Assert.False(reader.IsDBNull(0));
        if (isOwnType)
        {
            Assert.Equal(typeof(T), reader.GetFieldType(0));
            Assert.Equal<object>(expected, reader.GetValue(0));
            Assert.IsType<T>(reader[0]);
        }
    }
}
