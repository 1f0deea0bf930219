namespace TypedTap.Adql.Tests.Checking;

public sealed class AdqlTypeTests
{
    [Theory]
    [InlineData("adql:VARCHAR", null, null, "Text")]
    [InlineData("VARCHAR(32)", null, null, "Text")]
    [InlineData("varchar ( 5 )", null, null, "Text")]
    [InlineData("char", "*", null, "Text")]
    [InlineData("char", "23", "timestamp", "Timestamp")]
    [InlineData("char", "*", "adql:REGION", "Region")]
    [InlineData("char", "*", "caom2:shape", "Unknown")]
    [InlineData("char", "*", "uri", "Text")]
    [InlineData("char", "*", "adql:CLOB", "Text")]
    [InlineData("unicodeChar", "*", "json", "UnicodeText")]
    [InlineData("char", "8x*", null, "Array")]
    [InlineData("unicodeChar", "*", null, "UnicodeText")]
    [InlineData("unicode", null, null, "UnicodeText")]
    [InlineData("adql:DOUBLE", null, null, "Double")]
    [InlineData("double  precision", null, null, "Double")]
    [InlineData("double", "2", "interval", "Interval")]
    [InlineData("double", "2", "point", "Point")]
    [InlineData("double", "3", "circle", "Circle")]
    [InlineData("double", "*", "polygon", "Polygon")]
    [InlineData("double", "*", null, "Array")]
    [InlineData("double", "1", null, "Double")]
    [InlineData("real[3]", null, null, "Array")]
    [InlineData("int", null, "adql:BIGINT", "BigInt")]
    [InlineData("short", null, null, "SmallInt")]
    [InlineData("unsignedByte", "*", null, "Binary")]
    [InlineData("bytea", null, null, "Binary")]
    [InlineData("spoint", null, null, "Point")]
    [InlineData("sbox", null, null, "Polygon")]
    [InlineData("adql:TIMESTAMP", null, null, "Timestamp")]
    [InlineData("nonsense", null, null, "Unknown")]
    [InlineData("", null, null, "Unknown")]
    [InlineData(null, null, null, "Unknown")]
    public void Names_of_all_vocabularies_are_read(string? datatype, string? arraysize, string? xtype, string kind) =>
        Assert.Equal(kind, AdqlType.Parse(datatype, arraysize, xtype).Kind.ToString());

    [Fact]
    public void Types_compare_by_what_they_are()
    {
        Assert.Equal(AdqlType.Parse("float8[]"), AdqlType.ArrayOf(AdqlTypeKind.Double));
        Assert.NotEqual(AdqlType.Parse("real[]"), AdqlType.ArrayOf(AdqlTypeKind.Double));
        Assert.Equal("DOUBLE PRECISION[]", AdqlType.ArrayOf(AdqlTypeKind.Double).ToString());
        Assert.Throws<ArgumentException>(() => AdqlType.Of(AdqlTypeKind.Array));
        Assert.Throws<ArgumentException>(() => AdqlType.ArrayOf(AdqlTypeKind.Array));
    }
}
