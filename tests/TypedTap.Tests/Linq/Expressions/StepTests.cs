using TypedTap.Linq;
using TypedTap.Sky;
using TypedTap.Tests.Linq.EsoTapObs.Dbo;
using TypedTap.Tests.Linq.IvoaObscore.Ivoa;
using static TypedTap.Tests.Linq.AdqlAssert;

namespace TypedTap.Tests.Linq.Expressions;

/// <summary>Comparisons of what C# makes of a column become comparisons of the column.</summary>
public sealed class StepTests
{
    private static readonly DateTime Night = new(2016, 9, 26, 12, 0, 0, DateTimeKind.Utc);

    private static TapQuery<Raw> Frames => Archives.Eso.Dbo.Raw;

    private static TapQuery<ObsCore> Observations => Archives.ObsCore.Ivoa.ObsCore;

    [Fact]
    public void Angles()
    {
        Where("o.s_fov < 0.05", Observations.Where(o => o.SFovAsAngle() < Angle.Arcminutes(3)));
        Where("o.s_fov <= 0.05", Observations.Where(o => o.SFovAsAngle() <= Angle.Arcminutes(3)));
        Where("o.s_fov > 0.05", Observations.Where(o => o.SFovAsAngle() > Angle.Arcminutes(3)));
        Where("o.s_fov >= 0.05", Observations.Where(o => Angle.Arcminutes(3) <= o.SFovAsAngle()));
        Where("o.s_fov = 0.05", Observations.Where(o => o.SFovAsAngle() == Angle.Arcminutes(3)));
        Where("o.s_fov >= 0.05 OR o.s_fov IS NULL", Observations.Where(o => !(o.SFovAsAngle() < Angle.Arcminutes(3))));
        Where("o.s_resolution < 1.5", Observations.Where(o => o.SResolutionAsAngle() < Angle.Arcseconds(1.5)));
        Where("o.s_fov < 0.05", Observations.Where(o => o.SFovAsAngle()!.Value.InArcminutes < 3));
        Where("o.s_fov IS NULL", Observations.Where(o => o.SFovAsAngle() == null));
        Where("o.s_fov IS NOT NULL", Observations.Where(o => o.SFovAsAngle().HasValue));
    }

    [Fact]
    public void Times_that_are_modified_Julian_dates()
    {
        Where("o.t_min > 57657.5", Observations.Where(o => o.TMinAsUtc() > Night));
        Where("o.t_min <= 57657.5", Observations.Where(o => o.TMinAsUtc() <= Night));
        Where("o.t_min > 57657.5", Observations.Where(o => ModifiedJulianDate.ToUtc(o.TMin!.Value) > Night));
        Where("o.t_min > 57656.5", Observations.Where(o => o.TMinAsUtc()!.Value.AddDays(1) > Night));
        Where("o.t_min > 57656.5", Observations.Where(o => o.TMinAsUtc() + TimeSpan.FromDays(1) > Night));
        Where(
            "o.t_min > 57657.5 AND o.t_max < 57658.5", Observations.Where(o => o.TMinAsUtc() > Night && o.TMaxAsUtc() < Night.AddDays(1)));
        Where("o.t_exptime >= 3600.0", Observations.Where(o => o.TExptimeAsTimeSpan() >= TimeSpan.FromHours(1)));
        Where("o.em_min < 5E-07", Observations.Where(o => o.EmMinAsMetres() < 5e-7));
    }

    [Fact]
    public void Quantities_beside_each_other()
    {
        Where("o.t_max - o.t_min > 0.125", Observations.Where(o => o.TMaxAsUtc() - o.TMinAsUtc() > TimeSpan.FromHours(3)));
        Where("(o.t_max - o.t_min) * 24.0 > 3.0", Observations.Where(o => (o.TMaxAsUtc() - o.TMinAsUtc())!.Value.TotalHours > 3));
        Where("o.s_fov > o.s_resolution / 3600.0", Observations.Where(o => o.SFovAsAngle() > o.SResolutionAsAngle()));
        Where("o.s_fov * 60.0 * 2.0 > o.s_resolution", Observations.Where(o => o.SFovAsAngle()!.Value.InArcminutes * 2 > o.SResolution));
        Where("o.t_max > o.t_min", Observations.Where(o => o.TMaxAsUtc() > o.TMinAsUtc()));
    }

