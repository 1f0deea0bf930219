using TypedTap.Adql;

namespace TypedTap.Metadata.Tests.Adql;

public sealed class TapSnapshotSchemaTests
{
    [Fact]
    public void Tables_and_columns_are_those_of_the_snapshot()
    {
        var result = Check("SELECT t.b, \"size\" FROM s.t", Snapshots.Small);
        Assert.Empty(result.Diagnostics);
        Assert.Equal(
            [("b", AdqlTypeKind.Double, "µas"), ("\"size\"", AdqlTypeKind.Text, null)],
            result.Columns.Select(c => (c.Name, c.Type.Kind, c.Unit)));
        Assert.Equal("σ — it's <small> & \"quoted\" \\ 😀", result.Columns[0].Description);
    }

    [Fact]
    public void A_table_whose_columns_were_not_published_has_any() =>
        Assert.True(Check("SELECT x FROM \"J/A+A/1/2/t\"", Snapshots.Small).IsValid);

    [Fact]
    public void A_table_published_without_its_schema_is_found_with_and_without()
    {
        var snapshot = Of(new TapTableInfo { Name = "basic", Columns = [new() { Name = "oid", Datatype = "long" }] });
        Assert.True(Check("SELECT oid FROM basic", snapshot).IsValid);
        Assert.True(Check("SELECT oid FROM \"public\".basic", snapshot).IsValid);
        Assert.False(Check("SELECT oid FROM other.basic", snapshot).IsValid);
    }

    [Fact]
    public void A_published_name_that_is_no_name_is_reached_in_quotes()
    {
        var snapshot = Of(new TapTableInfo { Name = "a.b.c.d", Columns = [new() { Name = "x", Datatype = "int" }] });
        Assert.True(Check("SELECT x FROM \"a.b.c.d\"", snapshot).IsValid);
    }

    [Fact]
    public void A_quoted_name_may_be_spelled_as_published_where_the_rule_is_not_known() =>
        Assert.True(
            Check(
                "SELECT \"RAJ2000\", raj2000 AS r FROM t",
                Of(new TapTableInfo { Name = "t", Columns = [new() { Name = "RAJ2000", Datatype = "double" }] })).IsValid);

    [Theory]
    [InlineData("gavo_to_mjd(d TIMESTAMP) -> DOUBLE PRECISION", null, AdqlImplementation.Dachs)]
    [InlineData(null, "ivo://org.gavo.dc/std/exts#extra-adql-keywords:MOC", AdqlImplementation.Dachs)]
    [InlineData("healpix(a INTEGER) -> BIGINT", "adqlgeo:POINT", AdqlImplementation.Unknown)]
    public void DaCHS_shows_by_its_functions_and_features(string? function, string? feature, AdqlImplementation expected)
    {
        var schema = new TapSnapshotSchema(
            With(new TapCapabilities { Functions = function is null ? [] : [function], Features = feature is null ? [] : [feature] }));
        Assert.Equal(expected, schema.Implementation);
        Assert.Equal(expected == AdqlImplementation.Dachs ? AdqlNameMatching.FoldToLower : AdqlNameMatching.Unknown, schema.NameMatching);
    }

    [Fact]
    public void Features_have_three_states()
    {
        var schema = new TapSnapshotSchema(
            With(new TapCapabilities { Features = ["adqlgeo:POINT", "ivo://org.gavo.dc/std/exts#extra-adql-keywords:MOC"] }));
        Assert.Equal(AdqlFeatureSupport.Declared, schema.Supports(new(AdqlFeatureTypes.Geometry, "point")));
        Assert.Equal(AdqlFeatureSupport.Undeclared, schema.Supports(new(AdqlFeatureTypes.Geometry, "DISTANCE")));
        Assert.Equal(AdqlFeatureSupport.Unknown, schema.Supports(new(AdqlFeatureTypes.Text, "LOWER")));
        Assert.Equal(AdqlFeatureSupport.Declared, schema.Supports(new("ivo://org.gavo.dc/std/exts#extra-adql-keywords", "MOC")));
        Assert.False(schema.DeclaresFunctions);
    }

