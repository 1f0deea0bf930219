using System.Numerics;
using TypedTap.Sky;
using TypedTap.Votable;
using static TypedTap.Tests.Votable.Writing.Written;

namespace TypedTap.Tests.Votable.Writing;

/// <summary>Values that their columns cannot hold are refused, never bent.</summary>
public sealed class RefusalTests
{
    public static TheoryData<string, string?, Action<VoTableWriter>, string> Misfits => new()
    {
        { "unsignedByte", null, w => w.WriteInt32(256), "256 cannot be written because it is outside of the range" },
        { "unsignedByte", null, w => w.WriteInt32(-1), "-1 cannot be written" },
        { "short", null, w => w.WriteInt32(32768), "32768 cannot be written" },
        { "int", null, w => w.WriteInt64(1L << 40), "1099511627776 cannot be written" },
        { "int", null, w => w.WriteDouble(1.5), "1.5 cannot be written because it is not a whole number" },
        { "long", null, w => w.WriteDouble(9.3e18), "9.3E+18 cannot be written" },
        { "long", null, w => w.WriteDouble(double.NaN), "NaN cannot be written" },
        { "float", null, w => w.WriteDouble(0.1), "0.1 cannot be written because the column's datatype would round it" },
        { "float", null, w => w.WriteInt32(16777217), "16777217 cannot be written because the column's datatype would round it" },
        { "double", null, w =>
            w.WriteInt64(long.MaxValue), "9223372036854775807 cannot be written because the column's datatype would round it" },
        { "floatComplex", null, w => w.WriteComplex(new Complex(0.1, 0)), "would round it" },
        { "double", null, w =>
            w.WriteComplex(new Complex(1, 0)), "a complex number goes into a column of datatype floatComplex or doubleComplex" },
        { "double", null, w => w.WriteString("1.5"), "'1.5' cannot be written because a string goes into a column of datatype char" },
        { "int", null, w =>
            w.WriteBoolean(true), "true cannot be written because a boolean goes into a column of datatype boolean or bit" },
        { "boolean", null, w => w.WriteInt32(1), "1 cannot be written because an integer goes into a column of numbers" },
        { "double", "*", w => w.WriteTimestamp(DateTime.UnixEpoch), "a time cannot be written" },
        { "double", null, w => w.WriteDoubleArray([1, 2]), "2 elements do not fit the arraysize" },
        { "double", "3", w => w.WriteDoubleArray([1, 2]), "2 elements do not fit the arraysize" },
        { "double", "3*", w => w.WriteDoubleArray([1, 2, 3, 4]), "4 elements do not fit the arraysize" },
        { "double", "2x*", w => w.WriteDoubleArray([1, 2, 3]), "3 elements do not fit the arraysize" },
        { "double", "2", w => w.WriteDouble(1), "1 elements do not fit the arraysize" },
        { "double", "3", w => w.WritePoint(new SkyPoint(1, 2)), "2 elements do not fit the arraysize" },
        { "int", "2", w => w.WritePoint(new SkyPoint(1, 2)), "a shape goes into a column of text, or of numbers with a fraction" },
        { "double", "*", w => w.WriteRegion(SkyRegion.Parse("nonsense")), "its shape is not known" },
        { "char", "*", w => w.WriteDoubleArray([1]), "the column is of text" },
        { "char", "*", w => w.WriteStringArray(["a"]), "two dimensions" },
        { "char", "2x*", w => w.WriteString("a"), "write an array" },
        { "char", "35", w => w.WriteGuid(Guid.Empty), "it has 36 bytes" },
    };

    [Theory]
    [MemberData(nameof(Misfits))]
    public async Task A_value_that_does_not_fit_is_named_with_column_and_row(
        string datatype, string? arraysize, Action<VoTableWriter> write, string expected)
    {
        foreach (VoTableSerialization serialization in (VoTableSerialization[])[
            VoTableSerialization.TableData, VoTableSerialization.Binary2
        ])
        {
            var field = Field("x", datatype, arraysize);
            var error = await RefusedAsync(field, write, serialization);
            Assert.StartsWith($"Column 'x' ({field.TypeText}), row 1: ", error.Message, StringComparison.Ordinal);
            Assert.Contains(expected, error.Message, StringComparison.Ordinal);
            Assert.Equal(VoTableErrorKind.BadValue, error.Kind);
            Assert.Equal(0, error.RowsRead);
        }
    }

    [Fact]
    public async Task A_shape_of_another_xtype_is_refused()
    {
        var error = await RefusedAsync(Field("x", "double", "*", "circle"), w => w.WritePolygon(SkyPolygon.FromDegrees(1, 2, 3, 4, 5, 6)));
        Assert.Contains("the column's xtype 'circle' says something else", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("int", "-99")]
    [InlineData("double", "-99")]
    [InlineData("char", "-99")]
    public async Task A_value_that_would_be_read_as_null_is_refused(string datatype, string nullValue)
    {
        var field = Field("x", datatype, datatype == "char" ? "*" : null, nullValue: nullValue);
        var error = await RefusedAsync(field, w => w.WriteInt32(-99));
        Assert.Contains("it is the column's VALUES null", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("int32", null, "VOTable has no datatype 'int32'")]
    [InlineData("Int", null, "VOTable has no datatype 'Int'")]
    [InlineData("double", "x", "'x' is no arraysize")]
    [InlineData("double", "*x2", "'*x2' is no arraysize")]
    [InlineData("double", "-1", "'-1' is no arraysize")]
    public async Task A_column_that_is_none_is_refused(string datatype, string? arraysize, string expected)
    {
        var error = await Assert.ThrowsAsync<ArgumentException>(
            () => TableAsync(VoTableSerialization.TableData, [Field("x", datatype, arraysize)]));
        Assert.Contains("Column 'x' cannot be written because " + expected, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Serialisations_that_are_not_written_are_refused()
    {
        foreach (var serialization in new[] { VoTableSerialization.Fits, VoTableSerialization.None })
            Assert.Throws<ArgumentException>(
                () => new VoTableWriter(Stream.Null, new VoTableWriterOptions { Serialization = serialization }));
        Assert.Throws<ArgumentOutOfRangeException>(() => new VoTableWriter(Stream.Null, new VoTableWriterOptions { BufferBytes = 0 }));
        Assert.Throws<ArgumentException>(() => new VoTableWriter(new MemoryStream([], writable: false)));
    }
}
