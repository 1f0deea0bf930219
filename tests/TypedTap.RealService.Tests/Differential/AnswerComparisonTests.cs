namespace TypedTap.RealService.Tests.Differential;

public sealed class AnswerComparisonTests
{
    [Theory]
    [InlineData(double.PositiveInfinity, double.PositiveInfinity, true)]
    [InlineData(double.PositiveInfinity, double.NegativeInfinity, false)]
    [InlineData(double.PositiveInfinity, 1.0, false)]
    [InlineData(0.0, double.NegativeInfinity, false)]
    [InlineData(1e300, 1.0000000001e300, true)]
    [InlineData(1e-6, 1.00001e-6, false)]
    [InlineData(1e-6, 1.0000000001e-6, true)]
    [InlineData(1e-9, 0.0, false)]
    [InlineData(5e-14, -4e-14, true)]
    [InlineData(0.0, -0.0, true)]
    public void Numbers_are_equal_within_the_tolerance_of_their_size(double a, double b, bool areEqual)
    {
        Assert.Equal(areEqual, AnswerComparison.AreEqual(a, b, 1e-9));
        Assert.Equal(areEqual, AnswerComparison.AreEqual(b, a, 1e-9));
    }
}
