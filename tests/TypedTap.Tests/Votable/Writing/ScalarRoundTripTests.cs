using System.Numerics;
using TypedTap.Votable;
using static TypedTap.Tests.Votable.Writing.Written;

namespace TypedTap.Tests.Votable.Writing;

/// <summary>Single values come back as they were written, at the edges of their types too.</summary>
public sealed class ScalarRoundTripTests
{
    public static TheoryData<VoTableSerialization> Serializations => [VoTableSerialization.TableData, VoTableSerialization.Binary2];

    [Theory]
    [MemberData(nameof(Serializations))]
    public Task Booleans(VoTableSerialization serialization) =>
        CheckAsync<bool?>(serialization, "boolean", [true, false, null], (w, v) => w.WriteBoolean(v), (r, i) => r.GetBoolean(i));

    [Theory]
    [MemberData(nameof(Serializations))]
    public Task Bits(VoTableSerialization serialization) =>
        CheckAsync<bool?>(serialization, "bit", [true, false, null], (w, v) => w.WriteBoolean(v), (r, i) => r.GetBoolean(i));

    [Theory]
    [MemberData(nameof(Serializations))]
    public Task Bytes(VoTableSerialization serialization) =>
        CheckAsync<byte?>(serialization, "unsignedByte", [0, 1, 127, 128, 255, null], (w, v) => w.WriteByte(v), (r, i) => r.GetByte(i));

    [Theory]
    [MemberData(nameof(Serializations))]
    public Task Shorts(VoTableSerialization serialization) => CheckAsync<short?>(
        serialization, "short", [0, -1, short.MinValue, short.MaxValue, null], (w, v) => w.WriteInt16(v), (r, i) => r.GetInt16(i));

    [Theory]
    [MemberData(nameof(Serializations))]
    public Task Ints(VoTableSerialization serialization) => CheckAsync<int?>(
        serialization, "int", [0, -1, int.MinValue, int.MaxValue, null], (w, v) => w.WriteInt32(v), (r, i) => r.GetInt32(i));

    [Theory]
    [MemberData(nameof(Serializations))]
    public Task Longs(VoTableSerialization serialization) => CheckAsync<long?>(
        serialization, "long", [0, -1, long.MinValue, long.MaxValue, null], (w, v) => w.WriteInt64(v), (r, i) => r.GetInt64(i));

    [Theory]
    [MemberData(nameof(Serializations))]
    public Task Floats_bit_by_bit(VoTableSerialization serialization) => CheckAsync<int?>(
        serialization,
        "float",
        [.. new[] { 0f, -0f, 0.1f, 1
            / 3f, float.Epsilon, 1.1754942e-38f, float.MinValue, float.MaxValue, float.PositiveInfinity, float.NegativeInfinity }.Select(
                f => (int?)BitConverter.SingleToInt32Bits(f)), null],
        (w, v) => w.WriteSingle(v is { } bits ? BitConverter.Int32BitsToSingle(bits) : null),
        (r, i) => r.GetSingle(i) is { } value ? BitConverter.SingleToInt32Bits(value) : null);

    [Theory]
    [MemberData(nameof(Serializations))]
    public Task Doubles_bit_by_bit(VoTableSerialization serialization) => CheckAsync<long?>(
        serialization,
        "double",
        [.. new[] { 0d, -0d, 0.1, 1
            / 3d, double.Epsilon, 2.2250738585072009e-308, double.MinValue, double.MaxValue, double.PositiveInfinity,
            double.NegativeInfinity, 123456789.123456789 }.Select(d => (long?)BitConverter.DoubleToInt64Bits(d)), null],
        (w, v) => w.WriteDouble(v is { } bits ? BitConverter.Int64BitsToDouble(bits) : null),
        (r, i) => r.GetDouble(i) is { } value ? BitConverter.DoubleToInt64Bits(value) : null);

    [Theory]
    [MemberData(nameof(Serializations))]
    public async Task NaN_is_read_as_null_whatever_its_payload(VoTableSerialization serialization)
    {
        var payload = BitConverter.Int64BitsToDouble(unchecked((long)0xfff8dead_beef0001));
        await using var reader = await CellAsync(serialization, Field("x", "double"), w => w.WriteDouble(payload));
        Assert.Null(reader.GetDouble(0));
    }

