using TypedTap.Adql.Syntax;

namespace TypedTap.Adql.Tests.Writing;

public sealed class AdqlWriterTests
{
    private static readonly AdqlColumn A = new("t", "a");
    private static readonly AdqlColumn B = new("t", "b");
    private static readonly AdqlExpression One = AdqlLiteral.Of(1);

    [Fact]
    public void A_query_with_everything_reads_in_clauses()
    {
        var query = new AdqlSelect
        {
            Distinct = true,
            Top = 10,
            Items = [new AdqlSelectItem(new AdqlColumn("o", "obsID")), new AdqlSelectItem(new AdqlColumn("p", "\"size\""), "size_2")],
            From =
            [
                new AdqlJoin(
                    AdqlJoinKind.Inner,
                    new AdqlTable(AdqlTableName.Parse("caom2.Observation"), "o"),
                    new AdqlTable(AdqlTableName.Parse("caom2.Plane"), "p"),
                    new AdqlOn(Equal(new AdqlColumn("o", "obsID"), new AdqlColumn("p", "obsID")))),
            ],
            Where = Equal(new AdqlColumn("o", "collection"), new AdqlString("CFHT")),
            OrderBy = [new AdqlOrderItem(new AdqlColumn("obsID"), Descending: true), new AdqlOrderItem(new AdqlColumn("size_2"))],
        };
        const string Clauses = """
            SELECT DISTINCT TOP 10 o.obsID, p."size" AS size_2
            FROM caom2.Observation AS o
            JOIN caom2.Plane AS p ON o.obsID = p.obsID
            WHERE o.collection = 'CFHT'
            ORDER BY obsID DESC, size_2
            """;
        Assert.Equal(Clauses, AdqlWriter.Write(query, AdqlLayout.Clauses));
        Assert.Equal(Clauses.Replace('\n', ' '), AdqlWriter.Write(query));
    }

    [Fact]
    public void Conditions_have_the_parentheses_they_need_and_no_others()
    {
        var (x, y, z) = (Equal(A, One), new AdqlIsNull(B), new AdqlLike(A, new AdqlString("x%"), Negated: true));
        Assert.Equal("t.a = 1 AND (t.b IS NULL OR t.a NOT LIKE 'x%')", AdqlWriter.Write(new AdqlAnd([x, new AdqlOr([y, z])])));
        Assert.Equal("t.a = 1 AND t.b IS NULL OR t.a NOT LIKE 'x%'", AdqlWriter.Write(new AdqlOr([new AdqlAnd([x, y]), z])));
        Assert.Equal("NOT t.a = 1 AND t.b IS NULL", AdqlWriter.Write(new AdqlAnd([new AdqlNot(x), y])));
        Assert.Equal("NOT (NOT t.a = 1)", AdqlWriter.Write(new AdqlNot(new AdqlNot(x))));
        Assert.Equal("NOT (t.a = 1 OR t.b IS NULL)", AdqlWriter.Write(new AdqlNot(new AdqlOr([x, y]))));
        Assert.Equal("t.a NOT IN (1, 'b')", AdqlWriter.Write(new AdqlIn(A, [One, new AdqlString("b")], Negated: true)));
        Assert.Equal("t.a != 1", AdqlWriter.Write(new AdqlComparison(AdqlComparisonOperator.NotEqual, A, One)));
    }

    [Fact]
    public void Arithmetic_keeps_its_grouping()
    {
        Assert.Equal("t.a - (t.b - 1)", Text(Minus(A, Minus(B, One))));
        Assert.Equal("t.a - t.b - 1", Text(Minus(Minus(A, B), One)));
        Assert.Equal("(t.a - t.b) * 1", Text(new AdqlArithmetic(AdqlArithmeticOperator.Multiply, Minus(A, B), One)));
        Assert.Equal("t.a / (t.b / 1)", Text(Over(A, Over(B, One))));
        Assert.Equal("t.a - 1 * t.b", Text(Minus(A, new AdqlArithmetic(AdqlArithmeticOperator.Multiply, One, B))));
    }

    [Fact]
    public void Two_minus_signs_never_meet()
    {
        var minusOne = AdqlLiteral.Of(-1);
        Assert.Equal("-(-t.a)", Text(new AdqlUnary(AdqlSign.Minus, new AdqlUnary(AdqlSign.Minus, A))));
        Assert.Equal("-(-1)", Text(new AdqlUnary(AdqlSign.Minus, minusOne)));
        Assert.Equal("t.a - (-1)", Text(Minus(A, minusOne)));
        Assert.Equal("t.a - (-t.b)", Text(Minus(A, new AdqlUnary(AdqlSign.Minus, B))));
        Assert.Equal("-(t.a - t.b)", Text(new AdqlUnary(AdqlSign.Minus, Minus(A, B))));
        Assert.Equal("-1 - t.a", Text(Minus(minusOne, A)));
    }

    [Theory]
    [InlineData(0.1, "0.1")]
    [InlineData(5d, "5.0")]
    [InlineData(-0d, "-0.0")]
    [InlineData(1e-7, "1E-07")]
    [InlineData(1e300, "1E+300")]
    [InlineData(353.75279888, "353.75279888")]
    [InlineData(double.Epsilon, "5E-324")]
    public void Doubles_round_trip_and_are_never_integers(double value, string text)
    {
        Assert.Equal(text, Text(AdqlLiteral.Of(value)));
        Assert.Equal(value, double.Parse(text, System.Globalization.CultureInfo.InvariantCulture));
    }

    [Theory]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    [InlineData(double.NegativeInfinity)]
    public void There_is_no_literal_for_what_is_no_number(double value) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => AdqlLiteral.Of(value));

    [Theory]
    [InlineData("O'Brien", "'O''Brien'")]
    [InlineData("'", "''''")]
    [InlineData("", "''")]
    [InlineData("' OR 1=1 --", "''' OR 1=1 --'")]
    public void Quotes_in_strings_are_doubled(string value, string literal) => Assert.Equal(literal, Text(new AdqlString(value)));

    [Fact]
    public void Trees_are_equal_by_structure()
    {
        Assert.Equal(new AdqlAnd([Equal(A, One), new AdqlIsNull(B)]), new AdqlAnd([Equal(A, One), new AdqlIsNull(B)]));
        Assert.NotEqual(new AdqlAnd([Equal(A, One), new AdqlIsNull(B)]), new AdqlAnd([Equal(A, One), new AdqlIsNull(A)]));
    }

    private static string Text(AdqlExpression expression) => AdqlWriter.Write(expression);

    private static AdqlComparison Equal(AdqlExpression left, AdqlExpression right) => new(AdqlComparisonOperator.Equal, left, right);

    private static AdqlArithmetic Minus(AdqlExpression left, AdqlExpression right) => new(AdqlArithmeticOperator.Subtract, left, right);

    private static AdqlArithmetic Over(AdqlExpression left, AdqlExpression right) => new(AdqlArithmeticOperator.Divide, left, right);
}
