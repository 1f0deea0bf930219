using System.Globalization;

namespace TypedTap.Testing.Tests.Engine.Values;

public sealed class FunctionTests
{
    [Theory]
    [InlineData("ABS(-3)", 3L)]
    [InlineData("ABS(-3.5)", 3.5)]
    [InlineData("CEILING(2.1)", 3.0)]
    [InlineData("CEILING(i)", 3.0)]
    [InlineData("FLOOR(-2.5)", -3.0)]
    [InlineData("ROUND(2.5)", 3.0)]
    [InlineData("ROUND(-2.5)", -3.0)]
    [InlineData("ROUND(d)", 2.0)]
    [InlineData("ROUND(2.567, 2)", 2.57)]
    [InlineData("ROUND(d * 1.2345, 2)", 3.09)]
    [InlineData("ROUND(2.675, 2)", 2.68)]
    [InlineData("ROUND(1.015, 2)", 1.01)]
    [InlineData("ROUND(d, 400)", 2.5)]
    [InlineData("ROUND(d, -400)", 0.0)]
    [InlineData("ROUND(1234, -2)", 1200.0)]
    [InlineData("ROUND(1250.0, -2)", 1200.0)]
    [InlineData("ROUND(r, 3)", 0.1)]
    [InlineData("ROUND(1E20, 2)", 1E20)]
    [InlineData("ROUND(1E-40, 2)", 0.0)]
    [InlineData("ROUND(nan, 2)", double.NaN)]
    [InlineData("ROUND(big, 1)", 9007199254740992.0)]
    [InlineData("TRUNCATE(2.567, 1)", 2.5)]
    [InlineData("TRUNCATE(-2.7)", -2.0)]
    [InlineData("TRUNCATE(1234.5, -2)", 1200.0)]
    [InlineData("TRUNCATE(d * 1.2345, 2)", 3.08)]
    [InlineData("MOD(7, 3)", 1L)]
    [InlineData("MOD(-7, 3)", -1L)]
    [InlineData("MOD(7, -3)", 1L)]
    [InlineData("MOD(7.5, 2)", 1.5)]
    [InlineData("MOD(big, -1)", 0L)]
    [InlineData("POWER(2, 3)", 8.0)]
    [InlineData("POWER(-8, 3)", -512.0)]
    [InlineData("EXP(0)", 1.0)]
    [InlineData("LOG10(1000)", 3.0)]
    [InlineData("SQRT(2.25)", 1.5)]
    [InlineData("PI()", Math.PI)]
    [InlineData("DEGREES(PI())", 180.0)]
    [InlineData("ATAN2(0, 0)", 0.0)]
    [InlineData("COT(0)", double.PositiveInfinity)]
    [InlineData("LOWER('ÄBC')", "äbc")]
    [InlineData("UPPER(t)", "HELLO")]
    [InlineData("t || '-' || i", "Hello-3")]
    [InlineData("'it''s' || ''", "it's")]
    [InlineData("COALESCE(none, s)", 7L)]
    [InlineData("COALESCE(none, d)", 2.5)]
    [InlineData("COALESCE(nonet, 'x')", "x")]
    [InlineData("COALESCE(NULL, 0)", 0L)]
    [InlineData("COALESCE(1, 1 / 0)", 1L)]
    [InlineData("IN_UNIT(d, 'arcmin')", 150.0)]
    [InlineData("twice(i)", 6L)]
    [InlineData("TWICE('ab')", "abab")]
    [InlineData("twice(s + 1)", 16L)]
    public void Functions_give_what_PostgreSQL_gives(string expression, object expected)
    {
        var value = Evaluation.Value(expression);
        if (expected is double number && double.IsFinite(number))
            Assert.Equal(number, Assert.IsType<double>(value), 12);
        else
            Assert.Equal(expected, value);
    }

    [Theory]
    [InlineData("SQRT(-1)", "square root")]
    [InlineData("LOG(0)", "no logarithm")]
    [InlineData("LOG10(-1)", "no logarithm")]
    [InlineData("POWER(0, -1)", "negative power")]
    [InlineData("POWER(-8, 0.5)", "whole powers")]
    [InlineData("EXP(1000)", "too large")]
    [InlineData("EXP(-1000)", "too small")]
    [InlineData("ACOS(1.0001)", "from -1 to 1")]
    [InlineData("LOWER(i)", "takes text")]
    [InlineData("SIN(t)", "takes numbers")]
    [InlineData("COALESCE(t, 5)", "COALESCE can't give both")]
    [InlineData("COALESCE(ts, 5)", "COALESCE can't give both")]
    [InlineData("IN_UNIT(i, 'km')", "has none")]
    [InlineData("IN_UNIT(d, 'km')", "Values in deg do not convert to km")]
    [InlineData("IN_UNIT(d, '((')", "is no unit")]
    [InlineData("nosuch(1)", "There is no function nosuch")]
    [InlineData("ivo_hasward('a', 'b')", "did you mean ivo_hasword?")]
    [InlineData("twice(d)",
        "twice doesn't take a number (double); it is declared as twice(x INTEGER) -> INTEGER and twice(x VARCHAR) -> VARCHAR.")]
    [InlineData("twice(1, 2)", "twice doesn't take a whole number (int), a whole number (int)")]
    [InlineData("ts || ts", "|| joins texts, not a time")]
    public void What_has_no_value_is_an_error_that_says_why(string expression, string part) =>
        Assert.Contains(part, Evaluation.Error(expression), StringComparison.Ordinal);