    [Theory]
    [MemberData(nameof(Serializations))]
    public Task Complex_numbers(VoTableSerialization serialization) => CheckAsync<Complex?>(
        serialization, "doubleComplex", [new(1.5, -2.25), new(double.MaxValue, double.Epsilon), Complex.Zero, null],
        (w, v) => w.WriteComplex(v), (r, i) => r.GetComplex(i));

    [Theory]
    [MemberData(nameof(Serializations))]
    public Task Complex_numbers_of_floats(VoTableSerialization serialization) => CheckAsync<Complex?>(
        serialization, "floatComplex", [new(1.5, -2.25), new(0.1f, float.MaxValue), null], (w, v) => w.WriteComplex(v),
        (r, i) => r.GetComplex(i));

    [Theory]
    [MemberData(nameof(Serializations))]
    public Task Times_with_all_their_digits(VoTableSerialization serialization) => CheckAsync<DateTime?>(
        serialization,
        "char",
        [new(
            2026, 11, 20, 16, 35, 30, DateTimeKind.Utc), new DateTime(2000, 1, 1, 0, 0, 0, DateTimeKind.Utc).AddTicks(1_234_567),
            DateTime.SpecifyKind(DateTime.MaxValue, DateTimeKind.Utc), new(1, 1, 1, 0, 0, 0, DateTimeKind.Utc), null],
        (w, v) => w.WriteTimestamp(v),
        (r, i) => r.GetTimestamp(i),
        "*",
        "timestamp");

    [Theory]
    [MemberData(nameof(Serializations))]
    public Task Uuids(VoTableSerialization serialization) => CheckAsync<Guid?>(
        serialization, "char", [new("00112233-4455-6677-8899-aabbccddeeff"), Guid.Empty, null], (w, v) => w.WriteGuid(v),
        (r, i) => r.GetGuid(i), "36", "uuid");

    [Theory]
    [MemberData(nameof(Serializations))]
    public async Task A_local_time_is_written_in_utc(VoTableSerialization serialization)
    {
        var local = new DateTime(2026, 11, 20, 16, 35, 30, DateTimeKind.Utc).ToLocalTime();
        await using var reader = await CellAsync(serialization, Field("t", "char", "*"), w => w.WriteTimestamp(local));
        Assert.Equal("2026-11-20T16:35:30", reader.GetString(0));
    }

    [Theory]
    [InlineData("double")]
    [InlineData("float")]
    [InlineData("long")]
    [InlineData("short")]
    [InlineData("doubleComplex")]
    [InlineData("char")]
    public async Task A_value_goes_into_every_type_that_holds_it(string datatype)
    {
        var field = Field("x", datatype, datatype == "char" ? "*" : null);
        foreach (VoTableSerialization serialization in (VoTableSerialization[])[
            VoTableSerialization.TableData, VoTableSerialization.Binary2
        ])
        {
            Action<VoTableWriter>[] writes =
            [
                w => w.WriteByte(42), w => w.WriteInt16(42), w => w.WriteInt32(42), w => w.WriteInt64(42), w => w.WriteSingle(42),
                w => w.WriteDouble(42),
            ];
            await using var reader = await OpenAsync(await TableAsync(serialization, [field], writes));
            while (await reader.ReadAsync())
                Assert.Equal(
                    datatype == "doubleComplex" ? 42 : reader.GetInt32(0)!.Value,
                    datatype == "doubleComplex" ? reader.GetComplex(0)!.Value.Real : 42.0);
            Assert.Equal(writes.Length, reader.RowsRead);
        }
    }

    private static async Task CheckAsync<T>(
        VoTableSerialization serialization,
        string datatype,
        T[] values,
        Action<VoTableWriter, T> write,
        Func<VoTableReader, int, T> read,
        string? arraysize = null,
        string? xtype = null)
    {
        // Three columns, so that null flags other than the first are tried too.
        var fields = new[] { Field("first", "int"), Field("x", datatype, arraysize, xtype), Field("last", "int") };
        var document = await TableAsync(serialization, fields, [.. values.Select(value => (Action<VoTableWriter>)(writer =>
        {
            writer.WriteInt32(7);
            write(writer, value);
            writer.WriteInt32(8);
        }))]);
        await using var reader = await OpenAsync(document);
        foreach (var value in values)
        {
            Assert.True(await reader.ReadAsync());
            Assert.Equal(7, reader.GetInt32(0));
            Assert.Equal(value, read(reader, 1));
            Assert.Equal(value is null, reader.IsNull(1));
            Assert.Equal(8, reader.GetInt32(2));
        }

        Assert.False(await reader.ReadAsync());
    }
}
