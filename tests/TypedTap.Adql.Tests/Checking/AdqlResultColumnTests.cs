namespace TypedTap.Adql.Tests.Checking;

public sealed class AdqlResultColumnTests
{
    [Theory]
    [InlineData("e.ra", "DOUBLE PRECISION | deg | pos.eq.ra;meta.main")]
    [InlineData("1", "SMALLINT |  | ")]
    [InlineData("32767", "SMALLINT |  | ")]
    [InlineData("32768", "INTEGER |  | ")]
    [InlineData("-2147483648", "BIGINT |  | ")]
    [InlineData("1.5", "DOUBLE PRECISION |  | ")]
    [InlineData("1 + 0.1", "DOUBLE PRECISION |  | ")]
    [InlineData("nframes + 1", "INTEGER |  | ")]
    [InlineData("exptime * nframes", "REAL | s | time.duration")]
    [InlineData("exptime / 60", "REAL |  | time.duration")]
    [InlineData("-1E9 * exptime", "DOUBLE PRECISION |  | time.duration")]
    [InlineData("1 / exptime", "REAL |  | ")]
    [InlineData("nframes / exptime", "REAL |  | ")]
    [InlineData("exptime / exptime", "REAL |  | ")]
    [InlineData("POWER(exptime, 2) * exptime", "DOUBLE PRECISION |  | ")]
    [InlineData("SQRT(exptime) * exptime", "DOUBLE PRECISION |  | ")]
    [InlineData("SQRT(nframes) * exptime", "DOUBLE PRECISION | s | time.duration")]
    [InlineData("SIN(e.ra) * exptime", "DOUBLE PRECISION | s | time.duration")]
    [InlineData("COALESCE(exptime, seeing)", "REAL |  | ")]
    [InlineData("COALESCE(e.ra, t.ra)", "DOUBLE PRECISION | deg | ")]
    [InlineData("COALESCE(0, exptime)", "REAL | s | time.duration")]
    [InlineData("CAST(exptime AS VARCHAR)", "VARCHAR |  | ")]
    [InlineData("POINT(nframes, 2)", "POINT |  | ")]
    [InlineData("-exptime", "REAL | s | time.duration")]
    [InlineData("exptime + exptime", "REAL | s | time.duration")]
    [InlineData("exptime + 1", "REAL | s | ")]
    [InlineData("exptime + seeing", "REAL |  | ")]
    [InlineData("exptime * seeing", "REAL | s*arcsec | ")]
    [InlineData("t.distance_pc / (exptime * nframes) / seeing", "REAL | pc/(s)/(arcsec) | ")]
    [InlineData("undeclared(exptime) * exptime", "unknown |  | ")]
    [InlineData("COUNT(*)", "INTEGER |  | meta.number")]
    [InlineData("COUNT(exptime)", "INTEGER |  | meta.number;time.duration")]
    [InlineData("SUM(exptime)", "REAL | s | time.duration")]
    [InlineData("AVG(exptime)", "DOUBLE PRECISION | s | time.duration;stat.mean")]
    [InlineData("MAX(exptime)", "REAL | s | stat.max;time.duration")]
    [InlineData("MIN(nframes)", "INTEGER |  | ")]
    [InlineData("SUM(nframes)", "BIGINT |  | ")]
    [InlineData("e.\"size\" * exptime", "DOUBLE PRECISION | byte*s | ")]
    [InlineData("COALESCE('2020-01-01', started)", "TIMESTAMP |  | time.start")]
    [InlineData("ROUND(exptime, 1)", "DOUBLE PRECISION | s | time.duration")]
    [InlineData("SQRT(exptime)", "DOUBLE PRECISION |  | ")]
    [InlineData("RADIANS(dec)", "DOUBLE PRECISION | rad | pos.eq.dec;meta.main")]
    [InlineData("ATAN2(1, 2)", "DOUBLE PRECISION | rad | ")]
    [InlineData("name || 'x'", "VARCHAR |  | ")]
    [InlineData("UPPER(name)", "VARCHAR |  | ")]
    [InlineData("CAST(exptime AS INTEGER)", "INTEGER | s | time.duration")]
    [InlineData("COALESCE(exptime, 0)", "REAL | s | time.duration")]
    [InlineData("IN_UNIT(exptime, 'min')", "REAL | min | time.duration")]
    [InlineData("POINT(e.ra, dec)", "POINT | deg,deg | ")]
    [InlineData("CIRCLE('ICRS', e.ra, dec, 1)", "CIRCLE |  | ")]
    [InlineData("CENTROID(footprint)", "POINT |  | ")]
    [InlineData("DISTANCE(footprint, footprint)", "DOUBLE PRECISION | deg | pos.angDistance")]
    [InlineData("AREA(footprint)", "DOUBLE PRECISION | deg**2 | phys.angSize")]
    [InlineData("CONTAINS(footprint, footprint)", "INTEGER |  | ")]
    public void Type_unit_and_ucd_follow_the_calculation(string expression, string expected) =>
        Assert.Equal(expected, Checked.Value(expression));

