namespace TypedTap.Metadata.Tests;

public class TapTypeTests
{
    private const string Sky = "global::TypedTap.Sky.";

    [Theory]
    [InlineData("boolean", "bool", "GetBoolean", TapTypeKind.Boolean)]
    [InlineData("bit", "bool", "GetBoolean", TapTypeKind.Bit)]
    [InlineData("unsignedByte", "byte", "GetByte", TapTypeKind.UnsignedByte)]
    [InlineData("short", "short", "GetInt16", TapTypeKind.Short)]
    [InlineData("int", "int", "GetInt32", TapTypeKind.Int)]
    [InlineData("long", "long", "GetInt64", TapTypeKind.Long)]
    [InlineData("float", "float", "GetSingle", TapTypeKind.Float)]
    [InlineData("double", "double", "GetDouble", TapTypeKind.Double)]
    [InlineData("floatComplex", "global::System.Numerics.Complex", "GetComplex", TapTypeKind.FloatComplex)]
    [InlineData("doubleComplex", "global::System.Numerics.Complex", "GetComplex", TapTypeKind.DoubleComplex)]
    [InlineData("char", "string", "GetString", TapTypeKind.String)]
    [InlineData("unicodeChar", "string", "GetString", TapTypeKind.String)]
    public void VOTable_names(string datatype, string clrName, string getter, TapTypeKind kind)
    {
        foreach (var spelling in new[] { datatype, datatype.ToUpperInvariant(), datatype.ToLowerInvariant(), " " + datatype })
        {
            var type = TapType.Of(spelling, null, null);
            Assert.Equal((clrName, getter, kind, true), (type.ClrName, type.GetterName, type.Kind, type.KnownDatatype));
            Assert.Equal(kind != TapTypeKind.String, type.IsValueType);
            Assert.Null(type.Element);
        }
    }

    [Theory]
    [InlineData("SMALLINT", "short")]
    [InlineData("INTEGER", "int")]
    [InlineData("BIGINT", "long")]
    [InlineData("REAL", "float")]
    [InlineData("DOUBLE", "double")]
    [InlineData("DOUBLE PRECISION", "double")]
    [InlineData("TIMESTAMP", "global::System.DateTime")]
    [InlineData("DATE", "global::System.DateTime")]
    [InlineData("CHAR", "string")]
    [InlineData("CHAR(12)", "string")]
    [InlineData("VARCHAR", "string")]
    [InlineData("VARCHAR(255)", "string")]
    [InlineData("CLOB", "string")]
    [InlineData("BINARY", "byte[]")]
    [InlineData("VARBINARY", "byte[]")]
    [InlineData("BLOB", "byte[]")]
    [InlineData("POINT", Sky + "SkyPoint")]
    [InlineData("CIRCLE", Sky + "SkyCircle")]
    [InlineData("REGION", Sky + "SkyRegion")]
    public void TAP_1_0_names_with_and_without_prefix(string datatype, string clrName)
    {
        Assert.Equal(clrName, TapType.Of(datatype, null, null).ClrName);
        Assert.Equal(clrName, TapType.Of(datatype.ToLowerInvariant(), "", "").ClrName);
        Assert.Equal(clrName, TapType.Of("adql:" + datatype, null, null).ClrName);
        Assert.Equal(clrName, TapType.Of("ADQL:" + datatype.ToLowerInvariant(), null, null).ClrName);
    }