    [Fact]
    public void Declared_functions_are_checked()
    {
        var snapshot = With(new TapCapabilities { Functions = ["twice(a REAL) -> REAL", "((nonsense"] });
        Assert.Equal(AdqlTypeKind.Real, Assert.Single(Check("SELECT twice(b) AS x FROM s.t", snapshot).Columns).Type.Kind);
        Assert.Equal(AdqlDiagnosticCode.UnknownFunction, Assert.Single(Check("SELECT thrice(b) AS x FROM s.t", snapshot).Diagnostics).Code);
    }

    [Fact]
    public void A_snapshot_that_people_wrote_lists_what_they_knew()
    {
        var snapshot = With(new TapCapabilities { Features = ["adqlgeo:POINT"], Functions = ["twice(a REAL) -> REAL"] }) with
        {
            Retrieved = null
        };
        Assert.Empty(Check("SELECT thrice(b) AS x, DISTANCE(1, 2, 3, 4) AS y FROM s.t", snapshot).Diagnostics);
        Assert.Equal(AdqlFeatureSupport.Declared, new TapSnapshotSchema(snapshot).Supports(new(AdqlFeatureTypes.Geometry, "POINT")));
    }

    [Theory]
    [InlineData("unicodeChar", "*", null, "VARCHAR")]
    [InlineData("char", "36", "uuid", "VARCHAR")]
    [InlineData("unsignedByte", "*", null, "BINARY")]
    [InlineData("int", "*", null, "INTEGER[]")]
    [InlineData("double", "2", "interval", "INTERVAL")]
    [InlineData("char", "*", "adql:REGION", "REGION")]
    [InlineData("char", "*", "moc", "MOC")]
    [InlineData("char", "*", "caom2:shape", "unknown")]
    [InlineData("long", null, null, "BIGINT")]
    [InlineData("nonsense", null, null, "unknown")]
    public void Types_are_those_of_the_type_table(string datatype, string? arraysize, string? xtype, string expected)
    {
        var snapshot = Of(
            new TapTableInfo { Name = "t", Columns = [new() { Name = "x", Datatype = datatype, Arraysize = arraysize, Xtype = xtype }] });
        Assert.Equal(expected, Assert.Single(Check("SELECT x FROM t", snapshot).Columns).Type.ToString());
    }

    private static AdqlCheckResult Check(string adql, TapSnapshot snapshot) =>
        AdqlChecker.Check(AdqlParser.Parse(adql), new TapSnapshotSchema(snapshot));

    private static TapSnapshot With(TapCapabilities capabilities) => Snapshots.Small with { Capabilities = capabilities };

    private static TapSnapshot Of(TapTableInfo table) =>
        With(new TapCapabilities()) with { Schemas = [new TapSchemaInfo { Name = "public", Tables = [table] }] };

    [Fact]
    public void Nothing_is_wrong_for_not_being_in_a_snapshot_that_people_wrote()
    {
        const string Adql = "SELECT bb FROM s.t WHERE EXISTS (SELECT 1 AS one FROM s.u)";
        Assert.False(Check(Adql, Snapshots.Small).IsValid);
        var result = Check(Adql, Snapshots.Small with { Retrieved = null });
        Assert.True(result.IsValid);
        Assert.Equal([AdqlDiagnosticCode.UnknownColumn, AdqlDiagnosticCode.UnknownTable], result.Diagnostics.Select(d => d.Code));
    }

    [Fact]
    public void Backslashes_alone_do_not_make_a_service_DaCHS() => Assert.Equal(
        AdqlImplementation.Unknown,
        new TapSnapshotSchema(With(new TapCapabilities { StringLiterals = StringLiteralRule.BackslashEscapes })).Implementation);

    [Fact]
    public void Names_for_suggestions_are_those_of_all_tables() =>
        Assert.Equal(["s.t", "s.\"J/A+A/1/2/t\""], new TapSnapshotSchema(Snapshots.Small).TableNames.Select(name => name.ToString()));
}
