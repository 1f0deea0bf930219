using System.Numerics;
using TypedTap.Sky;
using TypedTap.Votable;
using static TypedTap.Tests.Votable.Writing.Written;

namespace TypedTap.Tests.Votable.Writing;

/// <summary>Arrays, shapes and strings of all sizes.</summary>
public sealed class ArrayRoundTripTests
{
    public static TheoryData<VoTableSerialization> Serializations => ScalarRoundTripTests.Serializations;

    [Theory]
    [MemberData(nameof(Serializations))]
    public async Task Numbers_of_every_type(VoTableSerialization serialization)
    {
        VoTableField[] fields =
        [
            Field("b", "unsignedByte", "*"), Field("s", "short", "3"), Field("i", "int", "2x2"), Field("l", "long", "2x*"),
            Field("f", "float", "5*"), Field("d", "double", "*"), Field("c", "doubleComplex", "*"), Field("fc", "floatComplex", "2"),
            Field("t", "boolean", "*"),
        ];
        Complex[] complexes = [new(1, 2), new(-3, 0.5)];
        var document = await TableAsync(serialization, fields, w =>
        {
            w.WriteByteArray([0, 128, 255]);
            w.WriteInt16Array([short.MinValue, 0, short.MaxValue]);
            w.WriteInt32Array([1, 2, 3, int.MinValue]);
            w.WriteInt64Array([long.MinValue, long.MaxValue]);
            w.WriteSingleArray([0.1f, float.NaN, float.PositiveInfinity]);
            w.WriteDoubleArray([double.Epsilon, double.NaN, double.NegativeInfinity, -0d]);
            w.WriteComplexArray(complexes);
            w.WriteComplexArray(complexes);
            w.WriteBooleanArray([true, false, true]);
        });
        await using var reader = await OpenAsync(document);
        Assert.True(await reader.ReadAsync());
        Assert.Equal([0, 128, 255], reader.GetByteArray(0)!);
        Assert.Equal([short.MinValue, 0, short.MaxValue], reader.GetInt16Array(1)!);
        Assert.Equal([1, 2, 3, int.MinValue], reader.GetInt32Array(2)!);
        Assert.Equal([long.MinValue, long.MaxValue], reader.GetInt64Array(3)!);
        Assert.Equal([0.1f, float.NaN, float.PositiveInfinity], reader.GetSingleArray(4)!);
        Assert.Equal([double.Epsilon, double.NaN, double.NegativeInfinity, -0d], reader.GetDoubleArray(5)!);
        Assert.Equal(complexes, reader.GetComplexArray(6)!);
        Assert.Equal(complexes, reader.GetComplexArray(7)!);
        Assert.Equal([true, false, true], reader.GetBooleanArray(8)!);
    }

    [Theory]
    [InlineData(VoTableSerialization.TableData, 1)]
    [InlineData(VoTableSerialization.TableData, 13)]
    [InlineData(VoTableSerialization.Binary2, 1)]
    [InlineData(VoTableSerialization.Binary2, 8)]
    [InlineData(VoTableSerialization.Binary2, 13)]
    public async Task Bits_are_packed(VoTableSerialization serialization, int count)
    {
        var bits = Enumerable.Range(0, count).Select(i => i % 3 == 0).ToArray();
        foreach (var arraysize in new[] { "*", $"{count}" })
        {
            await using var reader = await CellAsync(serialization, Field("x", "bit", arraysize), w => w.WriteBooleanArray(bits));
            Assert.Equal(bits, reader.GetBooleanArray(0));
        }
    }