    [Theory]
    [InlineData("char", "*", "timestamp", "global::System.DateTime", "GetTimestamp")]
    [InlineData("char", "19*", "adql:TIMESTAMP", "global::System.DateTime", "GetTimestamp")]
    [InlineData("char", "36", "uuid", "global::System.Guid", "GetGuid")]
    [InlineData("char", "*", "uri", "string", "GetString")]
    [InlineData("char", "*", "clob", "string", "GetString")]
    [InlineData("char", "*", "json", "string", "GetString")]
    [InlineData("char", "*", "moc", "string", "GetString")]
    [InlineData("char", "*", "x:unheard-of", "string", "GetString")]
    [InlineData("char", "32*", "adql:VARCHAR", "string", "GetString")]
    [InlineData("char", "", "adql:CHAR", "string", "GetString")]
    [InlineData("char", "*", "shape", Sky + "SkyRegion", "GetRegion")]
    [InlineData("char", "*", "multishape", Sky + "SkyRegion", "GetRegion")]
    [InlineData("char", "*", "adql:REGION", Sky + "SkyRegion", "GetRegion")]
    [InlineData("char", "*", "region", Sky + "SkyRegion", "GetRegion")]
    [InlineData("char", "*", "adql:POINT", Sky + "SkyPoint", "GetPoint")]
    [InlineData("double", "2", "point", Sky + "SkyPoint", "GetPoint")]
    [InlineData("float", "2", "point", Sky + "SkyPoint", "GetPoint")]
    [InlineData("double", "3", "circle", Sky + "SkyCircle", "GetCircle")]
    [InlineData("double", "*", "polygon", Sky + "SkyPolygon", "GetPolygon")]
    [InlineData("double", "8", "polygon", Sky + "SkyPolygon", "GetPolygon")]
    [InlineData("double", "2", "interval", Sky + "Interval<double>", "GetInterval")]
    [InlineData("int", "2", "interval", Sky + "Interval<double>", "GetInterval")]
    [InlineData("long", "2", "interval", "long[]", "GetInt64Array")]
    [InlineData("double", "2x*", "interval", Sky + "Interval<double>[]", "GetIntervalArray")]
    [InlineData("double", "2x5", "interval", Sky + "Interval<double>[]", "GetIntervalArray")]
    [InlineData("double", "*", "multiinterval", Sky + "Interval<double>[]", "GetIntervalArray")]
    [InlineData("double", "2", "", "double[]", "GetDoubleArray")]
    [InlineData("double", "", "mjd", "double", "GetDouble")]
    [InlineData("double", "", "adql:DOUBLE", "double", "GetDouble")]
    [InlineData("double", "", "interval", "double", "GetDouble")]
    [InlineData("float", "", "adql:FLOAT", "float", "GetSingle")]
    [InlineData("int", "", "adql:BIGINT", "long", "GetInt64")]
    [InlineData("unsignedByte", "*", "blob", "byte[]", "GetByteArray")]
    [InlineData("double", "*", "caom2:multipolygon", "double[]", "GetDoubleArray")]
    [InlineData("char", "*", "caom2:shape", "string", "GetString")]
    public void Extended_types(string datatype, string arraysize, string xtype, string clrName, string getter)
    {
        var type = TapType.Of(datatype, arraysize, xtype);
        Assert.Equal((clrName, getter, true), (type.ClrName, type.GetterName, type.KnownDatatype));
    }

    [Theory]
    [InlineData("int", "1", "int", null)]
    [InlineData("int", "*", "int[]", TapTypeKind.Int)]
    [InlineData("int", "1*", "int[]", TapTypeKind.Int)]
    [InlineData("short", "7", "short[]", TapTypeKind.Short)]
    [InlineData("long", "2", "long[]", TapTypeKind.Long)]
    [InlineData("double", "3x4", "double[]", TapTypeKind.Double)]
    [InlineData("float", "10*", "float[]", TapTypeKind.Float)]
    [InlineData("boolean", "*", "bool[]", TapTypeKind.Boolean)]
    [InlineData("bit", "8", "bool[]", TapTypeKind.Bit)]
    [InlineData("unsignedByte", "16", "byte[]", TapTypeKind.UnsignedByte)]
    [InlineData("doubleComplex", "2", "global::System.Numerics.Complex[]", TapTypeKind.DoubleComplex)]
    [InlineData("char", "1", "string", null)]
    [InlineData("char", "12", "string", null)]
    [InlineData("char", "128*", "string", null)]
    [InlineData("char", "10x*", "string[]", TapTypeKind.String)]
    [InlineData("char", "10x3", "string[]", TapTypeKind.String)]
    public void Arrays(string datatype, string arraysize, string clrName, TapTypeKind? element)
    {
        var type = TapType.Of(datatype, arraysize, null);
        Assert.Equal((clrName, element), (type.ClrName, type.Element));
        Assert.Equal(element is not null, type.Kind == TapTypeKind.Array);
        Assert.Equal(element is not null, type.GetterName.EndsWith("Array", StringComparison.Ordinal));
        Assert.True(element is null || !type.IsValueType);
    }

    [Theory]
    [InlineData("", null, null)]
    [InlineData(null, "*", "timestamp")]
    [InlineData("geography", null, null)]
    [InlineData("NUMBER(10)", null, null)]
    public void An_unknown_datatype_is_text_and_says_so(string? datatype, string? arraysize, string? xtype)
    {
        var type = TapType.Of(datatype, arraysize, xtype);
        Assert.Equal(("string", "GetString", false), (type.ClrName, type.GetterName, type.KnownDatatype));
    }

    [Fact]
    public void A_column_has_the_type_of_its_attributes() => Assert.Equal(
        TapType.Of("char", "36", "uuid"),
        TapType.Of(new TapColumnInfo { Name = "obsID", Datatype = "char", Arraysize = "36", Xtype = "uuid" }));
}
