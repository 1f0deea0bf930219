namespace TypedTap.Metadata.Tests.Units;

/// <summary>Units and what values in them are in others.</summary>
public sealed class TapUnitTests
{
    [Theory]
    [InlineData("deg", "rad", 1)]
    [InlineData("arcsec", "rad", 1)]
    [InlineData("mas", "rad", 1e-3)]
    [InlineData("mas/yr", "rad s-1", 1)]
    [InlineData("mas / yr", "rad s-1", 1)]
    [InlineData("mas.yr**-1", "rad s-1", 1)]
    [InlineData("Jy", "g s-2", 1e-23)]
    [InlineData("mJy/beam", "beam-1 g s-2", 1e-26)]
    [InlineData("W/m**2/Hz", "g s-2", 1e3)]
    [InlineData("erg s-1 cm-2 Hz-1", "g s-2", 1)]
    [InlineData("km.s**-1", "m s-1", 1e3)]
    [InlineData("km/s", "m s-1", 1e3)]
    [InlineData("m.s**(-1)", "m s-1", 1)]
    [InlineData("cm/s^2", "m s-2", 1e-2)]
    [InlineData("Angstrom", "m", 1e-10)]
    [InlineData("um**-1", "m-1", 1e6)]
    [InlineData("10**-3.Jy", "g s-2", 1e-26)]
    [InlineData("kbyte", "bit", 8e3)]
    [InlineData("hPa", "g m-1 s-2", 1e5)]
    [InlineData("yr", "s", 31557600)]
    [InlineData("min", "s", 60)]
    [InlineData("%", "", 0.01)]
    [InlineData("pix**2", "pix2", 1)]
    [InlineData("m**(1/2)", "m0.5", 1)]
    public void A_unit_has_a_dimension_and_a_scale(string text, string dimension, double scale)
    {
        var unit = TapUnit.Parse(text);
        Assert.Equal(dimension, unit.Dimension);
        if (!dimension.Contains("rad", StringComparison.Ordinal))
            Assert.Equal(scale, unit.Scale, scale * 1e-12);
        Assert.Equal(text, unit.ToString());
    }

    [Theory]
    [InlineData(1.0, "deg", "arcsec", 3600.0)]
    [InlineData(90.0, "deg", "rad", Math.PI / 2)]
    [InlineData(7.2, "arcsec", "deg", 7.2 / 3600)]
    [InlineData(1.0, "mas", "deg", 1 / 3600e3)]
    [InlineData(1.0, "d", "s", 86400.0)]
    [InlineData(36.0, "min", "h", 0.6)]
    [InlineData(2.0, "yr", "d", 730.5)]
    [InlineData(550.0, "nm", "m", 5.5e-7)]
    [InlineData(5500.0, "Angstrom", "nm", 550.0)]
    [InlineData(1.0, "pc", "m", 3.0856775814913673e16)]
    [InlineData(1.0, "Jy", "erg.s**-1.cm**-2.Hz**-1", 1e-23)]
    [InlineData(1.0, "eV", "J", 1.602176634e-19)]
    [InlineData(3.0, "mas/yr", "arcsec/yr", 0.003)]
    [InlineData(1.0, "hPa", "mbar", 1.0)]
    [InlineData(1.0, "G", "uT", 100.0)]
    public void Values_convert_both_ways(double value, string from, string to, double expected)
    {
        var (one, two) = (TapUnit.Parse(from), TapUnit.Parse(to));
        Assert.Equal(expected, one.Convert(value, two), Math.Abs(expected) * 1e-15);
        Assert.Equal(value, two.Convert(expected, one), Math.Abs(value) * 4e-15);
    }

    [Fact]
    public void Whole_factors_are_exact()
    {
        var random = new Random(20261129);
        for (var i = 0; i < 10_000; i++)
        {
            var value = random.NextDouble() * 360;
            Assert.Equal(value / 3600, TapUnit.Parse("arcsec").ToDegrees(value));
            Assert.Equal(value / 60, TapUnit.Parse("arcmin").ToDegrees(value));
            Assert.Equal(value / 3600000, TapUnit.Parse("mas").ToDegrees(value));
            Assert.Equal(value * 86400, TapUnit.Parse("d").ToSeconds(value));
            Assert.Equal(value / 1e9, TapUnit.Parse("nm").ToMetres(value));
            Assert.Equal(value / 1e10, TapUnit.Parse("Angstrom").ToMetres(value));
            Assert.Equal(value * (Math.PI / 180), TapUnit.Degree.ToRadians(value));
        }
    }