    [Fact]
    public async Task The_first_bit_is_the_highest()
    {
        var document = await TableAsync(
            VoTableSerialization.Binary2, [Field("x", "bit", "9")],
            w => w.WriteBooleanArray([true, false, false, false, false, false, false, false, true]));
        Assert.Contains(
            Convert.ToBase64String([0x00, 0x80, 0x80]), System.Text.Encoding.UTF8.GetString(document), StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Serializations))]
    public async Task Empty_arrays_are_null_in_tabledata_and_empty_in_binary2(VoTableSerialization serialization)
    {
        VoTableField[] fields = [Field("d", "double", "*"), Field("b", "bit", "*"), Field("s", "char", "4x*"), Field("t", "char", "*")];
        var document = await TableAsync(serialization, fields, w =>
        {
            w.WriteDoubleArray([]);
            w.WriteBooleanArray([]);
            w.WriteStringArray([]);
            w.WriteString("");
        });
        await using var reader = await OpenAsync(document);
        Assert.True(await reader.ReadAsync());
        if (serialization == VoTableSerialization.TableData)
        {
            Assert.All(Enumerable.Range(0, 4), i => Assert.True(reader.IsNull(i)));
            return;
        }

        Assert.Equal([], reader.GetDoubleArray(0)!);
        Assert.Equal([], reader.GetBooleanArray(1)!);
        Assert.Equal([], reader.GetStringArray(2)!);
        Assert.Equal("", reader.GetString(3));
    }

    [Theory]
    [MemberData(nameof(Serializations))]
    public async Task Nulls_of_every_shape(VoTableSerialization serialization)
    {
        VoTableField[] fields =
        [
            Field("a", "boolean"), Field("b", "boolean", "3"), Field("c", "bit", "11"), Field("d", "bit"), Field("e", "unsignedByte"),
            Field("f", "short", "2"),
            Field("g", "int", nullValue: "-99"), Field("h", "long", "*"), Field("i", "float", "2x3"), Field("j", "double"),
            Field("k", "floatComplex", "2"),
            Field("l", "doubleComplex"), Field("m", "char", "*"), Field("n", "char", "10"), Field("o", "unicodeChar", "3"),
            Field("p", "char", "5x2"), Field("q", "unicodeChar", "*"),
            Field("r", "int"),
        ];
        var document = await TableAsync(
            serialization,
            fields,
            w =>
            {
                for (var i = 0; i < fields.Length - 1; i++)
                    w.WriteNull();
                w.WriteInt32(1);
            });
        await using var reader = await OpenAsync(document);
        Assert.True(await reader.ReadAsync());
        for (var i = 0; i < fields.Length - 1; i++)
            Assert.True(reader.IsNull(i), fields[i].Name);
        Assert.Equal(1, reader.GetInt32(fields.Length - 1));
        Assert.False(await reader.ReadAsync());
    }

    [Theory]
    [MemberData(nameof(Serializations))]
    public async Task Null_arrays_are_null(VoTableSerialization serialization)
    {
        VoTableField[] fields = [Field("d", "double", "*"), Field("s", "char", "4x*"), Field("v", "double", "2x*")];
        var document = await TableAsync(serialization, fields, w =>
        {
            w.WriteDoubleArray((double[]?)null);
            w.WriteStringArray(null);
            w.WriteIntervalArray(null);
        });
        await using var reader = await OpenAsync(document);
        Assert.True(await reader.ReadAsync());
        Assert.All(Enumerable.Range(0, 3), i => Assert.True(reader.IsNull(i)));
    }

    [Theory]
    [MemberData(nameof(Serializations))]
    public async Task Arrays_of_strings(VoTableSerialization serialization)
    {
        string[] strings = ["a", "", "<&>", "ten  chars"];
        foreach (var (datatype, arraysize) in new[] { ("char", "10x*"), ("char", "10x4"), ("unicodeChar", "10x*") })
        {
            await using var reader = await CellAsync(serialization, Field("x", datatype, arraysize), w => w.WriteStringArray(strings));
            Assert.Equal(strings, reader.GetStringArray(0));
        }
    }

    [Theory]
    [MemberData(nameof(Serializations))]
    public async Task Shapes_as_numbers(VoTableSerialization serialization)
    {
        var polygon = SkyPolygon.FromDegrees(1, 2, 3, 4, 5, -6.5);
        var range = new SkyRange(new Interval<double>(1, double.PositiveInfinity), new Interval<double>(-5, 5));
        VoTableField[] fields =
        [
            Field("i", "double", "2", "interval"), Field("p", "double", "2", "point"), Field("c", "double", "3", "circle"),
            Field("y", "double", "*", "polygon"),
            Field("r", "double", "*", "circle"), Field("g", "double", "4", "range"), Field("m", "double", "2x*", "multiinterval"),
            Field("f", "float", "2", "point"),
        ];
        var document = await TableAsync(serialization, fields, w =>
        {
            w.WriteInterval(new Interval<double>(double.NegativeInfinity, 0.1));
            w.WritePoint(new SkyPoint(359.9999, -90));
            w.WriteCircle(SkyCircle.FromDegrees(1, 2, 0.5));
            w.WritePolygon(polygon);
            w.WriteRegion(SkyRegion.Parse("circle 10 20 0.25"));
            w.WriteRegion(SkyRegion.FromShape(range));
            w.WriteIntervalArray([new(1, 2), new(3, double.PositiveInfinity)]);
            w.WritePoint(new SkyPoint(1.5, 2.25));
        });
        await using var reader = await OpenAsync(document);
        Assert.True(await reader.ReadAsync());
        Assert.Equal(new Interval<double>(double.NegativeInfinity, 0.1), reader.GetInterval(0));
        Assert.Equal(new SkyPoint(359.9999, -90), reader.GetPoint(1));
        Assert.Equal(SkyCircle.FromDegrees(1, 2, 0.5), reader.GetCircle(2));
        Assert.Equal(polygon, reader.GetPolygon(3));
        Assert.Equal(SkyCircle.FromDegrees(10, 20, 0.25), reader.GetRegion(4)!.Shape);
        Assert.Equal(range, reader.GetRegion(5)!.Shape);
        Assert.Equal([new(1, 2), new(3, double.PositiveInfinity)], reader.GetIntervalArray(6)!);
        Assert.Equal(new SkyPoint(1.5, 2.25), reader.GetPoint(7));
    }

    [Theory]
    [MemberData(nameof(Serializations))]
    public async Task Shapes_as_text(VoTableSerialization serialization)
    {
        var circle = SkyCircle.FromDegrees(1, 2, 0.5);
        var polygon = SkyPolygon.FromDegrees(1, 2, 3, 4, 5, -6.5);
        VoTableField[] fields =
        [
            Field("c", "char", "*", "adql:REGION"), Field("d", "char", "*", "shape"), Field("p", "char", "*", "adql:POINT"),
            Field("y", "char", "*", "adql:REGION"),
            Field("r", "char", "*", "adql:REGION"), Field("i", "char", "*"),
        ];
        var document = await TableAsync(serialization, fields, w =>
        {
            w.WriteCircle(circle);
            w.WriteCircle(circle);
            w.WritePoint(circle.Center);
            w.WritePolygon(polygon);
            w.WriteRegion(SkyRegion.Parse("Polygon GALACTIC 1 2 3 4 5 6"));
            w.WriteInterval(new Interval<double>(double.NegativeInfinity, 2));
        });
        await using var reader = await OpenAsync(document);
        Assert.True(await reader.ReadAsync());
        Assert.Equal(("Circle ICRS 1 2 0.5", "circle 1 2 0.5"), (reader.GetString(0), reader.GetString(1)));
        Assert.Equal(circle, reader.GetCircle(0));
        Assert.Equal(circle.Center, reader.GetPoint(2));
        Assert.Equal(polygon, reader.GetPolygon(3));
        Assert.Equal("Polygon GALACTIC 1 2 3 4 5 6", reader.GetRegion(4)!.Text);
        Assert.Equal(new Interval<double>(double.NegativeInfinity, 2), reader.GetInterval(5));
    }
}
