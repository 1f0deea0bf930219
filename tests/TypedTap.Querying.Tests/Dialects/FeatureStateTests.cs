using TypedTap.Adql;
using TypedTap.Metadata;
using TypedTap.Querying.Dialects;

namespace TypedTap.Querying.Tests.Dialects;

public sealed class FeatureStateTests
{
    [Theory]
    [InlineData("adqlgeo:POINT", AdqlFeatureTypes.Geometry, "point", QueryFeatureState.Declared)]
    [InlineData("adqlgeo: Point ", AdqlFeatureTypes.Geometry, "POINT", QueryFeatureState.Declared)]
    [InlineData("adql-geo:POINT", AdqlFeatureTypes.Geometry, "POINT", QueryFeatureState.Declared)]
    [InlineData("ADQLGEO:POINT", AdqlFeatureTypes.Geometry, "CIRCLE", QueryFeatureState.Absent)]
    [InlineData("adqlgeo:POINT", AdqlFeatureTypes.Text, "LOWER", QueryFeatureState.Unknown)]
    [InlineData("adql-string:LOWER", AdqlFeatureTypes.Text, "ILIKE", QueryFeatureState.Absent)]
    [InlineData("adql-conditional:COALESCE", AdqlFeatureTypes.Conditional, "COALESCE", QueryFeatureState.Declared)]
    [InlineData("ivo://org.gavo.dc/std/exts#extra-adql-keywords:COALESCE", AdqlFeatureTypes.Conditional, "COALESCE",
        QueryFeatureState.Declared)]
    [InlineData("ivo://org.gavo.dc/std/exts#extra-adql-keywords:CASE", AdqlFeatureTypes.Conditional, "COALESCE", QueryFeatureState.Unknown)]
    public void Lists_are_read_as_services_write_them(string declared, string type, string form, QueryFeatureState expected) =>
        Assert.Equal(expected, Dialect(["2.1"], declared).StateOf(type, form));

    [Theory]
    [InlineData(AdqlFeatureTypes.Offset, "OFFSET", QueryFeatureState.Absent)]
    [InlineData(AdqlFeatureTypes.Types, "CAST", QueryFeatureState.Absent)]
    [InlineData(AdqlFeatureTypes.Conditional, "COALESCE", QueryFeatureState.Absent)]
    [InlineData(AdqlFeatureTypes.Unit, "IN_UNIT", QueryFeatureState.Absent)]
    [InlineData(AdqlFeatureTypes.Text, "ILIKE", QueryFeatureState.Absent)]
    [InlineData(AdqlFeatureTypes.Text, "LOWER", QueryFeatureState.Unknown)]
    [InlineData(AdqlFeatureTypes.Sets, "UNION", QueryFeatureState.Unknown)]
    [InlineData(AdqlFeatureTypes.CommonTables, "WITH", QueryFeatureState.Unknown)]
    [InlineData(AdqlFeatureTypes.Geometry, "DISTANCE", QueryFeatureState.Unknown)]
    public void What_ADQL_20_alone_cannot_parse_is_absent_without_a_list(string type, string form, QueryFeatureState expected)
    {
        Assert.Equal(expected, Dialect(["2.0"]).StateOf(type, form));
        Assert.Equal(QueryFeatureState.Unknown, Dialect([]).StateOf(type, form));
        Assert.Equal(QueryFeatureState.Unknown, Dialect(["2.0", "2.1"]).StateOf(type, form));
        Assert.Equal(QueryFeatureState.Unknown, QueryDialect.Unknown.StateOf(type, form));
    }

    [Fact]
    public void A_feature_that_a_list_of_20_names_is_there() =>
        Assert.True(Dialect(["2.0"], "adql-string:ILIKE").Declares(AdqlFeatureTypes.Text, "ILIKE"));

    [Fact]
    public void Bound_to_20_nothing_of_21_is_there()
    {
        var dialect = Dialect(["2.1"], "adql-offset:OFFSET").InVersion(AdqlVersion.V2_0);
        Assert.True(dialect.Lacks(AdqlFeatureTypes.Offset, "OFFSET"));
        Assert.True(dialect.WritesCoordinateSystem);
        Assert.Equal(QueryFeatureState.Unknown, dialect.StateOf(AdqlFeatureTypes.Geometry, "BOX"));
        Assert.False(dialect.InVersion(AdqlVersion.V2_1).WritesCoordinateSystem);
    }

    private static QueryDialect Dialect(string[] versions, params string[] features) =>
        QueryDialect.Unknown with { Capabilities = new TapCapabilities { AdqlVersions = [.. versions], Features = [.. features] } };
}
