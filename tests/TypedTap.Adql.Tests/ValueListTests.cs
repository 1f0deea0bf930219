namespace TypedTap.Adql.Tests;

public sealed class ValueListTests
{
    [Fact]
    public void Lists_compare_by_their_elements()
    {
        ValueList<string> left = ["a", "b"];
        var right = ValueList<string>.Empty.Add("a").Add("b");
        Assert.Equal(left, right);
        Assert.Equal(left.GetHashCode(), right.GetHashCode());
        Assert.NotEqual(left, right.Add("c"));
        Assert.NotEqual(left, ValueList.Of("b", "a"));
        Assert.False(left.Equals(null));
    }

    [Fact]
    public void A_list_does_not_see_changes_of_its_source()
    {
        string[] source = ["a"];
        var list = ValueList.Of(source);
        var other = source.ToValueList();
        source[0] = "changed";
        Assert.Equal("a", list[0]);
        Assert.Equal("a", other[0]);
    }
}
