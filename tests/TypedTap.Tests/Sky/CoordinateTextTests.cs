using System.Globalization;
using TypedTap.Sky;

namespace TypedTap.Tests.Sky;

/// <summary>Positions and angles as people write them.</summary>
public sealed class CoordinateTextTests
{
    [Theory]
    [InlineData("131.28125 54.3", 131.28125, 54.3)]
    [InlineData("131.28125,54.3", 131.28125, 54.3)]
    [InlineData("  131.28125 ,  -54.3 ", 131.28125, -54.3)]
    [InlineData("131.28125-54.3", 131.28125, -54.3)]
    [InlineData("131.28125d +54.3d", 131.28125, 54.3)]
    [InlineData("131.28125 deg 54.3 deg", 131.28125, 54.3)]
    [InlineData("131.28125° −54.3°", 131.28125, -54.3)]
    [InlineData("08h45m07.5s +54d18m00s", 131.28125, 54.3)]
    [InlineData("08h45m07.5s+54d18m00s", 131.28125, 54.3)]
    [InlineData("08h 45m 07.5s 54d 18m 00s", 131.28125, 54.3)]
    [InlineData("8 h 45 m 7.5 s 54 d 18 m", 131.28125, 54.3)]
    [InlineData("08h45m07.5s 54°18′00″", 131.28125, 54.3)]
    [InlineData("08h45m07.5s 54°18'00\"", 131.28125, 54.3)]
    [InlineData("08:45:07.5 +54:18:00", 131.28125, 54.3)]
    [InlineData("08:45:07.5 54:18:00", 131.28125, 54.3)]
    [InlineData("08:45:07.5, 54:18", 131.28125, 54.3)]
    [InlineData("08 45 07.5 +54 18 00", 131.28125, 54.3)]
    [InlineData("08 45 07.5 54 18 00", 131.28125, 54.3)]
    [InlineData("8 45.125 +54 18", 131.28125, 54.3)]
    [InlineData("8.752083333333333h +54.3d", 131.28125, 54.3)]
    [InlineData("131d16m52.5s 54:18:00", 131.28125, 54.3)]
    [InlineData("00:00:00 -00:30:00", 0, -0.5)]
    [InlineData("23h59m59.999s -89d59m59.99s", 359.99999583333333, -89.99999722222222)]
    [InlineData("-10 0", -10, 0)]
    [InlineData("0 90", 0, 90)]
    [InlineData("8h45min7.5sec 54d18arcmin0arcsec", 131.28125, 54.3)]
    [InlineData("131°16′52.5″ 54d18min", 131.28125, 54.3)]
    public void Positions_are_read_as_they_are_written(string text, double ra, double dec)
    {
        var point = SkyPoint.Parse(text);
        Assert.Equal(ra, point.Ra, 1e-11);
        Assert.Equal(dec, point.Dec, 1e-11);
        Assert.True(SkyPoint.TryParse(text, out var tried));
        Assert.Equal(point, tried);
    }

    [Theory]
    [InlineData("", "is empty")]
    [InlineData("8.75 +54:18:00", "may be hours or degrees")]
    [InlineData("8.75 +54d18m", "may be hours or degrees")]
    [InlineData("08:45:07.5 54.3", "in one number")]
    [InlineData("8 45 54 18", "where the right ascension ends")]
    [InlineData("131.28125", "where the right ascension ends")]
    [InlineData("M31", "where the right ascension ends")]
    [InlineData("M 31", "no number")]
    [InlineData("08h45m07.5s 05h18m", "declination in hours")]
    [InlineData("24:00:00 +10:00:00", "outside 0 to 24")]
    [InlineData("-01:00:00 +10:00:00", "outside 0 to 24")]
    [InlineData("361 10", "outside -360 to 360")]
    [InlineData("10 90.0001", "outside -90 to 90")]
    [InlineData("08:60:00 +10:00:00", "60 minutes")]
    [InlineData("08:00:60 +10:00:00", "60 seconds")]
    [InlineData("08:45.5:07 +10:00:00", "only the last number")]
    [InlineData("12h30arcmin10arcsec +10d", "minutes or seconds of arc")]
    [InlineData("12h30'10\" +10d", "minutes or seconds of arc")]
    [InlineData("12h30m10″ +10d", "minutes or seconds of arc")]
    [InlineData("12h30′ +10d", "minutes or seconds of arc")]
    [InlineData("12h -30", "without a unit")]
    [InlineData("12h30m -30.5", "without a unit")]
    [InlineData("45arcmin +10d", "begins with a unit")]
    [InlineData("08h45 +10d", "lacks the unit m")]
    [InlineData("08h45m7 +10d", "lacks the unit s")]
    [InlineData("08:45 07 +10:00:00", "mixes")]
    [InlineData("08: +10:00:00", "colon")]
    [InlineData("45m +10d", "begins with a unit")]
    [InlineData("08h45m07s +10x", "begins with a unit")]
    [InlineData("131,28 54,3", "mixes")]
    [InlineData("1:2:3:4 +10:00:00", "mixes")]
    [InlineData("NaN NaN", "no number")]
    [InlineData("1e3 4", "begins with a unit")]
    public void What_can_be_read_in_two_ways_or_none_is_refused_with_a_cure(string text, string reason)
    {
        var e = Assert.Throws<FormatException>(() => SkyPoint.Parse(text));
        Assert.Contains(reason, e.Message, StringComparison.Ordinal);
        Assert.Contains("08h45m07.5s +54d18m00s", e.Message, StringComparison.Ordinal);
        Assert.False(SkyPoint.TryParse(text, out _));
    }