    [Theory]
    [InlineData("CAST(2.5 AS INTEGER)", 3L)]
    [InlineData("CAST(-2.5 AS INTEGER)", -3L)]
    [InlineData("CAST(d AS INTEGER)", 2L)]
    [InlineData("CAST(' 12 ' AS INTEGER)", 12L)]
    [InlineData("CAST(flag AS INTEGER)", 1L)]
    [InlineData("CAST(7 AS DOUBLE PRECISION)", 7.0)]
    [InlineData("CAST(0.1 AS REAL)", (double)0.1f)]
    [InlineData("CAST('1.5' AS REAL)", 1.5)]
    [InlineData("CAST(i AS VARCHAR)", "3")]
    [InlineData("CAST(t AS CHAR(3))", "Hel")]
    [InlineData("CAST(t AS CHAR)", "H")]
    [InlineData("CAST(u AS VARCHAR(3))", "Äx🔭")]
    [InlineData("CAST(t AS VARCHAR(30))", "Hello")]
    [InlineData("CAST(ts AS CHAR(4))", "2020")]
    [InlineData("CAST(ts AS VARCHAR)", "2020-01-02 03:04:05")]
    [InlineData("CAST(flag AS VARCHAR)", "true")]
    [InlineData("CAST(d AS VARCHAR)", "2.5")]
    [InlineData("CAST(CAST(0.1 AS REAL) AS VARCHAR)", "0.1")]
    [InlineData("CAST(1E15 AS VARCHAR)", "1e+15")]
    [InlineData("CAST(123456789012345.0 AS VARCHAR)", "123456789012345")]
    [InlineData("CAST(0.0001 AS VARCHAR)", "0.0001")]
    [InlineData("CAST(0.00001234 AS VARCHAR)", "1.234e-05")]
    [InlineData("CAST(-1200.5 AS VARCHAR)", "-1200.5")]
    [InlineData("CAST(100.0 AS VARCHAR)", "100")]
    [InlineData("CAST(zero AS VARCHAR)", "0")]
    [InlineData("CAST(CAST(1234567.0 AS REAL) AS VARCHAR)", "1.234567e+06")]
    [InlineData("CAST(nan AS VARCHAR)", "NaN")]
    [InlineData("CAST(1E300 * 1E8 AS VARCHAR)", "1e+308")]
    [InlineData("CAST(pt AS VARCHAR)", "point 10 20")]
    public void Casts_convert(string expression, object expected) => Assert.Equal(expected, Evaluation.Value(expression));

    [Theory]
    [InlineData("CAST(3E9 AS INTEGER)", "out of the range of INTEGER")]
    [InlineData("CAST(70000 AS SMALLINT)", "out of the range of SMALLINT")]
    [InlineData("CAST(9223372036854775808 AS BIGINT)", "out of the range of BIGINT")]
    [InlineData("CAST(nan AS INTEGER)", "out of the range of INTEGER")]
    [InlineData("CAST('12.5' AS INTEGER)", "'12.5' is no INTEGER.")]
    [InlineData("CAST(t AS DOUBLE PRECISION)", "'Hello' is no number.")]
    [InlineData("CAST(1E39 AS REAL)", "too large for REAL")]
    [InlineData("CAST(i AS TIMESTAMP)", "can't be CAST to TIMESTAMP")]
    [InlineData("CAST(flag AS REAL)", "can't be CAST to REAL")]
    [InlineData("CAST(ci AS POINT)", "'circle 10 20 1' is no POINT")]
    [InlineData("CAST('x' AS POLYGON)", "'x' is no POLYGON")]
    public void Casts_refuse_what_would_be_lost(string expression, string part) =>
        Assert.Contains(part, Evaluation.Error(expression), StringComparison.Ordinal);

