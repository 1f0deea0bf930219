using TypedTap.Adql.Syntax;

namespace TypedTap.Adql.Tests.Features;

public sealed class AdqlFeaturesTests
{
    [Theory]
    [InlineData("SELECT TOP 5 a, SQRT(b), COUNT(*) FROM t WHERE a LIKE 'x%' GROUP BY a ORDER BY 1", "")]
    [InlineData("SELECT a FROM t WHERE 1 = CONTAINS(POINT(a, b), CIRCLE(a, b, 1))", "adqlgeo CONTAINS, adqlgeo POINT, adqlgeo CIRCLE")]
    [InlineData("SELECT COORDSYS(p) FROM t ORDER BY DISTANCE(p, q)", "adqlgeo COORDSYS, adqlgeo DISTANCE")]
    [InlineData("SELECT a FROM t WHERE LOWER(a) ILIKE UPPER(b)", "adql-string LOWER, adql-string ILIKE, adql-string UPPER")]
    [InlineData("SELECT a FROM t WHERE a NOT ILIKE 'x'", "adql-string ILIKE")]
    [InlineData("SELECT a FROM t UNION SELECT a FROM u EXCEPT SELECT a FROM v INTERSECT SELECT a FROM w",
        "adql-sets UNION, adql-sets EXCEPT, adql-sets INTERSECT")]
    [InlineData("WITH c AS (SELECT f(a) FROM t OFFSET 1) SELECT a FROM c", "adql-common-table WITH, udf f, adql-offset OFFSET")]
    [InlineData("SELECT CAST(LOWER(a) AS INTEGER) FROM t", "adql-type CAST, adql-string LOWER")]
    [InlineData("SELECT CAST(a AS POINT), CAST(a AS CIRCLE), CAST(a AS POLYGON) FROM t",
        "adql-type CAST, adqlgeo POINT, adqlgeo CIRCLE, adqlgeo POLYGON")]
    [InlineData("SELECT COALESCE(a, IN_UNIT(b, 'deg')) FROM t OFFSET 5",
        "adql-conditional COALESCE, adql-unit IN_UNIT, adql-offset OFFSET")]
    [InlineData("(SELECT a FROM t ORDER BY a) ORDER BY LOWER(a) OFFSET 5", "adql-string LOWER, adql-offset OFFSET")]
    [InlineData("SELECT a FROM t JOIN (SELECT gavo_f(b) AS b FROM u) AS x ON ivo_g(x.b) = 1", "udf gavo_f, udf ivo_g")]
    public void Features_come_in_the_order_of_the_text(string text, string features) =>
        Assert.Equal(features, Features(text, AdqlVersion.V2_1));

    [Theory]
    [InlineData("SELECT POINT(a, b), POINT(b, a) FROM t", "adqlgeo POINT")]
    [InlineData("SELECT ivo_F(a), IVO_f(b) FROM t", "udf ivo_F")]
    [InlineData("SELECT a FROM t UNION SELECT a FROM u UNION ALL SELECT a FROM v", "adql-sets UNION")]
    [InlineData("SELECT POINT(a, b), CAST(a AS POINT) FROM t", "adqlgeo POINT, adql-type CAST")]
    public void A_feature_is_named_once(string text, string features) => Assert.Equal(features, Features(text, AdqlVersion.V2_1));

    [Fact]
    public void Functions_that_21_added_are_user_defined_in_20()
    {
        const string Query = "SELECT IN_UNIT(a, 'deg'), Cot(a) FROM t";
        Assert.Equal("udf IN_UNIT, udf Cot", Features(Query, AdqlVersion.V2_0));
        Assert.Equal("adql-unit IN_UNIT", Features(Query, AdqlVersion.V2_1));
    }

    [Fact]
    public void A_reserved_function_is_never_user_defined()
    {
        var query = new AdqlSelect
        {
            Items = [new AdqlSelectItem(new AdqlFunction("LOWER", [new AdqlColumn("a")]), "b")],
            From = [new AdqlTable(AdqlTableName.Of("t"), null)],
        };
        Assert.Equal([new AdqlFeature(AdqlFeatureTypes.Text, "LOWER")], AdqlFeatures.Of(query, AdqlVersion.V2_0));
    }

    [Fact]
    public void Every_optional_function_of_the_table_is_a_feature()
    {
        foreach (var function in AdqlFunctions.All)
        {
            var query = new AdqlSelect
            {
                Items = [new AdqlSelectItem(new AdqlFunction(function.Name, []), "b")],
                From = [new AdqlTable(AdqlTableName.Of("t"), null)],
            };
            var feature = Assert.Single(AdqlFeatures.Of(query).Select(f => f.Type).DefaultIfEmpty(null));
            Assert.Equal(function.FeatureType, feature);
        }
    }

    private static string Features(string text, AdqlVersion version)
    {
        var features = AdqlFeatures.Of(AdqlParser.Parse(text, version).Require(), version);
        return string.Join(", ", features.Select(feature => feature.Type.Split("#features-")[1] + " " + feature.Form));
    }
}