    [Theory]
    [InlineData("exptime / 60", "REAL | s | time.duration")]
    [InlineData("exptime * SQRT(exptime)", "DOUBLE PRECISION | s | time.duration")]
    [InlineData("COALESCE(exptime, seeing)", "REAL | s | time.duration")]
    [InlineData("CIRCLE('ICRS', e.ra, dec, 1)", "CIRCLE | deg,deg, | ")]
    public void DaCHS_keeps_units_where_numbers_come_in(string expression, string expected) =>
        Assert.Equal(expected, Checked.Value(expression, Checked.Dachs));

    [Fact]
    public void The_unit_of_a_declared_function_is_not_known() => Assert.Equal(
        "REAL |  | ", Checked.Value("mean(exptime) * exptime", Checked.Schema(functions: ["mean(t REAL) -> REAL"])));

    [Fact]
    public void A_declared_function_gives_its_declared_type() => Assert.Equal(
        "TIMESTAMP |  | ", Checked.Value("when_was(nframes)", Checked.Schema(functions: ["when_was(n INTEGER) -> TIMESTAMP"])));

    [Fact]
    public void A_set_operation_keeps_what_both_sides_have()
    {
        var column = Assert.Single(Checked.Clean("SELECT exptime AS x FROM arc.exposure UNION SELECT ra AS x FROM arc.target").Columns);
        Assert.Equal(("x", AdqlTypeKind.Double, null, null), (column.Name, column.Type.Kind, column.Unit, column.Ucd));
        Assert.Equal(
            "deg", Assert.Single(Checked.Clean("SELECT ra AS x FROM arc.exposure UNION SELECT ra AS x FROM arc.target").Columns).Unit);
    }

    [Theory]
    [InlineData("JOIN", "DOUBLE PRECISION | s | time.duration")]
    [InlineData("LEFT JOIN", "DOUBLE PRECISION | s | time.duration")]
    [InlineData("RIGHT JOIN", "DOUBLE PRECISION |  | ")]
    [InlineData("FULL JOIN", "DOUBLE PRECISION |  | ")]
    public void A_merged_column_is_what_the_kind_of_join_makes_it(string join, string expected)
    {
        var from = $"FROM (SELECT AVG(exptime) AS x FROM arc.exposure) AS a {join} (SELECT distance_pc AS x FROM arc.target) AS b USING (x)";
        foreach (var items in new[] { "*", "x" })
        {
            var column = Assert.Single(Checked.Clean($"SELECT {items} {from}").Columns);
            Assert.Equal(
                expected.Replace("time.duration", "time.duration;stat.mean", StringComparison.Ordinal),
                $"{column.Type} | {column.Unit} | {column.Ucd}");
        }

        Assert.Equal("s", Assert.Single(Checked.Clean($"SELECT a.x {from}").Columns).Unit);
    }

    [Fact]
    public void Columns_are_followed_through_subqueries_and_common_tables()
    {
        var columns = Checked.Clean(
            "WITH w AS (SELECT exptime AS t, -exptime AS m FROM arc.exposure) SELECT q.* FROM (SELECT * FROM w) AS q").Columns;
        Assert.Equal([("t", "s", false), ("m", "s", true)], columns.Select(c => (c.Name, c.Unit!, c.IsComputed)));
    }

    [Fact]
    public void An_expression_without_an_alias_has_no_name() =>
        Assert.Equal(
            ["", "ra", "exptime"], Checked.Clean("SELECT ra + 1, RA, exposure.exptime FROM arc.exposure").Columns.Select(c => c.Name));

    [Fact]
    public void Wildcards_within_wildcards_end_somewhere()
    {
        var adql = "SELECT * FROM arc.exposure";
        for (var i = 0; i < 8; i++)
            adql = $"SELECT a.*, a.*, a.*, a.*, a.*, a.*, a.*, a.* FROM ({adql}) AS a";
        var result = Checked.Query(adql);
        Assert.True(result.IsValid);
        Assert.False(result.KnowsAllColumns);
    }

    [Theory]
    [InlineData("SELECT UCDCOL('time.duration') AS x FROM arc.exposure", "s")]
    [InlineData("SELECT UCDCOL('instr.*.SEE?ng') AS x FROM arc.exposure", "arcsec")]
    public void A_service_of_DaCHS_finds_columns_by_their_UCD(string adql, string unit)
    {
        Assert.Equal(unit, Assert.Single(Checked.Query(adql, Checked.Dachs).Columns).Unit);
        Assert.Null(Assert.Single(Checked.Query(adql).Columns).Unit);
    }

    [Fact]
    public void A_UCD_that_no_column_has_is_an_error_for_DaCHS() => Assert.Equal(
        AdqlDiagnosticCode.UnknownColumn,
        Checked.Error("SELECT UCDCOL('phot.mag*') FROM arc.exposure", Checked.Dachs).Code);
}