    [Fact]
    public void Times_are_read_to_every_100_nanoseconds()
    {
        Assert.Equal(
            new DateTime(2020, 1, 1, 2, 3, 4, 567, DateTimeKind.Utc), Evaluation.Value("CAST('2020-01-01T02:03:04.567Z' AS TIMESTAMP)"));
        Assert.Equal(
            new DateTime(2020, 1, 1, 0, 0, 0, DateTimeKind.Utc).AddTicks(1234567),
            Evaluation.Value("CAST('2020-01-01 00:00:00.1234567' AS TIMESTAMP)"));
        Assert.Equal(DateTime.MaxValue, Evaluation.Value("CAST('9999-12-31T23:59:59.9999999' AS TIMESTAMP)"));
        Assert.Equal("2020-01-01 00:00:00.1234567", Evaluation.Value("CAST(CAST('2020-01-01 00:00:00.1234567' AS TIMESTAMP) AS VARCHAR)"));
        Assert.Equal(DateTimeKind.Utc, Assert.IsType<DateTime>(Evaluation.Value("CAST('2020-01-01' AS TIMESTAMP)")).Kind);
    }

    [Theory]
    [InlineData("ROUND(2.5)", 3.0)]
    [InlineData("ROUND(-2.5)", -3.0)]
    [InlineData("ROUND(2.5 * 1)", 3.0)]
    [InlineData("ROUND(ABS(-2.5))", 3.0)]
    [InlineData("ROUND(2.5E0)", 3.0)]
    [InlineData("ROUND(i * 1.5)", 5.0)]
    [InlineData("ROUND(i - 0.5)", 3.0)]
    [InlineData("ROUND(CAST(2.5 AS DOUBLE PRECISION))", 2.0)]
    [InlineData("ROUND(CAST('2.5' AS DOUBLE PRECISION) * 1.0)", 2.0)]
    [InlineData("ROUND(2.5, 0)", 2.0)]
    [InlineData("ROUND(d)", 2.0)]
    [InlineData("ROUND(d * 1.0)", 2.0)]
    [InlineData("CAST(2.5 AS INTEGER)", 3L)]
    [InlineData("CAST(i - 0.5 AS INTEGER)", 3L)]
    [InlineData("CAST(CAST(2.5 AS DOUBLE PRECISION) AS INTEGER)", 2L)]
    public void A_half_of_decimal_numbers_is_rounded_away_from_zero_and_of_doubles_to_even(string expression, object value) =>
        Assert.Equal(value, Evaluation.Value(expression));

    [Fact]
    public void A_seed_gives_the_same_numbers_again()
    {
        Assert.Equal(Evaluation.Value("RAND(5)"), Evaluation.Value("RAND(5)"));
        Assert.NotEqual(Evaluation.Value("RAND(5)"), Evaluation.Value("RAND(6)"));
        Assert.NotEqual(Evaluation.Value("RAND()"), Evaluation.Value("RAND()"));
        Assert.InRange(Assert.IsType<double>(Evaluation.Value("RAND()")), 0, 1);
        Assert.NotEqual(Evaluation.Value("RAND(5) - RAND(6)"), 0.0);
    }