    [Theory]
    [InlineData("Degrees", "deg")]
    [InlineData("arcminutes", "arcmin")]
    [InlineData("days", "d")]
    [InlineData("day^-1", "d**-1")]
    [InlineData("sec", "s")]
    [InlineData("pixels", "pixel")]
    [InlineData("e-/s", "electron.s**-1")]
    [InlineData("'electron'.s**-1", "electron/s")]
    [InlineData("km/s", "km.s-1")]
    public void Spellings_beside_the_standard_mean_the_same(string text, string standard) =>
        Assert.Equal(TapUnit.Parse(standard), TapUnit.Parse(text));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData("furlong")]
    [InlineData("arcscec")]
    [InlineData("\"h:m:s\"")]
    [InlineData("Celsius")]
    [InlineData("m//s")]
    [InlineData("m/(s")]
    [InlineData("log(K")]
    [InlineData("10**400.m")]
    [InlineData("0.m")]
    public void What_is_no_unit_is_refused(string? text)
    {
        Assert.False(TapUnit.TryParse(text, out var unit));
        Assert.Null(unit);
    }

    [Fact]
    public void A_symbol_of_the_standard_is_never_taken_for_something_else()
    {
        Assert.Equal("A", TapUnit.Parse("A").Dimension); // ampere, though archives write it for Angstrom
        Assert.Equal("A s", TapUnit.Parse("C").Dimension); // coulomb, though archives write it for degrees Celsius
    }

    [Theory]
    [InlineData("log(K)")]
    [InlineData("log(cm.s**-2)")]
    [InlineData("[cm/s2]")]
    [InlineData("[Sun]")]
    public void Logarithms_convert_to_nothing(string text)
    {
        var unit = TapUnit.Parse(text);
        Assert.True(unit.IsLogarithmic);
        Assert.False(unit.IsConvertibleTo(unit));
    }

    [Fact]
    public void Another_dimension_is_refused_with_both_names()
    {
        var e = Assert.Throws<ArgumentException>(() => TapUnit.Parse("mag").ToMetres(1));
        Assert.StartsWith("Values in 'mag' do not convert to 'm': one is 'mag', the other 'm'.", e.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(500.0, "nm", 5e-7)]
    [InlineData(1420.40575, "MHz", 0.21106114)]
    [InlineData(1.0, "keV", 1.2398419843e-9)]
    [InlineData(1.0, "eV", 1.2398419843e-6)]
    [InlineData(2.0, "um**-1", 5e-7)]
    public void Light_has_a_wavelength_only_if_asked_for(double value, string unit, double metres) =>
        Assert.Equal(metres, TapUnit.Parse(unit).ToWavelength(value), metres * 1e-8);

    [Fact]
    public void What_is_no_light_has_none() => Assert.Throws<InvalidOperationException>(() => TapUnit.Parse("s").ToWavelength(1));

    [Fact]
    public void Random_products_and_powers_have_the_scale_of_their_parts()
    {
        string[] symbols = ["m", "km", "s", "ms", "Jy", "K", "deg", "W", "eV", "Angstrom"];
        var random = new Random(5);
        for (var i = 0; i < 2_000; i++)
        {
            var text = "";
            var scale = 1.0;
            for (var j = random.Next(1, 5); j > 0; j--)
            {
                var symbol = symbols[random.Next(symbols.Length)];
                var power = random.Next(-3, 4);
                text += $"{(text.Length > 0 ? "." : "")}{symbol}**({power})";
                scale *= Math.Pow(TapUnit.Parse(symbol).Scale, power);
            }

            if (scale is > 1e-250 and < 1e250)
                Assert.Equal(1, TapUnit.Parse(text).Scale / scale, 1e-9);
        }
    }
}
