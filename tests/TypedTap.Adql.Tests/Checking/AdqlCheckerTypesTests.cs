namespace TypedTap.Adql.Tests.Checking;

public sealed class AdqlCheckerTypesTests
{
    [Theory]
    [InlineData("obs_id * 3", AdqlDiagnosticCode.TypeMismatch)]
    [InlineData("-obs_id", AdqlDiagnosticCode.TypeMismatch)]
    [InlineData("started + 1", AdqlDiagnosticCode.TypeMismatch)]
    [InlineData("footprint + 1", AdqlDiagnosticCode.TypeMismatch)]
    [InlineData("SIN(obs_id)", AdqlDiagnosticCode.TypeMismatch)]
    [InlineData("ROUND(footprint, 2)", AdqlDiagnosticCode.TypeMismatch)]
    [InlineData("POINT(obs_id, dec)", AdqlDiagnosticCode.TypeMismatch)]
    [InlineData("POINT('ICRS', ra, obs_id)", AdqlDiagnosticCode.TypeMismatch)]
    [InlineData("CIRCLE(ra, dec, obs_id)", AdqlDiagnosticCode.TypeMismatch)]
    [InlineData("DISTANCE(ra, dec, 5, started)", AdqlDiagnosticCode.TypeMismatch)]
    [InlineData("CONTAINS(obs_id, CIRCLE(1, 2, 3))", AdqlDiagnosticCode.ArgumentMismatch)]
    [InlineData("INTERSECTS(CIRCLE(1, 2, 3), ra)", AdqlDiagnosticCode.ArgumentMismatch)]
    [InlineData("AREA(nframes)", AdqlDiagnosticCode.ArgumentMismatch)]
    [InlineData("DISTANCE(ra, dec)", AdqlDiagnosticCode.ArgumentMismatch)]
    [InlineData("REGION('TimeInterval TT 2010 2011')", AdqlDiagnosticCode.ArgumentMismatch)]
    public void A_value_that_cannot_be_right_is_an_error(string expression, AdqlDiagnosticCode code)
    {
        var result = Checked.Query($"SELECT {expression} AS x FROM arc.exposure");
        Assert.All(result.Diagnostics, d => Assert.Equal((AdqlSeverity.Error, code), (d.Severity, d.Code)));
        Assert.NotEmpty(result.Diagnostics);
    }

    [Theory]
    [InlineData("obs_id = 5")]
    [InlineData("exptime = 'x'")]
    [InlineData("exptime BETWEEN 1 AND 'x'")]
    [InlineData("exptime IN (1, 'x')")]
    [InlineData("exptime IN (SELECT name FROM arc.target)")]
    [InlineData("exptime LIKE 'x'")]
    [InlineData("footprint = 5")]
    [InlineData("1 = CONTAINS(POINT(1, 2), footprint) AND exptime || 'x' = 'y'")]
    public void A_comparison_of_different_types_is_a_warning(string condition) =>
        Assert.Equal(AdqlDiagnosticCode.TypeMismatch, Checked.Warning("SELECT ra FROM arc.exposure WHERE " + condition).Code);

    [Theory]
    [InlineData("started > '2020-01-01'")]
    [InlineData("exptime > nframes / 2.5")]
    [InlineData("undeclared(ra) > 5 AND undeclared(ra) = 'x'")]
    [InlineData("1 = CONTAINS(POINT(ra, dec), footprint)")]
    [InlineData("1 = INTERSECTS(footprint, undeclared('x'))")]
    [InlineData("DISTANCE(POINT(ra, dec), POINT('ICRS', 1, 2)) < 0.1")]
    [InlineData("1 = CONTAINS(POINT(ra, dec), POLYGON('ICRS', 1, 2, 3, 4, 5, 6))")]
    [InlineData("1 = CONTAINS(0.5, bounds)")]
    [InlineData("obs_id IS NOT NULL")]
    public void Types_that_go_together_or_are_not_known_are_fine(string condition) =>
        Checked.Clean("SELECT ra FROM arc.exposure WHERE " + condition);

    [Fact]
    public void A_text_that_is_an_outline_by_its_ucd_may_be_a_geometry() => Assert.Equal(
        AdqlDiagnosticCode.ArgumentMismatch,
        Checked.Warning("SELECT name FROM arc.target WHERE 1 = CONTAINS(POINT(1, 2), outline)").Code);

    [Theory]
    [InlineData("SELECT e.ra FROM arc.exposure AS e JOIN (SELECT ra AS obs_id FROM arc.target) AS q USING (obs_id)")]
    [InlineData("SELECT e.ra FROM arc.exposure AS e NATURAL JOIN (SELECT flux AS obs_id FROM arc.target) AS q")]
    [InlineData("SELECT MAX(footprint) AS m FROM arc.exposure")]
    public void Values_of_a_type_that_few_databases_take_there_are_a_warning(string adql) =>
        Assert.Equal(AdqlDiagnosticCode.TypeMismatch, Checked.Warning(adql).Code);

