using System.Text;
using TypedTap.Sky;
using TypedTap.Tests.Linq.Cadc.Caom2;
using TypedTap.Votable;
using static TypedTap.Tests.Votable.Writing.Written;
using Complex = System.Numerics.Complex;

namespace TypedTap.Tests.Votable.Writing;

/// <summary>Rows of users' types and of generated tables, written and read back.</summary>
public sealed class TypedRowTests
{
    private static readonly Source Full = new()
    {
        Id = "M 31 <&>",
        Ra = 10.6847083,
        Dec = 41.26875,
        Flux = 0.1f,
        Kind = SourceKind.Galaxy,
        Other = SourceKind.Star,
        Flag = false,
        Grade = 255,
        Band = -3,
        Hits = int.MinValue,
        Parent = long.MaxValue,
        Observed = new DateTime(2026, 11, 20, 1, 2, 3, 456, DateTimeKind.Utc),
        Uid = new Guid("00112233-4455-6677-8899-aabbccddeeff"),
        Visibility = new Complex(0.1, -2),
        Place = new SkyPoint(10.5, -20.25),
        Beam = SkyCircle.FromDegrees(1, 2, 0.5),
        Outline = SkyPolygon.FromDegrees(1, 2, 3, 4, 5, 6),
        Footprint = SkyRegion.Parse("Circle ICRS 1 2 3"),
        Span = new Interval<double>(1, double.PositiveInfinity),
        Note = "\u03b1 \U0001F52D",
        Tag = "left out",
    };

    public static TheoryData<VoTableSerialization> Serializations => ScalarRoundTripTests.Serializations;

    [Theory]
    [MemberData(nameof(Serializations))]
    public async Task A_users_record_comes_back(VoTableSerialization serialization)
    {
        var arrays = Full with
        {
            Spans = [new(1, 2)],
            Spectrum = [1, double.NaN],
            Channels = [1, -2],
            Mask = [true, false],
            Names = ["a", "beta"]
        };
        var rows = await RoundTripAsync(serialization, arrays, new Source { Id = "nothing" });
        Assert.Equal([new(1, 2)], rows[0].Spans!);
        Assert.Equal([1, double.NaN], rows[0].Spectrum);
        Assert.Equal([1, -2], rows[0].Channels!);
        Assert.Equal([true, false], rows[0].Mask!);
        Assert.Equal(["a", "beta"], rows[0].Names!);
        double[] none = [];
        Assert.Equal(
            Full with { Tag = null, Spectrum = none },
            rows[0] with { Spans = null, Spectrum = none, Channels = null, Mask = null, Names = null });
        Assert.Equal(new Source { Id = "nothing", Spectrum = none }, rows[1] with { Spectrum = none });
    }

    [Fact]
    public async Task The_columns_are_what_the_attributes_say()
    {
        await using var reader = await OpenAsync(await BytesAsync(VoTableSerialization.TableData, Full));
        var fields = reader.Fields.ToDictionary(field => field.Name, StringComparer.Ordinal);
        Assert.Equal(("double", "deg", "pos.eq.ra;meta.main"), (fields["ra"].Datatype, fields["ra"].Unit, fields["ra"].Ucd));
        Assert.Equal(("char", "*", "timestamp"), (fields["Observed"].Datatype, fields["Observed"].Arraysize, fields["Observed"].Xtype));
        Assert.Equal(("unicodeChar", "12x*"), (fields["labels"].Datatype, fields["labels"].Arraysize));
        Assert.Equal(("int", null), (fields["Kind"].Datatype, fields["Kind"].Arraysize));
        Assert.Equal(("double", "2x*", "multiinterval"), (fields["Spans"].Datatype, fields["Spans"].Arraysize, fields["Spans"].Xtype));
        Assert.DoesNotContain("Tag", fields.Keys);
        Assert.DoesNotContain("Label", fields.Keys);
    }

    [Theory]
    [MemberData(nameof(Serializations))]
    public async Task Every_kind_of_type_can_be_a_row(VoTableSerialization serialization)
    {
        Assert.Equal(
            [new("a", 1.5, 3) { Extra = 4 }, new("b", 2)],
            await RoundTripAsync<SmallRows.Positional>(serialization, new("a", 1.5, 3) { Extra = 4 }, new("b", 2)));
        Assert.Equal([new(1, double.NaN)], await RoundTripAsync<SmallRows.Pair>(serialization, new SmallRows.Pair(1, double.NaN)));
        Assert.Equal([new(1, 2)], await RoundTripAsync<SmallRows.ReadOnlyPair>(serialization, new SmallRows.ReadOnlyPair(1, 2)));
        Assert.Equal(
            [new() { Number = 1, Text = "x" }],
            await RoundTripAsync<SmallRows.Plain>(serialization, new SmallRows.Plain { Number = 1, Text = "x" }));
        var derived = Assert.Single(await RoundTripAsync(serialization, new SmallRows.Derived { Inherited = 1, Own = 2 }));
        Assert.Equal((1, 2.0), (derived.Inherited, derived.Own));
    }

