namespace TypedTap.Metadata.Tests;

/// <summary>What overrides say of a column's values, in terms of C#.</summary>
public sealed class TapTypeConventionsTests
{
    [Theory]
    [InlineData("double", null, "-596.52323555", -596.52323555)]
    [InlineData("float", null, "-999.9", -999.9f)]
    [InlineData("int", null, "-1", -1)]
    [InlineData("short", null, "-1", (short)-1)]
    [InlineData("BIGINT", null, "9007199254740993", 9007199254740993)]
    [InlineData("unsignedByte", null, "255", (byte)255)]
    [InlineData("char", "*", "n/a", "n/a")]
    public void A_value_that_means_none_has_the_columns_type(string datatype, string? arraysize, string text, object value)
    {
        var column = new TapColumnInfo { Name = "c", Datatype = datatype, Arraysize = arraysize, NullValues = [text] };
        Assert.Equal([value], TapTypeConventions.NullValuesOf(column));
    }

    [Fact]
    public void A_time_or_a_UUID_that_means_none_is_one()
    {
        var time = new TapColumnInfo
        {
            Name = "c",
            Datatype = "char",
            Arraysize = "*",
            Xtype = "timestamp",
            NullValues = ["1900-01-01T00:00:00"]
        };
        Assert.Equal([new DateTime(1900, 1, 1, 0, 0, 0, DateTimeKind.Utc)], TapTypeConventions.NullValuesOf(time));
        var id = new TapColumnInfo
        {
            Name = "c",
            Datatype = "char",
            Arraysize = "36",
            Xtype = "uuid",
            NullValues = ["00000000-0000-0000-0000-000000000000"]
        };
        Assert.Equal([Guid.Empty], TapTypeConventions.NullValuesOf(id));
    }

    [Theory]
    [InlineData("double", "n/a")]
    [InlineData("double", "NaN")]
    [InlineData("double", "1,5")]
    [InlineData("int", "1.5")]
    [InlineData("short", "40000")]
    [InlineData("boolean", "0")]
    public void One_that_no_value_of_the_column_can_be_is_passed_over(string datatype, string text)
    {
        var column = new TapColumnInfo { Name = "c", Datatype = datatype, NullValues = [text] };
        Assert.Empty(TapTypeConventions.NullValuesOf(column));
    }

    [Fact]
    public void Conventions_that_do_not_fit_say_nothing()
    {
        Assert.False(TapTypeConventions.IsTruth(new TapColumnInfo { Name = "c", Datatype = "char", Arraysize = "*", IsBoolean = true }));
        Assert.False(TapTypeConventions.IsList(new TapColumnInfo { Name = "c", Datatype = "int", ListSeparator = "|" }));
        Assert.False(
            TapTypeConventions.IsRequired(new TapColumnInfo { Name = "c", Datatype = "int", Nullable = false, NullValues = ["-1"] }));
    }

    [Fact]
    public void The_property_has_another_type_than_the_column()
    {
        Assert.Equal(
            "bool", TapTypeConventions.PropertyTypeOf(new TapColumnInfo { Name = "c", Datatype = "int", IsBoolean = true }).ClrName);
        Assert.Equal(
            "string[]", TapTypeConventions.PropertyTypeOf(
                new TapColumnInfo { Name = "c", Datatype = "char", Arraysize = "*", ListSeparator = "|" }).ClrName);
        Assert.Equal(
            "double", TapTypeConventions.PropertyTypeOf(
                new TapColumnInfo { Name = "c", Datatype = "double", NullValues = ["-1"] }).ClrName);
    }
}
