using TypedTap.Adql.Syntax;

namespace TypedTap.Adql.Tests.Writing;

public sealed class AdqlWriterNamesTests
{
    [Theory]
    [InlineData("RAJ2000", "RAJ2000")]
    [InlineData("size", "\"size\"")]
    [InlineData("\"size\"", "\"size\"")]
    [InlineData("B-V", "\"B-V\"")]
    [InlineData("a\"b", "\"a\"\"b\"")]
    [InlineData("\"", "\"\"\"\"")]
    [InlineData("x AS y", "\"x AS y\"")]
    public void Names_are_quoted_where_they_must_be_wherever_they_stand(string name, string text)
    {
        var column = new AdqlColumn(name);
        var table = new AdqlTable(AdqlTableName.Of("s", name), name);
        var query = new AdqlSelect { Items = [new AdqlSelectItem(column, name)], From = [table] };
        Assert.Equal(text, column.ToString());
        Assert.Equal($"{text}.{text}", new AdqlColumn(name, name).ToString());
        Assert.Equal($"s.{text} AS {text}", table.ToString());
        Assert.Equal($"{text} AS {text}", query.Items[0].ToString());
        Assert.Equal($"{text}.*", new AdqlWildcard(AdqlTableName.Of(name)).ToString());
        Assert.Equal($"USING ({text})", new AdqlUsing([name]).ToString());
        Assert.Equal($"({query}) AS {text}", new AdqlDerivedTable(query, name).ToString());
        Assert.Equal($"{text} AS ({query})", new AdqlCommonTable(name, query).ToString());
        Assert.True(AdqlParser.Parse(query.ToString()).IsValid);
    }

    [Theory]
    [InlineData("offset")]
    [InlineData("Bigint")]
    [InlineData("cot")]
    [InlineData("ILIKE")]
    [InlineData("in_unit")]
    public void Words_that_21_reserved_need_no_quotes_in_20(string name)
    {
        Assert.Equal(name, AdqlWriter.Write(new AdqlColumn(name), version: AdqlVersion.V2_0));
        Assert.Equal($"\"{name}\"", AdqlWriter.Write(new AdqlColumn(name), version: AdqlVersion.V2_1));
    }

    [Fact]
    public void Functions_of_a_later_version_are_written_as_they_are()
    {
        Assert.Equal("LOWER(a)", AdqlWriter.Write(new AdqlFunction("LOWER", [new AdqlColumn("a")]), version: AdqlVersion.V2_0));
        Assert.Equal("In_Unit(a)", AdqlWriter.Write(new AdqlFunction("In_Unit", [new AdqlColumn("a")]), version: AdqlVersion.V2_0));
    }

    [Fact]
    public void User_defined_functions_keep_their_spelling_and_built_in_ones_have_one()
    {
        Assert.Equal("ivo_HasWord(a)", new AdqlFunction("ivo_HasWord", [new AdqlColumn("a")]).ToString());
        Assert.Equal("SQRT(a)", new AdqlFunction("sqrt", [new AdqlColumn("a")]).ToString());
    }
}
