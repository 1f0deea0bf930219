using TypedTap.Facts;

namespace TypedTap.Metadata.Tests.Units;

/// <summary>All units of real archives.</summary>
public sealed class FactsUnitsTests
{
    /// <summary>What docs/units.md lists as unknown.</summary>
    private static readonly string[] Unknown = ["\"Y:M:D\"", "\"d:m:s\"", "\"h:m:s\"", "10-22Wm-2", "Celsius", "MJD", "arcscec"];

    [FactsFact]
    public void All_but_a_few_are_known()
    {
        var units = Columns().Select(column => column.Unit).OfType<string>().Distinct().Order(StringComparer.Ordinal).ToList();
        Assert.Equal(92, units.Count);
        Assert.Equal(Unknown, units.Where(unit => !TapUnit.TryParse(unit, out _)));
    }

    [FactsFact]
    public void Quantities_are_what_they_say()
    {
        var quantities = Columns()
            .Select(column => (Column: column, Quantity: TapQuantity.Of(column)))
            .Where(one => one.Quantity is not null)
            .ToList();
        Assert.All(
            quantities.Where(one => one.Quantity!.Kind == TapQuantityKind.Utc).Select(one => one.Column),
            column => Assert.True(
                column.Unit is "d" or "day" or "days" or "MJD" && column.Datatype.Contains("double", StringComparison.OrdinalIgnoreCase),
                column.Name));
        string[] dates = ["mjd_obs", "t_min", "t_max", "time_bounds_lower", "time_bounds_upper"];
        Assert.All(dates, date => Assert.Contains(quantities, one => one.Quantity!.Kind == TapQuantityKind.Utc && one.Column.Name == date));

        // Neither a date as a span, nor TAI as UTC, nor a Gaia day as a date.
        string[] none = ["obsStartMJD", "ref_epoch", "epoch_g", "observation_time", "g_epoch"];
        Assert.DoesNotContain(quantities, one => none.Contains(one.Column.Name));
        Assert.All(
            quantities.Where(one => one.Quantity!.Kind == TapQuantityKind.TimeSpan).Select(one => one.Column),
            column => Assert.DoesNotContain("mjd", column.Name, StringComparison.OrdinalIgnoreCase));
    }

    private static IEnumerable<TapColumnInfo> Columns() => FactsFolder.Files()
        .Where(file => File.ReadLines(FactsFolder.File(file)).First().Split(',').Contains("unit"))
        .SelectMany(FactsCsv.Rows)
        .Select(row => new TapColumnInfo
        {
            Name = row["column_name"],
            Datatype = row["datatype"],
            Arraysize = Text(row, "arraysize"),
            Xtype = Text(row, "xtype"),
            Unit = Text(row, "unit"),
            Ucd = Text(row, "ucd"),
            Utype = Text(row, "utype"),
            Description = Text(row, "description"),
        });

    private static string? Text(Dictionary<string, string> row, string name) =>
        row.TryGetValue(name, out var text) && text.Length > 0 ? text : null;
}