    [Fact]
    public void Parts_of_timestamps()
    {
        Where(
            "r.exp_start >= '2016-09-26T00:00:00' AND r.exp_start < '2016-09-27T00:00:00'",
            Frames.Where(r => r.ExpStart!.Value.Date == Night.Date));
        Where(
            "r.exp_start >= '2016-01-01T00:00:00' AND r.exp_start < '2017-01-01T00:00:00'",
            Frames.Where(r => r.ExpStart!.Value.Year == 2016));
        Where("r.exp_start < '2016-01-01T00:00:00'", Frames.Where(r => r.ExpStart!.Value.Year < 2016));
        Where(
            "r.exp_start >= '2016-09-26T00:00:00' AND r.exp_start < '2016-09-27T00:00:00'",
            Frames.Where(r => DateOnly.FromDateTime(r.ExpStart!.Value) == new DateOnly(2016, 9, 26)));
        Where("r.exp_start > '2016-09-25T12:00:00'", Frames.Where(r => r.ExpStart!.Value.AddDays(1) > Night));
        Where("r.exp_start > '2016-09-26T11:00:00'", Frames.Where(r => r.ExpStart + TimeSpan.FromHours(1) > Night));
        Where(
            "r.exp_start < '2016-01-01T00:00:00' OR r.exp_start IS NULL OR r.exp_start >= '2017-01-01T00:00:00'",
            Frames.Where(r => r.ExpStart!.Value.Year != 2016));
        ExpressionAssert.Refused("The member DateTime.Month", Frames.Where(r => r.ExpStart!.Value.Month == 5));
    }

    [Fact]
    public void Rounded_and_cut_numbers()
    {
        Where("r.ra_pnt >= 5.0 AND r.ra_pnt < 6.0", Frames.Where(r => (int?)r.RaPnt == 5));
        Where("r.ra_pnt >= 6.0", Frames.Where(r => (int)r.RaPnt!.Value > 5));
        Where("r.ra_pnt > -1.0 AND r.ra_pnt < 1.0", Frames.Where(r => (int)r.RaPnt!.Value == 0));
        // To the even neighbour, as C# does it.
        Where("r.ra_pnt >= 1.5 AND r.ra_pnt <= 2.5", Frames.Where(r => Math.Round(r.RaPnt!.Value) == 2));
        Where("r.ra_pnt >= 1.5 AND r.ra_pnt < 2.5", Frames.Where(r => Math.Round(r.RaPnt!.Value, MidpointRounding.AwayFromZero) == 2));
        Where("1 = 0", Frames.Where(r => Math.Round(r.RaPnt!.Value) == 2.5));
    }

    [Theory]
    [InlineData(0.05)]
    [InlineData(1.0 / 3)]
    [InlineData(-7.123456789)]
    [InlineData(1e-300)]
    [InlineData(12345.678)]
    public void The_limit_is_the_one_of_CSharp_to_the_last_bit(double limit)
    {
        var text = Observations.Where(o => o.SResolutionAsAngle() < Angle.Degrees(limit)).ToAdql().Split("s_resolution ")[^1].Split(' ');
        var bound = double.Parse(text[1], System.Globalization.CultureInfo.InvariantCulture);
        var last = text[0] == "<" ? Math.BitDecrement(bound) : bound;
        Assert.True(Angle.Degrees(last * 1 / 3600) < Angle.Degrees(limit));
        Assert.False(Angle.Degrees(Math.BitIncrement(last) * 1 / 3600) < Angle.Degrees(limit));
    }
}