    // The catalogue of user-defined functions of the IVOA, towards EN 1.2, has these calls with these results.
    [Theory]
    [InlineData("ivo_healpix_index(0, 1, 1)", 4L)]
    [InlineData("ivo_healpix_index(17, 1, 1)", 81609757711L)]
    [InlineData("ivo_healpix_index(17, 359, -1)", 73009064944L)]
    [InlineData("ivo_healpix_index(17, POINT('ICRS', 1, 1))", 81609757711L)]
    [InlineData("ivo_healpix_index(17, CENTROID(CIRCLE(359, -1, 3)))", 73009064944L)]
    [InlineData("ivo_healpix_index(10, 10, 20)", 5085024L)]
    [InlineData("ivo_to_jd(CAST('2000-01-02T12:00:00' AS TIMESTAMP))", 2451546.0)]
    [InlineData("ivo_to_jd('1910-12-31T06:00:00')", 2419036.75)]
    [InlineData("ivo_to_mjd(CAST('2000-01-02T12:00:00' AS TIMESTAMP))", 51545.5)]
    [InlineData("ivo_to_mjd('1910-12-31T06:00:00')", 19036.25)]
    [InlineData("ivo_to_mjd('2000-01-02T12:00:00Z')", 51545.5)]
    [InlineData("ivo_to_mjd('2000-01-02T12:00:00+02:00')", 51545.416666666667)]
    [InlineData("ivo_to_mjd('2000-01-02 12:00:00.0000-12')", 51546.0)]
    [InlineData("ivo_to_mjd('2000-01-02T06:30-0530')", 51545.5)]
    [InlineData("ivo_to_mjd(CAST('2000-01-01T23:00:00.5' || '-13:00' AS TIMESTAMP))", 51545.500005787)]
    [InlineData("ivo_hasword('Miller and Urey have', 'miller')", 1L)]
    [InlineData("ivo_hasword('shown that a primordial', 'show')", 1L)]
    [InlineData("ivo_hasword('shown that a primordial', 'soup')", 0L)]
    [InlineData("ivo_hasword('shown that a primordial', 'shown primordial')", 1L)]
    [InlineData("ivo_hasword('shown that a primordial', 'shown soup')", 0L)]
    [InlineData("ivo_hashlist_has('red#green#blue', 'red')", 1L)]
    [InlineData("ivo_hashlist_has('Red#green#blue', 'red')", 1L)]
    [InlineData("ivo_hashlist_has('red#green#blue', 're')", 0L)]
    [InlineData("ivo_hashlist_has('red#green#blue', 'red#green')", 0L)]
    [InlineData("ivo_interval_overlaps(-3, -2, 2, 3)", 0L)]
    [InlineData("ivo_interval_overlaps(-2, 55.3, 2, 3)", 1L)]
    [InlineData("ivo_interval_overlaps(2, 3, -2, 55.3)", 1L)]
    [InlineData("ivo_interval_overlaps(-2, 55.3, 3, 2)", 0L)]
    [InlineData("ivo_interval_overlaps(-2, 2, 2, 3)", 1L)]
    [InlineData("ivo_nocasematch('FOO', 'f%')", 1L)]
    [InlineData("ivo_nocasematch('FOO', 'bar')", 0L)]
    [InlineData("ivo_hms_to_degrees('3:34:45.4')", 53.6891666667)]
    [InlineData("ivo_hms_to_degrees('3h34m45.4s')", 53.6891666667)]
    [InlineData("ivo_hms_to_degrees('3H34M45.4S')", 53.6891666667)]
    [InlineData("ivo_dms_to_degrees('42:9:6.768')", 42.15188)]
    [InlineData("ivo_dms_to_degrees('42D9M6.768S')", 42.15188)]
    [InlineData("ivo_dms_to_degrees('-00:15:00')", -0.25)]
    [InlineData("ivo_dms_to_degrees('+0d15m0s')", 0.25)]
    public void Standard_functions_give_what_the_catalogue_says(string expression, object expected)
    {
        if (expected is double number)
            Assert.Equal(number, Assert.IsType<double>(Evaluation.Value(expression)), 9);
        else
            Assert.Equal(expected, Evaluation.Value(expression));
    }

    [Theory]
    [InlineData("ivo_healpix_center(0, 6)", 180, 0)]
    [InlineData("ivo_healpix_center(17, ivo_healpix_index(17, 23.4, 56.7))", 23.399843462947466, 56.70016214363192)]
    [InlineData("ivo_healpix_center(10, 100)", 45.263671874999986, 0.5595379906646101)]
    [InlineData("ivo_geom_transform('ICRS', 'GALACTIC', POINT(120, -23))", 241.121831182, 3.62785788087)]
    public void Standard_functions_give_the_positions_of_the_catalogue(string expression, double ra, double dec)
    {
        var point = Assert.IsType<TypedTap.Sky.SkyPoint>(Evaluation.Value(expression));
        Assert.Equal(ra, point.Ra, 6);
        Assert.Equal(dec, point.Dec, 6);
    }

    [Fact]
    public void The_centre_of_every_cell_lies_in_it()
    {
        for (var order = 0; order <= 29; order++)
        {
            var count = 12L << (2 * order);
            for (var k = 0; k < 60; k++)
            {
                var index = k < 12 ? k * (count / 12) : (long)((UInt128)(ulong)count * (ulong)((k * 2654435761L) % 1000003) / 1000003);
                var text = string.Create(CultureInfo.InvariantCulture, $"ivo_healpix_index({order}, ivo_healpix_center({order}, {index}))");
                Assert.Equal(index, Evaluation.Value(text));
            }
        }
    }

    [Theory]
    [InlineData("ivo_healpix_index(30, 1, 1)", "between 0 and 29")]
    [InlineData("ivo_healpix_center(0, 12)", "12 is none of them")]
    [InlineData("ivo_healpix_center(17, 23.2)", "it is declared as")]
    [InlineData("ivo_hms_to_degrees('3:74:45.4')", "is no angle")]
    [InlineData("ivo_geom_transform('ICRS', 'FK4', pt)", "not 'FK4'")]
    public void Standard_functions_say_what_they_do_not_take(string expression, string part) =>
        Assert.Contains(part, Evaluation.Error(expression), StringComparison.Ordinal);
}
