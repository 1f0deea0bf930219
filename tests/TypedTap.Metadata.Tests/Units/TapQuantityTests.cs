namespace TypedTap.Metadata.Tests.Units;

/// <summary>Which columns are quantities, without doubt.</summary>
public sealed class TapQuantityTests
{
    [Theory]
    [InlineData("s_fov", "deg", null, null, null, TapQuantityKind.Angle)]
    [InlineData("pm", "mas/yr", null, null, null, null)]
    [InlineData("t_exptime", "s", "time.duration;obs.exposure", null, null, TapQuantityKind.TimeSpan)]
    [InlineData("exposure", "s", null, null, null, TapQuantityKind.TimeSpan)]
    [InlineData("period", "d", null, null, null, null)]
    [InlineData("period", "d", "time.period", null, null, TapQuantityKind.TimeSpan)]
    [InlineData("age", "Gyr", "time.age", null, null, null)]
    [InlineData("ref_epoch", "yr", "meta.ref;time.epoch", null, null, null)]
    [InlineData("t_start", "s", "time.start", null, null, null)]
    [InlineData("em_min", "m", "em.wl;stat.min", null, null, TapQuantityKind.Metres)]
    [InlineData("freq", "GHz", "em.freq", null, null, null)]
    [InlineData("distance", "pc", null, null, null, null)]
    [InlineData("mjd_obs", "d", null, null, null, TapQuantityKind.Utc)]
    [InlineData("mjd_obs", null, null, null, null, null)]
    [InlineData("mjd_obs", "s", null, null, null, null)]
    [InlineData("t_obs", null, null, "mjd", null, TapQuantityKind.Utc)]
    [InlineData("t_obs", "day", null, "MJD", null, TapQuantityKind.Utc)]
    [InlineData("mjd_err", "d", null, null, null, null)]
    [InlineData("mjd_obs", "d", "stat.error;time.epoch", null, null, TapQuantityKind.TimeSpan)]
    [InlineData("epoch", "d", "time.epoch", null, null, null)]
    [InlineData("t_min", "d", "time.start;obs.exposure", null, "obscore:Char.TimeAxis.Coverage.Bounds.Limits.StartTime",
        TapQuantityKind.Utc)]
    [InlineData("time_bounds_upper", "d", null, null, "caom2:Plane.time.bounds.upper", TapQuantityKind.Utc)]
    [InlineData("time_bounds_width", "d", null, null, "caom2:Plane.time.bounds.width", null)]
    public void A_column(string name, string? unit, string? ucd, string? xtype, string? utype, TapQuantityKind? expected) => Assert.Equal(
        expected,
        TapQuantity.Of(new TapColumnInfo { Name = name, Datatype = "double", Unit = unit, Ucd = ucd, Xtype = xtype, Utype = utype })?.Kind);

    [Theory]
    [InlineData("RAh", "h")]
    [InlineData("RAs", "s")]
    public void Hours_and_seconds_of_right_ascension_are_no_spans_of_time(string name, string unit) =>
        Assert.Null(TapQuantity.Of(new TapColumnInfo { Name = name, Datatype = "double", Unit = unit, Ucd = "pos.eq.ra" }));

    [Theory]
    [InlineData("float", "mjd", "d")]
    [InlineData("int", "exposure", "s")]
    [InlineData("char", "s_fov", "deg")]
    public void Only_numbers_that_hold_it(string datatype, string name, string unit) =>
        Assert.Null(TapQuantity.Of(new TapColumnInfo { Name = name, Datatype = datatype, Unit = unit }));

    [Fact]
    public void A_date_in_another_time_scale_is_none_in_utc() => Assert.Null(TapQuantity.Of(
        new TapColumnInfo
        {
            Name = "obsStartMJD",
            Datatype = "double",
            Unit = "d",
            Description = "Start of the exposure in MJD, TAI, accurate to 10ms."
        }));
}