    [Theory]
    [MemberData(nameof(Serializations))]
    public async Task A_generated_record_comes_back(VoTableSerialization serialization)
    {
        var plane = new Plane { PlaneID = Guid.Empty, ProductID = "p", CalibrationLevel = 2, EnergyBoundsLower = 1e-7 };
        var rows = await RoundTripAsync(serialization, plane, new Plane());
        Assert.Equal(plane.ToString(), rows[0].ToString());
        Assert.Equal(new Plane().ToString(), rows[1].ToString());
    }

    [Fact]
    public async Task Columns_are_found_by_name_wherever_they_stand()
    {
        VoTableField[] fields = [Field("Y", "float"), Field("other", "char", "*"), Field("\"x\"", "int")];
        await using var reader = await OpenAsync(await TableAsync(VoTableSerialization.TableData, fields, w =>
        {
            w.WriteSingle(2.5f);
            w.WriteString("x");
            w.WriteInt32(1);
        }));
        Assert.Equal([new SmallRows.Pair(1, 2.5)], await ToListAsync(reader.ReadAllAsync<SmallRows.Pair>()));
    }

    [Fact]
    public async Task A_missing_column_is_named()
    {
        await using var reader = await OpenAsync(await TableAsync(VoTableSerialization.TableData, [Field("x", "double")]));
        var error = await Assert.ThrowsAsync<VoTableException>(() => ToListAsync(reader.ReadAllAsync<SmallRows.Pair>()));
        Assert.Equal("The table has no column 'Y', which the row type asks for; it has x.", error.Message);
    }

    [Fact]
    public async Task A_name_that_stands_twice_is_refused_unless_one_is_exact()
    {
        VoTableField[] twice = [Field("ab", "double"), Field("AB", "double"), Field("y", "double")];
        await using var reader = await OpenAsync(await TableAsync(VoTableSerialization.TableData, twice));
        Assert.Equal([1, 2], reader.FindOrdinals([Field("AB", "double"), Field("Y", "double")]));
        var error = Assert.Throws<VoTableException>(() => reader.FindOrdinals([Field("Ab", "double")]));
        Assert.Contains("several columns 'Ab'", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_null_for_a_property_that_cannot_be_null_is_named()
    {
        VoTableField[] fields = [Field("number", "int"), Field("text", "char", "*")];
        await using var reader = await OpenAsync(await TableAsync(VoTableSerialization.TableData, fields, w =>
        {
            w.WriteNull();
            w.WriteNull();
        }));
        var error = await Assert.ThrowsAsync<VoTableException>(() => ToListAsync(reader.ReadAllAsync<SmallRows.Plain>()));
        Assert.Contains("Column 'number' is null in row 1", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Asynchronous_rows_are_written_too()
    {
        using var stream = new MemoryStream();
        Assert.Equal(
            3, await VoTableWriter.WriteAsync(stream, RowsAsync(), new VoTableWriterOptions { LeaveOpen = true, TableName = "mine" }));
        Assert.Contains("<TABLE name=\"mine\">", Encoding.UTF8.GetString(stream.ToArray()), StringComparison.Ordinal);

        static async IAsyncEnumerable<SmallRows.Pair> RowsAsync()
        {
            for (var i = 0; i < 3; i++)
            {
                await Task.Yield();
                yield return new SmallRows.Pair(i, -i);
            }
        }
    }

    private static async Task<List<T>> RoundTripAsync<T>(VoTableSerialization serialization, params T[] rows)
        where T : IVoTableRow<T>
    {
        await using var reader = await OpenAsync(await BytesAsync(serialization, rows));
        return await ToListAsync(reader.ReadAllAsync<T>());
    }

    private static async Task<byte[]> BytesAsync<T>(VoTableSerialization serialization, params T[] rows)
        where T : IVoTableRow<T>
    {
        using var stream = new MemoryStream();
        Assert.Equal(rows.Length, await VoTableWriter.WriteAsync(stream, rows, Options(serialization)));
        return stream.ToArray();
    }

    private static async Task<List<T>> ToListAsync<T>(IAsyncEnumerable<T> rows)
    {
        var list = new List<T>();
        await foreach (var row in rows)
            list.Add(row);
        return list;
    }
}
