using TypedTap.Generators.Tests.Support;
using TypedTap.Metadata;
using TypedTap.Sky;

namespace TypedTap.Generators.Tests.Emission;

/// <summary>Columns whose unit is known, as quantities.</summary>
public sealed class QuantityEmissionTests
{
    private static readonly EmittedTable Table = new(Sample.Table(
        "demo.t",
        Sample.Column("s_fov") with { Unit = "deg" },
        Sample.Column("seeing", "float") with { Unit = "arcsec" },
        Sample.Column("t_exptime") with { Unit = "s", Nullable = false },
        Sample.Column("em_min") with { Unit = "m" },
        Sample.Column("lambda") with { Unit = "nm" },
        Sample.Column("t_min") with
        {
            Unit = "d",
            Ucd = "time.start;obs.exposure",
            Utype = "obscore:Char.TimeAxis.Coverage.Bounds.Limits.StartTime"
        },
        Sample.Column("object") with { Unit = "arcmin", CSharpName = "object" },
        Sample.Column("t_range", "double", "2", "interval") with { Unit = "d" },
        Sample.Column("n", "int") with { Unit = "s" },
        Sample.Column("what") with { Unit = "furlong" }));

    [Fact]
    public void They_convert()
    {
        var row = Table.Make(
            ("SFov", 0.5), ("Seeing", 7.2f), ("TExptime", 90.0), ("EmMin", 1e-6), ("Lambda", 550.0), ("TMin", 57657.5), ("object", 30.0));
        Assert.Equal(Angle.Degrees(0.5), Table.Call("SFovAsAngle", row));
        Assert.Equal(Angle.Arcseconds(7.2f), Table.Call("SeeingAsAngle", row));
        Assert.Equal(TimeSpan.FromSeconds(90), Table.Call("TExptimeAsTimeSpan", row));
        Assert.Equal(1e-6, Table.Call("EmMinAsMetres", row));
        Assert.Equal(5.5e-7, Table.Call("LambdaAsMetres", row));
        Assert.Equal(new DateTime(2016, 9, 26, 12, 0, 0, DateTimeKind.Utc), Table.Call("TMinAsUtc", row));
        Assert.Equal(Angle.Degrees(0.5), Table.Call("objectAsAngle", row));
    }

    [Fact]
    public void A_null_stays_one() => Assert.Null(Table.Call("SFovAsAngle", Table.Make()));

    [Fact]
    public void Other_columns_have_none()
    {
        var methods = Table.Record.Assembly.GetType("My.RowTable")!.GetMethods()
            .Where(method => method.IsStatic)
            .Select(method => method.Name);
        Assert.Equal(
            ["SFovAsAngle", "SeeingAsAngle", "TExptimeAsTimeSpan", "EmMinAsMetres", "LambdaAsMetres", "TMinAsUtc", "objectAsAngle"],
            methods);
    }
}