    [Theory]
    [InlineData("SELECT '5' AS x FROM arc.exposure UNION SELECT exptime AS x FROM arc.exposure", AdqlTypeKind.Real)]
    [InlineData("SELECT exptime AS x FROM arc.exposure UNION SELECT '5' AS x FROM arc.exposure", AdqlTypeKind.Real)]
    [InlineData("SELECT NULL AS x FROM arc.exposure UNION SELECT exptime AS x FROM arc.exposure", AdqlTypeKind.Real)]
    [InlineData("SELECT exptime AS x FROM arc.exposure UNION SELECT NULL AS x FROM arc.exposure", AdqlTypeKind.Real)]
    public void A_literal_in_a_set_operation_takes_the_type_of_the_other_side(string adql, AdqlTypeKind expected)
    {
        var result = Checked.Query(adql);
        Assert.True(result.IsValid, string.Join("\n", result.Diagnostics));
        Assert.Equal(expected, Assert.Single(result.Columns).Type.Kind);
    }

    [Theory]
    [InlineData("SELECT ra, dec FROM arc.exposure UNION SELECT ra FROM arc.target")]
    [InlineData("SELECT ra FROM arc.exposure EXCEPT SELECT name FROM arc.target")]
    [InlineData("SELECT footprint FROM arc.exposure INTERSECT SELECT ra FROM arc.target")]
    [InlineData("SELECT ra FROM arc.exposure WHERE ra IN (SELECT ra, name FROM arc.target)")]
    public void Queries_of_different_shapes_are_errors(string adql) =>
        Assert.Equal(AdqlDiagnosticCode.QueryShape, Checked.Error(adql).Code);

    [Fact]
    public void DaCHS_wants_the_columns_of_a_set_operation_named_alike()
    {
        const string Adql = "SELECT ra AS a FROM arc.exposure UNION SELECT ra AS b FROM arc.target";
        Checked.Clean(Adql);
        Assert.Equal(AdqlDiagnosticCode.QueryShape, Checked.Error(Adql, Checked.Dachs).Code);
    }

    [Theory]
    [InlineData("IN_UNIT(exptime, 'h')")]
    [InlineData("IN_UNIT(seeing, 'mas')")]
    [InlineData("IN_UNIT(seeing, 'rad')")]
    [InlineData("IN_UNIT(t.distance_pc, 'AU')")]
    [InlineData("IN_UNIT(t.distance_pc / exptime, 'km.s**-1')")]
    [InlineData("IN_UNIT(t.distance_pc / exptime, 'km/s')")]
    [InlineData("IN_UNIT(t.flux, 'erg.s**-1.cm**-2.Hz**-1')")]
    [InlineData("IN_UNIT(t.flux * t.flux, '(10**-26 W.m**-2.Hz**-1)**2')")]
    [InlineData("IN_UNIT(undeclared(e.ra), 'deg')")]
    [InlineData("IN_UNIT(seeing, 'μas')")]
    [InlineData("IN_UNIT(seeing, 'uas')")]
    [InlineData("IN_UNIT(SQRT(exptime), 's')")]
    [InlineData("IN_UNIT(1 / exptime, 'Hz')")]
    public void Units_of_a_kind_convert(string expression) =>
        Checked.Clean($"SELECT {expression} AS x FROM arc.exposure AS e, arc.target AS t");

    [Theory]
    [InlineData("IN_UNIT(exptime, 'deg')")]
    [InlineData("IN_UNIT(seeing, 'pc')")]
    [InlineData("IN_UNIT(exptime, 'm/(s')")]
    [InlineData("IN_UNIT(exptime, '')")]
    [InlineData("IN_UNIT(nframes, 's')")]
    [InlineData("IN_UNIT(exptime * seeing, 's')")]
    public void Units_of_different_kinds_do_not(string expression) =>
        Assert.Equal(AdqlDiagnosticCode.Unit, Checked.Error($"SELECT {expression} AS x FROM arc.exposure AS e").Code);

    [Theory]
    [InlineData("exptime", "sec", "'s'")]
    [InlineData("exptime", "days", "'d'")]
    [InlineData("exptime", "JD", "'d'")]
    [InlineData("seeing", "arcsecs", "'arcsec'")]
    [InlineData("seeing", "DEG", "'deg'")]
    [InlineData("seeing", "ergs/s", "'erg'")]
    [InlineData("seeing", "parsnip", "VOUnits")]
    public void A_symbol_that_VOUnits_lacks_is_an_error_for_DaCHS_and_a_warning_for_others(string column, string unit, string suggested)
    {
        var adql = $"SELECT IN_UNIT({column}, '{unit}') AS x FROM arc.exposure";
        var warning = Checked.Warning(adql);
        Assert.Equal(AdqlDiagnosticCode.Unit, warning.Code);
        Assert.Contains(suggested, warning.Suggestion, StringComparison.Ordinal);
        Assert.Equal(AdqlDiagnosticCode.Unit, Checked.Error(adql, Checked.Dachs).Code);
    }

    [Fact]
    public void A_column_in_a_unit_that_VOUnits_lacks_is_a_warning()
    {
        var schema = new AdqlSchema([new(AdqlTableName.Parse("s.t"), ValueList.Of(new AdqlColumnInfo("flow", AdqlType.Double, "ergs/s")))]);
        Assert.Contains("'ergs'", Checked.Warning("SELECT IN_UNIT(flow, 'W') AS x FROM s.t", schema).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Converting_the_unit_of_a_text_is_one_error() =>
        Assert.Equal(AdqlDiagnosticCode.TypeMismatch, Checked.Error("SELECT IN_UNIT(obs_id, 's') AS x FROM arc.exposure").Code);
}
