namespace TypedTap.Tests.Linq;

/// <summary>Modified Julian dates as times and back.</summary>
public sealed class ModifiedJulianDateTests
{
    [Theory]
    [InlineData(0, "1858-11-17T00:00:00")]
    [InlineData(51544.5, "2000-01-01T12:00:00")]
    [InlineData(57657.12788550926, "2016-09-26T03:04:09.3080000")]
    [InlineData(-1.25, "1858-11-15T18:00:00")]
    public void A_date_is_a_time(double date, string time)
    {
        var expected = DateTime.Parse(
            time, System.Globalization.CultureInfo.InvariantCulture,
            System.Globalization.DateTimeStyles.AssumeUniversal | System.Globalization.DateTimeStyles.AdjustToUniversal);
        var actual = ModifiedJulianDate.ToUtc(date);
        Assert.Equal(DateTimeKind.Utc, actual.Kind);
        Assert.InRange((actual - expected).Duration().Ticks, 0, 10);
        Assert.Equal(date, ModifiedJulianDate.FromUtc(actual), 1e-11);
    }

    [Fact]
    public void Times_come_back_to_a_microsecond()
    {
        var random = new Random(20261129);
        for (var i = 0; i < 10_000; i++)
        {
            var time = new DateTime(1900, 1, 1, 0, 0, 0, DateTimeKind.Utc).AddTicks(random.NextInt64(200 * 365L * TimeSpan.TicksPerDay));
            Assert.InRange((ModifiedJulianDate.ToUtc(ModifiedJulianDate.FromUtc(time)) - time).Duration().Ticks, 0, 10);
        }
    }

    [Theory]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    [InlineData(1e9)]
    [InlineData(-1e9)]
    public void What_is_no_date_is_refused(double date) => Assert.Throws<ArgumentOutOfRangeException>(() => ModifiedJulianDate.ToUtc(date));
}
