using System.Data.Common;
using System.Numerics;
using TypedTap.Data;
using TypedTap.Sky;
using TypedTap.Tests.Votable.Support;

namespace TypedTap.Tests.Data;

public sealed class ColumnTests
{
    private const string Described =
        "<FIELD name=\"ra\" datatype=\"double\" unit=\"deg\" ucd=\"pos.eq.ra\" utype=\"obs:ra\"><DESCRIPTION>Right ascension</DESCRIPTION></FIELD>"
        + "<FIELD name=\"name\" datatype=\"char\" arraysize=\"5*\"/><FIELD name=\"NAME\" datatype=\"char\" arraysize=\"*\"/>"
        + "<FIELD name=\"time\" datatype=\"char\" arraysize=\"19\" xtype=\"timestamp\"/><FIELD name=\"ra\" datatype=\"int\"/>";

    [Theory]
    [InlineData("boolean", null, null, typeof(bool), "boolean")]
    [InlineData("bit", null, null, typeof(bool), "bit")]
    [InlineData("bit", "8", null, typeof(bool[]), "bit[8]")]
    [InlineData("unsignedByte", null, null, typeof(byte), "unsignedByte")]
    [InlineData("unsignedByte", "*", null, typeof(byte[]), "unsignedByte[*]")]
    [InlineData("short", null, null, typeof(short), "short")]
    [InlineData("int", null, null, typeof(int), "int")]
    [InlineData("int", "3x2", null, typeof(int[]), "int[3x2]")]
    [InlineData("long", "1", null, typeof(long), "long[1]")]
    [InlineData("float", null, null, typeof(float), "float")]
    [InlineData("double", "*", null, typeof(double[]), "double[*]")]
    [InlineData("floatComplex", null, null, typeof(Complex), "floatComplex")]
    [InlineData("doubleComplex", "2", null, typeof(Complex[]), "doubleComplex[2]")]
    [InlineData("char", null, null, typeof(string), "char")]
    [InlineData("unicodeChar", "*", null, typeof(string), "unicodeChar[*]")]
    [InlineData("char", "10x*", null, typeof(string[]), "char[10x*]")]
    [InlineData("char", "*", "timestamp", typeof(DateTime), "char[*] (timestamp)")]
    [InlineData("char", "36", "uuid", typeof(Guid), "char[36] (uuid)")]
    [InlineData("double", "2", "interval", typeof(Interval<double>), "double[2] (interval)")]
    [InlineData("double", "2x*", "multiinterval", typeof(Interval<double>[]), "double[2x*] (multiinterval)")]
    [InlineData("double", "2", "point", typeof(SkyPoint), "double[2] (point)")]
    [InlineData("double", "3", "circle", typeof(SkyCircle), "double[3] (circle)")]
    [InlineData("double", "*", "polygon", typeof(SkyPolygon), "double[*] (polygon)")]
    [InlineData("char", "*", "adql:REGION", typeof(SkyRegion), "char[*] (adql:REGION)")]
    public async Task A_column_has_the_type_of_the_type_table(string datatype, string? arraysize, string? xtype, Type type, string name)
    {
        await using var reader = await DataReaders.OverAsync(
            Documents.TableData(Documents.Field("x", datatype, arraysize, xtype: xtype), ""));
        Assert.Equal((type, name), (reader.GetFieldType(0), reader.GetDataTypeName(0)));
        var column = Assert.IsType<TapDbColumn>(Assert.Single(reader.GetColumnSchema()));
        Assert.Equal((type, name, true), (column.DataType, column.DataTypeName, column.AllowDBNull));
    }

    [Fact]
    public async Task Names_are_found_exactly_first_and_in_any_case_then()
    {
        await using var reader = await DataReaders.OverAsync(Documents.TableData(Described, ""));
        Assert.Equal(
            (0, 1, 2, 1, 3),
            (
                reader.GetOrdinal("ra"), reader.GetOrdinal("name"), reader.GetOrdinal("NAME"), reader.GetOrdinal("Name"),
                reader.GetOrdinal("TIME")));
        Assert.Equal("time", reader.GetName(3));
    }

    [Theory]
    [InlineData("nam", "did you mean 'name'?")]
    [InlineData("tim", "did you mean 'time'?")]
    [InlineData("declination", "the columns are ra, name, NAME, time, ra.")]
    public async Task A_name_that_is_not_there_is_answered_with_one_that_is(string name, string cure)
    {
        await using var reader = await DataReaders.OverAsync(Documents.TableData(Described, ""));
        var e = Assert.Throws<IndexOutOfRangeException>(() => reader.GetOrdinal(name));
        Assert.Equal($"The result has no column '{name}' among its 5; {cure}", e.Message);
    }

    [Fact]
    public async Task An_ordinal_that_is_not_there_is_an_error_that_counts()
    {
        await using var reader = await DataReaders.CellAsync("1", "int");
        foreach (var ordinal in (int[])[-1, 1])
        {
            Assert.Contains(
                $"no column {ordinal}: it has 1", Assert.Throws<IndexOutOfRangeException>(() => reader.GetName(ordinal)).Message,
                StringComparison.Ordinal);
            Assert.Throws<IndexOutOfRangeException>(() => reader.GetValue(ordinal));
            Assert.Throws<IndexOutOfRangeException>(() => reader.GetFieldValue<double?>(ordinal));
        }
    }

    [Fact]
    public async Task A_column_tells_what_the_field_says()
    {
        await using var reader = await DataReaders.OverAsync(Documents.TableData(Described, ""));
        var columns = reader.GetColumnSchema().Cast<TapDbColumn>().ToList();
        var ra = columns[0];
        Assert.Equal(("ra", 0, "double", 15, 8), (ra.ColumnName, ra.ColumnOrdinal, ra.Datatype, ra.NumericPrecision, ra.ColumnSize));
        Assert.Equal(
            ["deg", "pos.eq.ra", "obs:ra", "Right ascension", null],
            new[] { ra["Unit"], ra["Ucd"], ra["Utype"], ra["Description"], ra["Xtype"] });
        Assert.Equal((ra.Unit, ra.DataType), (ra["Unit"], ra["DataType"]));
        Assert.Null(ra["Colour"]);
        Assert.Equal([(5, false), (null, true)], columns[1..3].Select(column => (column.ColumnSize, column.IsLong!.Value)));
        Assert.Equal("timestamp", columns[3].Xtype);
    }

    [Fact]
    public async Task The_schema_table_has_the_usual_columns_and_the_fields_own()
    {
        await using var reader = await DataReaders.OverAsync(Documents.TableData(Described, ""));
        using var schema = reader.GetSchemaTable();
        Assert.Equal(5, schema.Rows.Count);
        var ra = schema.Rows[0];
        Assert.Equal(
            ["ra", 0, 8, (short)15, DBNull.Value, typeof(double), true, false, "double", "deg", "pos.eq.ra", "obs:ra", DBNull.Value, "Right ascension"],
            new[]
            {
                SchemaTableColumn.ColumnName, SchemaTableColumn.ColumnOrdinal, SchemaTableColumn.ColumnSize,
                SchemaTableColumn.NumericPrecision,
                SchemaTableColumn.NumericScale, SchemaTableColumn.DataType, SchemaTableColumn.AllowDBNull, SchemaTableColumn.IsLong,
                "DataTypeName", "Unit", "Ucd", "Utype", "Xtype", "Description",
            }.Select(name => ra[name]));
        Assert.Equal((5, -1), (schema.Rows[1]["ColumnSize"], schema.Rows[2]["ColumnSize"]));
    }
}