    [Theory]
    [InlineData("1 arcmin", 1.0 / 60)]
    [InlineData("0.5deg", 0.5)]
    [InlineData("1.5 degrees", 1.5)]
    [InlineData("30\"", 30.0 / 3600)]
    [InlineData("30''", 30.0 / 3600)]
    [InlineData("5'", 5.0 / 60)]
    [InlineData("5′", 5.0 / 60)]
    [InlineData("10 mas", 10.0 / 3600000)]
    [InlineData("10 uas", 10.0 / 3600000000)]
    [InlineData("2e-1 arcsec", 0.2 / 3600)]
    [InlineData("-3 arcsec", -3.0 / 3600)]
    [InlineData("3.141592653589793 rad", 180)]
    [InlineData("1d30m", 1.5)]
    [InlineData("1°30′36″", 1.51)]
    public void Angles_are_read_with_their_unit(string text, double degrees)
    {
        Assert.Equal(degrees, Angle.Parse(text).InDegrees, 1e-12);
        Assert.True(Angle.TryParse(text, out _));
    }

    [Theory]
    [InlineData("", "is empty")]
    [InlineData("1", "has no unit")]
    [InlineData("1 h", "may be hours")]
    [InlineData("1:30", "none of an angle")]
    [InlineData("1 30", "none of an angle")]
    [InlineData("arcmin", "begin with a number")]
    [InlineData("1 parsec", "none of an angle")]
    [InlineData("1e999 deg", "begin with a number")]
    public void Angles_without_a_unit_are_refused(string text, string reason)
    {
        Assert.Contains(reason, Assert.Throws<FormatException>(() => Angle.Parse(text)).Message, StringComparison.Ordinal);
        Assert.False(Angle.TryParse(text, out _));
    }

    [Fact]
    public void What_is_printed_is_read_again()
    {
        var random = new Random(8);
        for (var i = 0; i < 2000; i++)
        {
            var point = new SkyPoint((random.NextDouble() * 360), (random.NextDouble() * 180) - 90);
            Assert.Equal(
                point, SkyPoint.Parse(string.Create(CultureInfo.InvariantCulture, $"{point.Ra:F15} {point.Dec:F15}")),
                (a, b) => a.DistanceTo(b).InDegrees < 1e-12);
            Assert.Equal(i / 7.0, Angle.Parse(Angle.Degrees(i / 7.0).ToString()).InDegrees);
        }
    }

    [Fact]
    public void No_text_makes_the_reader_fail_otherwise_than_by_refusing()
    {
        const string Alphabet = "0123456789.:hdms'\"°+-−, \tedg";
        var random = new Random(4);
        for (var i = 0; i < 20_000; i++)
        {
            var text = new string(random.GetItems<char>(Alphabet, random.Next(24)));
            if (SkyPoint.TryParse(text, out var point))
                Assert.True(Math.Abs(point.Dec) <= 90 && Math.Abs(point.Ra) <= 360, text);
            Assert.True(!Angle.TryParse(text, out var angle) || double.IsFinite(angle.InDegrees), text);
        }
    }
}
