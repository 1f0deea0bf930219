using TypedTap.Testing.Engine.Values;

namespace TypedTap.Testing.Tests.Engine.Values;

public sealed class ArithmeticTests
{
    [Theory]
    [InlineData("5 / 2", 2L, "int")]
    [InlineData("-5 / 2", -2L, "int")]
    [InlineData("5 / 2.0", 2.5, "double")]
    [InlineData("i + s * 2", 17L, "int")]
    [InlineData("s + s", 14L, "short")]
    [InlineData("big + 1", 9007199254740994L, "long")]
    [InlineData("9223372036854775807", long.MaxValue, "long")]
    [InlineData("-9223372036854775808", long.MinValue, "long")]
    [InlineData("-2147483648 - 1", -2147483649L, "long")]
    [InlineData("9223372036854775808", 9223372036854775808.0, "double")]
    [InlineData("r + r", (double)(0.1f + 0.1f), "float")]
    [InlineData("r * d", 0.1f * 2.5, "double")]
    [InlineData("i + r", 3 + (double)0.1f, "double")]
    [InlineData("1.5E1 + .5", 15.5, "double")]
    [InlineData("-d", -2.5, "double")]
    [InlineData("- (i)", -3L, "int")]
    [InlineData("+i", 3L, "int")]
    [InlineData("2 + 3 * 4 - 1", 13L, "int")]
    public void Whole_numbers_stay_whole_and_the_wider_type_wins(string expression, object expected, string datatype)
    {
        Assert.Equal(expected, Evaluation.Value(expression));
        Assert.Equal(datatype, Evaluation.Compile(expression).Type.Datatype);
    }

    [Theory]
    [InlineData("2147483647 + 1", "INTEGER")]
    [InlineData("i * 2147483647", "INTEGER")]
    [InlineData("big * 9223372036854775807", "BIGINT")]
    [InlineData("9223372036854775807 + 1", "BIGINT")]
    [InlineData("(-9223372036854775807 - 1) / -1", "BIGINT")]
    [InlineData("- (-9223372036854775807 - 1)", "BIGINT")]
    [InlineData("CAST(32767 AS SMALLINT) + CAST(1 AS SMALLINT)", "SMALLINT")]
    [InlineData("- CAST(-32768 AS SMALLINT)", "SMALLINT")]
    [InlineData("ABS(CAST(-32768 AS SMALLINT))", "SMALLINT")]
    [InlineData("1E300 * 1E300", "DOUBLE PRECISION")]
    [InlineData("1E-300 * 1E-300", "DOUBLE PRECISION")]
    [InlineData("1E-300 / 1E300", "DOUBLE PRECISION")]
    [InlineData("CAST(3E38 AS REAL) + CAST(3E38 AS REAL)", "REAL")]
    public void What_does_not_fit_is_an_error(string expression, string type) =>
        Assert.Contains(type, Evaluation.Error(expression), StringComparison.Ordinal);

    [Theory]
    [InlineData("i / 0")]
    [InlineData("1.5 / 0")]
    [InlineData("d / zero")]
    [InlineData("MOD(i, 0)")]
    [InlineData("MOD(d, 0)")]
    public void A_division_by_zero_is_an_error(string expression) =>
        Assert.StartsWith("Division by zero", Evaluation.Error(expression), StringComparison.Ordinal);

    [Theory]
    [InlineData("none + 1")]
    [InlineData("1 / none")]
    [InlineData("-none")]
    [InlineData("i + NULL")]
    [InlineData("NULL * 2.5")]
    [InlineData("noned / 0")]
    [InlineData("ABS(none)")]
    [InlineData("POWER(none, 2)")]
    [InlineData("t || nonet")]
    [InlineData("t || NULL")]
    [InlineData("CAST(none AS VARCHAR)")]
    [InlineData("CAST(NULL AS TIMESTAMP)")]
    [InlineData("LOWER(nonet)")]
    [InlineData("COALESCE(none, NULL)")]
    [InlineData("DISTANCE(noned, 1, 2, 3)")]
    [InlineData("CONTAINS(POINT(noned, 1), CIRCLE(1, 2, 3))")]
    [InlineData("CONTAINS(POINT(nan, 1), CIRCLE(1, 2, 3))")]
    [InlineData("ivo_to_jd(NULL)")]
    public void Null_makes_null(string expression) => Assert.Null(Evaluation.Value(expression));

    [Theory]
    [InlineData("t + 1", "A sum takes numbers, not text.")]
    [InlineData("ts - ts", "A difference takes numbers, not a time.")]
    [InlineData("flag * 2", "A product takes numbers, not a truth value.")]
    [InlineData("-t", "A sign takes numbers, not text.")]
    public void Only_numbers_are_calculated_with(string expression, string message) => Assert.Equal(message, Evaluation.Error(expression));

    [Fact]
    public void Not_a_number_divided_by_zero_is_still_no_number() => Assert.Equal(double.NaN, Evaluation.Value("nan / 0"));

    [Fact]
    public void A_number_that_no_double_holds_is_refused() => Assert.Contains("1E400", Evaluation.Error("1E400"), StringComparison.Ordinal);

    [Theory]
    [InlineData("d * 2", "deg")]
    [InlineData("d + 1", "deg")]
    [InlineData("d / 2", "deg")]
    [InlineData("2 / d", "1/deg")]
    [InlineData("d * r", "deg.s")]
    [InlineData("d / r", "deg/s")]
    [InlineData("d / (d / r)", "deg/(deg/s)")]
    [InlineData("IN_UNIT(d / r, 'arcsec/h')", "arcsec/h")]
    [InlineData("d + r", null)]
    [InlineData("-d", "deg")]
    [InlineData("ABS(d)", "deg")]
    [InlineData("DEGREES(r)", "deg")]
    [InlineData("IN_UNIT(d, 'arcmin')", "arcmin")]
    [InlineData("COALESCE(d, 0)", "deg")]
    [InlineData("COALESCE(noned, r)", null)]
    public void Units_go_along_where_they_hold(string expression, string? unit) => Assert.Equal(unit, Evaluation.Compile(expression).Unit);

    [Fact]
    public void Constants_are_computed_once()
    {
        Assert.True(Evaluation.Compile("SQRT(2) * 3 + LOG(5)").IsConstant);
        Assert.Equal("ConstantOperand`1", Evaluation.Compile("SQRT(2) * 3 + LOG(5)").GetType().Name);
        Assert.Equal("ConstantOperand`1", Evaluation.Compile("CIRCLE(POINT(1, 2), 3 + 4)").GetType().Name);
        Assert.Equal(EngineKind.Shape, Evaluation.Compile("CIRCLE(POINT(1, 2), 3 + 4)").Type.Kind);
        Assert.False(Evaluation.Compile("RAND()").IsConstant);
        Assert.False(Evaluation.Compile("RAND(5) + 1").IsConstant);
    }
}
