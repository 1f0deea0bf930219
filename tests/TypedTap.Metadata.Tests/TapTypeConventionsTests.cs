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
        Assert.Empty(TapTypeConventions.ProblemsOf(column));
    }

    [Theory]
    [InlineData("double", "n/a")]
    [InlineData("double", "NaN")]
    [InlineData("double", "1,5")]
    [InlineData("int", "1.5")]
    [InlineData("short", "40000")]
    [InlineData("boolean", "0")]
    public void One_that_no_value_of_the_column_can_be_is_a_problem(string datatype, string text)
    {
        var column = new TapColumnInfo { Name = "c", Datatype = datatype, NullValues = [text] };
        Assert.Empty(TapTypeConventions.NullValuesOf(column));
        Assert.Contains($"'{text}' is no value", Assert.Single(TapTypeConventions.ProblemsOf(column)), StringComparison.Ordinal);
    }

    [Fact]
    public void Conventions_that_do_not_fit_say_nothing_and_are_problems()
    {
        var text = new TapColumnInfo { Name = "c", Datatype = "char", Arraysize = "*", IsBoolean = true };
        Assert.False(TapTypeConventions.IsTruth(text));
        Assert.Contains("called a boolean", Assert.Single(TapTypeConventions.ProblemsOf(text)), StringComparison.Ordinal);
        var number = new TapColumnInfo { Name = "c", Datatype = "int", ListSeparator = "|" };
        Assert.False(TapTypeConventions.IsList(number));
        Assert.Contains("called a list", Assert.Single(TapTypeConventions.ProblemsOf(number)), StringComparison.Ordinal);
        Assert.Contains("is empty", Assert.Single(TapTypeConventions.ProblemsOf(text with { IsBoolean = false, ListSeparator = "" })), StringComparison.Ordinal);
        var both = new TapColumnInfo { Name = "c", Datatype = "int", Nullable = false, NullValues = ["-1"] };
        Assert.False(TapTypeConventions.IsRequired(both));
        Assert.Contains("leave one of the two out", Assert.Single(TapTypeConventions.ProblemsOf(both)), StringComparison.Ordinal);
    }

    [Fact]
    public void The_property_has_another_type_than_the_column()
    {
        Assert.Equal("bool", TapTypeConventions.PropertyTypeOf(new TapColumnInfo { Name = "c", Datatype = "int", IsBoolean = true }).ClrName);
        Assert.Equal("string[]", TapTypeConventions.PropertyTypeOf(new TapColumnInfo { Name = "c", Datatype = "char", Arraysize = "*", ListSeparator = "|" }).ClrName);
        Assert.Equal("double", TapTypeConventions.PropertyTypeOf(new TapColumnInfo { Name = "c", Datatype = "double", NullValues = ["-1"] }).ClrName);
    }
}
